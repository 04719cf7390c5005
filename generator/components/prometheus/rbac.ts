import type { PolicyRule } from 'kubernetes-types/rbac/v1.js';
import { and, each, eq, given, not, or, template, when, type Expr, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isInstalled } from '../common/is-installed.ts';
import { clusterRights, rightsIn } from '../common/rights.ts';

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

const cluster = clusterRights('prometheus', [...discovery, ...ofCluster, ofExtraJobs]);
const rightsWithin = (namespace: Node<string>) => rightsIn('prometheus', [...discovery, ofExtraJobs], namespace);

const inCluster = and(isInstalled('prometheus'), rbac.create, rbac.clusterWide);
const inNamespaces = and(isInstalled('prometheus'), rbac.create, not(rbac.clusterWide));

/** Rights of Prometheus in the Kubernetes API: only what discovery takes, and of nodes only where they are scraped. */
export const rbacTemplates = [
  template('prometheus/cluster-role.yaml', when<object>(inCluster, cluster.role), when<object>(inCluster, cluster.binding)),
  template(
    'prometheus/role.yaml',
    when<object>(
      inNamespaces,
      each(scrape.namespaces, 'namespace', (namespace) => rightsWithin(namespace).role),
    ),
    when<object>(
      inNamespaces,
      each(scrape.namespaces, 'namespace', (namespace) => rightsWithin(namespace).binding),
    ),
  ),
];
