import type { Deployment } from 'kubernetes-types/apps/v1.js';
import type { Container, Service } from 'kubernetes-types/core/v1.js';
import type { NetworkPolicy } from 'kubernetes-types/networking/v1.js';
import { and, fields, manifest, typed, type Expr } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { limitFields } from '../common/container-fields.ts';
import { imageFields } from '../common/image.ts';
import { labels, selectorLabels } from '../common/labels.ts';
import { metadata } from '../common/metadata.ts';
import { named } from '../common/name.ts';
import { lent, type Part } from '../common/part.ts';
import { pace } from '../common/pod-fields.ts';
import { placementBeside } from '../common/pod-spec.ts';
import { ports } from '../common/ports.ts';
import { secretEnv } from '../common/secret-env.ts';
import { shared } from '../common/shared.ts';
import { stringsOf } from '../common/string-map.ts';
import { toDns } from '../network/to-dns.ts';

const { enabled, imageRenderer: settings, pod, secretName, service } = values.grafana;
const { networkPolicies } = values;
const component = 'grafana-image-renderer';
const head = { ...metadata('grafana', named(component)), labels: labels({ component }) };
const wanted = and(enabled, settings.enabled);

/** https://grafana.com/docs/grafana/latest/setup-grafana/image-rendering/ */
const renderer: Expr<Container> = {
  name: 'image-renderer',
  ...imageFields(settings.image),
  env: [
    // Not optional: without a token the renderer would take its documented default from anyone.
    secretEnv('AUTH_TOKEN', secretName, settings.tokenKey),
    // Chromium keeps its files in the home folder otherwise, which is read-only.
    { name: 'XDG_CONFIG_HOME', value: '/tmp/.chromium' },
    { name: 'XDG_CACHE_HOME', value: '/tmp/.chromium' },
  ],
  ports: [{ name: 'web', containerPort: ports[component].web, protocol: 'TCP' }],
  livenessProbe: { httpGet: { path: '/healthz', port: 'web' }, periodSeconds: 30, failureThreshold: 3, timeoutSeconds: 5 },
  readinessProbe: { httpGet: { path: '/healthz', port: 'web' }, periodSeconds: 10, failureThreshold: 3, timeoutSeconds: 5 },
  ...limitFields(settings.resources, pod),
  volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
};

const deployment = manifest<Deployment>({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: head,
  spec: {
    replicas: 1,
    ...pace(pod),
    selector: { matchLabels: selectorLabels({ component }) },
    template: {
      metadata: {
        labels: {
          ...fields(selectorLabels({ component })),
          ...fields(typed<object>({ 'app.kubernetes.io/component': component, 'app.kubernetes.io/part-of': 'jobpilot-monitoring' })),
          ...shared.labelsBeside(pod.labels),
        },
        annotations: stringsOf(pod.annotations),
      },
      spec: {
        ...placementBeside('grafana'),
        automountServiceAccountToken: false,
        containers: [renderer],
        volumes: [{ name: 'tmp', emptyDir: {} }],
      },
    },
  },
});

const ofRenderer = manifest<Service>({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: head,
  spec: {
    type: 'ClusterIP',
    ipFamilyPolicy: service.ipFamilyPolicy,
    selector: selectorLabels({ component }),
    ports: [{ name: 'web', port: ports[component].web, targetPort: 'web', protocol: 'TCP' }],
  },
});

const ofGrafana = { podSelector: { matchLabels: selectorLabels({ component: 'grafana' }) } };

/** Chromium draws what dashboards say, so it reaches Grafana and nothing else. */
const policy = manifest<NetworkPolicy>({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: head,
  spec: {
    podSelector: { matchLabels: selectorLabels({ component }) },
    policyTypes: ['Ingress', 'Egress'],
    ingress: [{ from: [ofGrafana], ports: [{ port: 'web', protocol: 'TCP' }] }],
    egress: [
      { to: [ofGrafana], ports: [{ port: 'web', protocol: 'TCP' }] },
      {
        ports: toDns(networkPolicies.dnsPorts),
      },
    ],
  },
});

const parts: readonly Part[] = [
  { path: 'grafana/image-renderer.yaml', condition: wanted, object: deployment },
  { path: 'grafana/image-renderer-service.yaml', condition: wanted, object: ofRenderer },
  { path: 'grafana/image-renderer-network-policy.yaml', condition: and(wanted, shared.hasNetworkPolicies), object: policy },
];

/** The image renderer, which Grafana asks for images of panels; few want it, so its objects stand in the library. */
export const { templates: imageRenderer, helpers: imageRendererHelpers } = lent(parts);
