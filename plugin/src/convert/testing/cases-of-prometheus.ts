import type { DataMap } from '../../values/merged.ts';
import type { Case } from './case.ts';

const spec = (prometheusSpec: DataMap): DataMap => ({ prometheus: { prometheusSpec } });

/** Prometheus and what surrounds it. */
export const ofPrometheus: readonly Case[] = [
  {
    of: 'what says that there is none',
    values: spec({
      tsdb: { outOfOrderTimeWindow: '0s' },
      maximumStartupDurationSeconds: 0,
      enforcedSampleLimit: false,
      walCompression: true,
    }),
    becomes: {},
  },
  {
    of: 'limits, of which 0 here is none',
    values: spec({ sampleLimit: false, enforcedTargetLimit: 7 }),
    becomes: { prometheus: { limits: { sampleLimit: 0, targetLimit: 7 } } },
  },
  {
    of: 'features and flags',
    values: spec({ enableFeatures: ['exemplar-storage', 'a', 'b'], walCompression: false, enableAdminAPI: true, query: { maxSamples: 5 } }),
    becomes: {
      prometheus: {
        exemplars: {},
        extraArgs: {
          'enable-feature': 'a,b',
          'no-storage.tsdb.wal-compression': '',
          'web.enable-admin-api': '',
          'query.max-samples': '5',
        },
      },
    },
  },
  {
    of: 'a digest with and without its kind',
    values: {
      prometheus: { prometheusSpec: { image: { sha: 'sha256:ab' } } },
      alertmanager: { alertmanagerSpec: { image: { sha: 'cd' } } },
    },
    becomes: { prometheus: { image: { digest: 'sha256:ab' } }, alertmanager: { image: { digest: 'sha256:cd' } } },
  },
  {
    of: 'fields of a Service of another type',
    values: { prometheus: { service: { nodePort: 30_000, loadBalancerSourceRanges: ['10.0.0.0/8'] } } },
    becomes: {},
    left: {
      'prometheus.service.nodePort': 'type NodePort and LoadBalancer',
      'prometheus.service.loadBalancerSourceRanges': 'type LoadBalancer',
    },
  },
  {
    of: 'addresses of one family',
    values: { prometheus: { service: { ipDualStack: { enabled: false, ipFamilyPolicy: 'PreferDualStack' } } } },
    becomes: {},
  },
  {
    of: 'an Ingress whose annotations ask for a login',
    values: { prometheus: { ingress: { enabled: true, annotations: { 'nginx.ingress.kubernetes.io/auth-url': 'https://a' } } } },
    becomes: {
      prometheus: {
        ingress: {
          enabled: true,
          tls: { enabled: false },
          authentication: { type: 'annotations' },
          annotations: { 'nginx.ingress.kubernetes.io/auth-url': 'https://a' },
        },
      },
    },
  },
  {
    of: 'certificates in another order than hosts',
    values: {
      prometheus: {
        ingress: {
          hosts: ['a.b', 'c.d'],
          tls: [
            { secretName: 'c', hosts: ['c.d'] },
            { secretName: 'a', hosts: ['a.b'] },
          ],
        },
      },
    },
    becomes: {
      prometheus: { ingress: { host: 'a.b', extraHosts: { 'c.d': { secretName: 'c' } }, tls: { enabled: true, secretName: 'a' } } },
    },
  },
  {
    of: 'a budget in shares',
    values: { prometheus: { podDisruptionBudget: { maxUnavailable: '50%' } } },
    becomes: { prometheus: { podDisruptionBudget: { maxUnavailable: '50%' } } },
  },
  {
    of: 'drops that a list without steps takes away',
    values: { kubelet: { serviceMonitor: { cAdvisorMetricRelabelings: [] } } },
    becomes: { prometheus: { scrape: { cadvisor: { defaultDrops: false } } } },
  },
  {
    of: 'the kubelets, with the cAdvisor in them',
    values: { kubelet: { enabled: false } },
    becomes: { prometheus: { scrape: { kubelet: { enabled: false }, cadvisor: { enabled: false } } } },
  },
  {
    of: 'namespaces that alerts choose',
    values: { defaultRules: { appNamespacesTarget: 'shop-.*' } },
    becomes: {},
    left: { 'defaultRules.appNamespacesTarget': 'alerting.excludedNamespaces' },
  },
  {
    of: 'a template of Helm',
    values: spec({ externalUrl: 'https://{{ .Release.Name }}.example.com' }),
    becomes: {},
    left: { 'prometheus.prometheusSpec.externalUrl': 'write what it gives into prometheus.externalUrl' },
  },
];
