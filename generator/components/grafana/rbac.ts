import type { ClusterRole, ClusterRoleBinding, PolicyRule, Role, RoleBinding } from 'kubernetes-types/rbac/v1.js';
import { and, each, manifest, not, notEmpty, release, str, template, when, type Expr } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { clusterMetadata, metadata } from '../common/metadata.ts';
import { named } from '../common/name.ts';
import { serviceAccountName } from '../common/pod-spec.ts';

const { enabled, sidecar } = values.grafana;
const wanted = and(enabled, sidecar.enabled);
const isListed = notEmpty(sidecar.namespaces);
const rules: Expr<PolicyRule>[] = [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'list', 'watch'] }];
const subjects = [{ kind: 'ServiceAccount', name: serviceAccountName('grafana'), namespace: release.namespace }];

/** A Role and its binding, in the release's namespace where no other is named. */
function roleIn(name: Expr<string>, namespace?: Expr<string>) {
  const head = { ...metadata('grafana', name), ...(namespace === undefined ? {} : { namespace }) };
  const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name };
  return [
    manifest<Role>({ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: head, rules }),
    manifest<RoleBinding>({ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding', metadata: head, roleRef, subjects }),
  ];
}

/** What stands outside the release's namespace carries namespace and release in its name, so that two releases never meet. */
const outerName = str`${release.namespace}-${release.name}-${named('grafana')}`;

const clusterRole = manifest<ClusterRole>({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  metadata: clusterMetadata('grafana', outerName),
  rules,
});

const clusterRoleBinding = manifest<ClusterRoleBinding>({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRoleBinding',
  metadata: clusterMetadata('grafana', outerName),
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: outerName },
  subjects,
});

const inCluster = and(wanted, sidecar.clusterWide);
const inOthers = and(wanted, not(sidecar.clusterWide), isListed);
const inOwn = and(wanted, not(sidecar.clusterWide), not(isListed));

/** The sidecar's rights: the ConfigMaps of the namespaces that it reads. Grafana itself has none. */
export const rbacTemplates = [
  template('grafana/cluster-role.yaml', when<object>(inCluster, clusterRole), when<object>(inCluster, clusterRoleBinding)),
  template(
    'grafana/role.yaml',
    ...roleIn(named('grafana')).map((one) => when<object>(inOwn, one)),
    ...[0, 1].map((index) =>
      when<object>(
        inOthers,
        each(sidecar.namespaces, 'namespace', (namespace) => roleIn(outerName, namespace)[index] ?? {}),
      ),
    ),
  ),
];
