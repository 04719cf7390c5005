import type { ClusterRole, ClusterRoleBinding, PolicyRule, Role, RoleBinding } from 'kubernetes-types/rbac/v1.js';
import { and, each, eq, given, manifest, not, or, release, str, template, when, type Expr, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isInstalled } from '../common/is-installed.ts';
import { clusterMetadata, metadata } from '../common/metadata.ts';
import { named } from '../common/name.ts';
import { serviceAccountName } from '../common/pod-spec.ts';

const { extraScrapeJobs, rbac, scrape } = values.prometheus;
const read = ['get', 'list', 'watch'];

/** What discovering pods and endpoints takes. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config */
const discovery: readonly Expr<PolicyRule>[] = [
  { apiGroups: [''], resources: ['pods', 'services'], verbs: read },
  { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: read },
];

const ofNodes: Expr<PolicyRule> = { apiGroups: [''], resources: ['nodes'], verbs: read };
const ofIngresses: Expr<PolicyRule> = { apiGroups: ['networking.k8s.io'], resources: ['ingresses'], verbs: read };
const kubelets = or(scrape.kubelet.enabled, scrape.cadvisor.enabled);

const ofCluster: readonly Expr<PolicyRule>[] = [
  when(kubelets, ofNodes),
  when(kubelets, { apiGroups: [''], resources: ['nodes/metrics'], verbs: ['get'] }),
  when(scrape.apiServer.enabled, { nonResourceURLs: ['/metrics'], verbs: ['get'] }),
];

/** What the user's jobs look for beside pods, services and endpoints. */
const ofExtraJobs: Node<PolicyRule> = each(extraScrapeJobs, 'job', (job) =>
  when<PolicyRule>(
    job.enabled,
    given(job.kubernetes, ({ role }) =>
      when<PolicyRule>(eq(role, 'ingress'), ofIngresses, when<PolicyRule>(and(eq(role, 'node'), rbac.clusterWide), ofNodes)),
    ),
  ),
);

const subjects = [{ kind: 'ServiceAccount', name: serviceAccountName('prometheus'), namespace: release.namespace }];
/** What stands outside the release's namespace carries namespace and release in its name, so that two releases never meet. */
const outerName = str`${release.namespace}-${release.name}-${named('prometheus')}`;

const clusterRole = manifest<ClusterRole>({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  metadata: clusterMetadata('prometheus', outerName),
  rules: [...discovery, ...ofCluster, ofExtraJobs],
});

const clusterRoleBinding = manifest<ClusterRoleBinding>({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRoleBinding',
  metadata: clusterMetadata('prometheus', outerName),
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: outerName },
  subjects,
});

function roleIn(namespace: Node<string>) {
  const head = { ...metadata('prometheus', outerName), namespace };
  return [
    manifest<Role>({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: head,
      rules: [...discovery, ofExtraJobs],
    }),
    manifest<RoleBinding>({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: head,
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: outerName },
      subjects,
    }),
  ];
}

const inCluster = and(isInstalled('prometheus'), rbac.create, rbac.clusterWide);
const inNamespaces = and(isInstalled('prometheus'), rbac.create, not(rbac.clusterWide));

/** Rights of Prometheus in the Kubernetes API: only what discovery takes, and of nodes only where they are scraped. */
export const rbacTemplates = [
  template('prometheus/cluster-role.yaml', when<object>(inCluster, clusterRole), when<object>(inCluster, clusterRoleBinding)),
  template(
    'prometheus/role.yaml',
    ...[0, 1].map((index) =>
      when<object>(
        inNamespaces,
        each(scrape.namespaces, 'namespace', (namespace) => roleIn(namespace)[index] ?? {}),
      ),
    ),
  ),
];
