import type { PolicyRule } from 'kubernetes-types/rbac/v1.js';
import { and, each, ensure, fields, hasEntry, not, notEmpty, release, str, template, when, type Node } from '@helm/ts-helm';
import { clusterRoleWithBinding, roleWithBinding } from '../../components/common/role-with-binding.ts';
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

const everywhere = clusterRoleWithBinding(clusterMetadata(name, outerName), { rules, subjects });
const inNamespace = (namespace: Node<string>) => roleWithBinding(metadata(name, outerName, { namespace }), { rules, subjects });

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
        'kubeStateMetrics.collectors.nodes: nodes belong to no namespace, so they need kubeStateMetrics.rbac.clusterWide; set the collector to null',
      ),
    ),
  }),
);

/** Rights of kube-state-metrics in the Kubernetes API: to read what its collectors tell. */
export const rbacTemplates = [
  template(`${name}/cluster-role.yaml`, when<object>(inCluster, everywhere.role), when<object>(inCluster, everywhere.binding)),
  template(
    `${name}/role.yaml`,
    when<object>(
      inNamespaces,
      each(namespaces, 'namespace', (namespace) => inNamespace(namespace).role),
    ),
    when<object>(
      inNamespaces,
      each(namespaces, 'namespace', (namespace) => inNamespace(namespace).binding),
    ),
  ),
];
