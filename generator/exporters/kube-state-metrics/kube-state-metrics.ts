import type { Service } from 'kubernetes-types/core/v1.js';
import { and, each, fields, manifest, notEmpty, or, str, template, when } from '@helm/ts-helm';
import { stringsOf } from '../common/annotations.ts';
import { container } from '../common/container.ts';
import { deployment } from '../common/deployment.ts';
import { selectorLabels } from '../common/labels.ts';
import { metadata } from '../common/metadata.ts';
import { named } from '../common/name.ts';
import { metricsPorts } from '../common/ports.ts';
import { serviceAccount, serviceAccountName } from '../common/service-account.ts';
import { shared } from '../common/shared.ts';
import { networkPolicy } from '../network/network-policy.ts';
import { values } from '../values.ts';
import { checks, rbacTemplates } from './rbac.ts';

const settings = values.kubeStateMetrics;
const { collectors, enabled, labelAllowlist, metrics, namespaces } = settings;
const name = 'kube-state-metrics';
const metricsPort = metricsPorts[name];
/** What it tells of itself. */
const telemetryPort = 8081;

const workload = deployment(name, settings, {
  container: container(name, settings, {
    // What a flag lists adds up where it stands several times, but for the labels, of which the last would win.
    args: [
      `--port=${String(metricsPort)}`,
      `--telemetry-port=${String(telemetryPort)}`,
      each(collectors, 'collector', (_collector, resource) => str`--resources=${resource}`),
      each(metrics, 'told', (told, metric) => when<string>(told, str`--metric-allowlist=${metric}`)),
      when<string>(notEmpty(labelAllowlist), str`--metric-labels-allowlist=${labelAllowlist}`),
      each(namespaces, 'namespace', (namespace) => str`--namespaces=${namespace}`),
    ],
    ports: [
      { name: 'metrics', containerPort: metricsPort, protocol: 'TCP' },
      { name: 'telemetry', containerPort: telemetryPort, protocol: 'TCP' },
    ],
    live: '/livez',
    ready: { path: '/readyz', port: 'telemetry' },
  }),
  replicas: settings.replicas,
  annotations: stringsOf(settings.pod.annotations),
  identity: { serviceAccountName: serviceAccountName(name, settings), automountServiceAccountToken: true },
});

const head = metadata(name, named(name));

/** Scraped by its Service, whose annotation lets the labels of the metrics win: they speak of other pods and nodes than its own. */
const service = manifest<Service>({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: {
    ...head,
    annotations: when(or(shared.isAnnotated, values.scrapeAnnotations), {
      ...fields(shared.annotationsOf()),
      ...fields(
        when<object>(values.scrapeAnnotations, {
          'prometheus.io/scrape': 'true',
          'prometheus.io/port': String(metricsPort),
          'prometheus.io/honor-labels': 'true',
        }),
      ),
    }),
  },
  spec: {
    selector: selectorLabels(name),
    ports: [{ name: 'metrics', port: metricsPort, targetPort: 'metrics', protocol: 'TCP' }],
  },
});

/** All templates of kube-state-metrics. */
export const kubeStateMetrics = [
  template(`${name}/deployment.yaml`, when<object>(enabled, { ...workload, ...checks })),
  template(`${name}/service.yaml`, when<object>(enabled, service)),
  template(`${name}/network-policy.yaml`, when<object>(and(enabled, shared.hasNetworkPolicies), networkPolicy(name))),
  serviceAccount(name, settings),
  ...rbacTemplates,
];
