import type { ClusterRole, ClusterRoleBinding, PolicyRule, Role, RoleBinding } from 'kubernetes-types/rbac/v1.js';
import { and, each, manifest, not, release, str, template, when, type Expr, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { clusterMetadata, metadata } from '../common/metadata.ts';
import { named } from '../common/name.ts';
import { serviceAccountName } from '../common/pod-spec.ts';

const { enabled, rbac, scrape } = values.prometheus;
const read = ['get', 'list', 'watch'];

/** What discovering pods and endpoints takes. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config */
const discovery: readonly Expr<PolicyRule>[] = [
  { apiGroups: [''], resources: ['pods', 'services'], verbs: read },
  { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: read },
];

const ofNodes: readonly Expr<PolicyRule>[] = [
  { apiGroups: [''], resources: ['nodes'], verbs: read },
  { apiGroups: [''], resources: ['nodes/metrics'], verbs: ['get'] },
  { nonResourceURLs: ['/metrics'], verbs: ['get'] },
];

const subjects = [{ kind: 'ServiceAccount', name: serviceAccountName('prometheus'), namespace: release.namespace }];
/** Cluster-scoped names carry namespace and release, so that two releases never meet. */
const clusterName = str`${release.namespace}-${release.name}-${named('prometheus')}`;

const clusterRole = manifest<ClusterRole>({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  metadata: clusterMetadata('prometheus', clusterName),
  rules: [...discovery, ...ofNodes],
});

const clusterRoleBinding = manifest<ClusterRoleBinding>({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRoleBinding',
  metadata: clusterMetadata('prometheus', clusterName),
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: clusterName },
  subjects,
});

function roleIn(namespace: Node<string>) {
  const head = { ...metadata('prometheus', str`${release.name}-${named('prometheus')}`), namespace };
  return [
    manifest<Role>({ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: head, rules: [...discovery] }),
    manifest<RoleBinding>({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: head,
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: str`${release.name}-${named('prometheus')}` },
      subjects,
    }),
  ];
}

const inCluster = and(enabled, rbac.create, rbac.clusterWide);
const inNamespaces = and(enabled, rbac.create, not(rbac.clusterWide));

/** Rights of Prometheus in the Kubernetes API: only what discovery takes, and of nodes only where they are scraped. */
export const rbacTemplates = [
  template('prometheus/cluster-role.yaml', when<object>(inCluster, clusterRole), when<object>(inCluster, clusterRoleBinding)),
  template(
    'prometheus/role.yaml',
    ...[0, 1].map((index) =>
      each(scrape.namespaces, 'namespace', (namespace) => when<object>(inNamespaces, roleIn(namespace)[index] ?? {})),
    ),
  ),
];
