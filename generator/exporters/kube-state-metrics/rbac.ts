import type { ClusterRole, ClusterRoleBinding, PolicyRule, Role, RoleBinding } from 'kubernetes-types/rbac/v1.js';
import { and, each, ensure, fields, hasEntry, manifest, not, notEmpty, release, str, template, when, type Node } from '@helm/ts-helm';
import { clusterMetadata, metadata } from '../common/metadata.ts';
import { named } from '../common/name.ts';
import { serviceAccountName } from '../common/service-account.ts';
import { values } from '../values.ts';

const settings = values.kubeStateMetrics;
const { collectors, enabled, namespaces, rbac } = settings;
const name = 'kube-state-metrics';

/** What the collectors read, and nothing else. */
const rules: readonly Node<PolicyRule>[] = [
  each(collectors, 'collector', ({ apiGroup }, resource) => ({ apiGroups: [apiGroup], resources: [resource], verbs: ['list', 'watch'] })),
];

const subjects = [{ kind: 'ServiceAccount', name: serviceAccountName(name, settings), namespace: release.namespace }];
/** What stands outside the release's namespace carries namespace and release in its name, so that two releases never meet. */
const outerName = str`${release.namespace}-${release.name}-${named(name)}`;

const clusterRole = manifest<ClusterRole>({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  metadata: clusterMetadata(name, outerName),
  rules,
});

const clusterRoleBinding = manifest<ClusterRoleBinding>({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRoleBinding',
  metadata: clusterMetadata(name, outerName),
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: outerName },
  subjects,
});

function roleIn(namespace: Node<string>) {
  const head = metadata(name, outerName, { namespace });
  return manifest<Role>({ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: head, rules });
}

function roleBindingIn(namespace: Node<string>) {
  return manifest<RoleBinding>({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: metadata(name, outerName, { namespace }),
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: outerName },
    subjects,
  });
}

const inCluster = and(enabled, rbac.create, rbac.clusterWide);
const inNamespaces = and(enabled, rbac.create, not(rbac.clusterWide));

/** What a schema cannot say of rights in single namespaces, as fields that are never written. */
export const checks: object = fields(
  when<object>(not(rbac.clusterWide), {
    ...fields(
      ensure(
        notEmpty(namespaces),
        'kubeStateMetrics.namespaces is empty: with kubeStateMetrics.rbac.clusterWide false it must name the namespaces to read',
      ),
    ),
    ...fields(
      ensure(
        not(hasEntry(collectors, 'nodes')),
        'kubeStateMetrics.collectors.nodes: nodes belong to no namespace, so they take kubeStateMetrics.rbac.clusterWide; set the collector to null',
      ),
    ),
  }),
);

/** Rights of kube-state-metrics in the Kubernetes API: to read what its collectors tell. */
export const rbacTemplates = [
  template(`${name}/cluster-role.yaml`, when<object>(inCluster, clusterRole), when<object>(inCluster, clusterRoleBinding)),
  template(
    `${name}/role.yaml`,
    when<object>(
      inNamespaces,
      each(namespaces, 'namespace', (namespace) => roleIn(namespace)),
    ),
    when<object>(
      inNamespaces,
      each(namespaces, 'namespace', (namespace) => roleBindingIn(namespace)),
    ),
  ),
];
