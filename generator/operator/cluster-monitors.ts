import { and, given, or, when } from '@helm/ts-helm';
import { named } from '../components/common/name.ts';
import { bucketDrop, cadvisorDrops } from '../components/prometheus/cluster-jobs.ts';
import { values } from '../values.ts';
import { metadata } from './metadata.ts';
import { isFor, operatorObject } from './operator-object.ts';
import { stepsThen } from './relabelings.ts';

const { clusterJobs } = values.operator;
const { scrape } = values.prometheus;
const account = '/var/run/secrets/kubernetes.io/serviceaccount';
const withToken = { scheme: 'https', bearerTokenFile: `${account}/token` };

function asJob(job: string, service: string) {
  return [
    { targetLabel: 'job', replacement: job },
    { targetLabel: 'service', replacement: service },
  ];
}

type Settings = typeof scrape.kubelet;
type Drops = Parameters<typeof stepsThen>[1];

/** What the user says of a job of Kubernetes itself. */
function settingsOf({ scrapeInterval, defaultDrops, metricRelabelings }: Settings, drops: Drops) {
  return {
    interval: given(scrapeInterval, (interval) => interval),
    metricRelabelings: stepsThen(defaultDrops, drops, metricRelabelings),
  };
}

function kubelet(job: string, path: string, drops: Drops, settings: Settings) {
  return {
    port: 'https-metrics',
    path,
    // The namespace of a container is that of its pod, not that of the Service of the kubelets.
    honorLabels: true,
    ...withToken,
    tlsConfig: { insecureSkipVerify: true },
    relabelings: asJob(job, 'kubelet'),
    ...settingsOf(settings, drops),
  };
}

/** The kubelets, behind the Service that the operator keeps for them (--kubelet-service). */
const kubelets = operatorObject(
  'kubelets',
  'The kubelets and cAdvisor.',
  {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: metadata('prometheus', named('kubelets')),
    spec: {
      namespaceSelector: { matchNames: ['kube-system'] },
      selector: { matchLabels: { 'k8s-app': 'kubelet' } },
      endpoints: [
        when<object>(scrape.kubelet.enabled, kubelet('kubernetes-nodes', '/metrics', bucketDrop, scrape.kubelet)),
        when<object>(scrape.cadvisor.enabled, kubelet('kubernetes-cadvisor', '/metrics/cadvisor', cadvisorDrops, scrape.cadvisor)),
      ],
    },
  },
  and(isFor.prometheus, clusterJobs, or(scrape.kubelet.enabled, scrape.cadvisor.enabled)),
);

const apiServer = operatorObject(
  'apiServer',
  'The API server.',
  {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: metadata('prometheus', named('api-server')),
    spec: {
      namespaceSelector: { matchNames: ['default'] },
      selector: { matchLabels: { component: 'apiserver', provider: 'kubernetes' } },
      endpoints: [
        {
          port: 'https',
          ...withToken,
          tlsConfig: { caFile: `${account}/ca.crt`, serverName: 'kubernetes' },
          relabelings: asJob('kubernetes-apiservers', 'kubernetes'),
          ...settingsOf(scrape.apiServer, bucketDrop),
        },
      ],
    },
  },
  and(isFor.prometheus, clusterJobs, scrape.apiServer.enabled),
);

/** The monitors of Kubernetes itself. */
export const clusterMonitors = [kubelets, apiServer];
