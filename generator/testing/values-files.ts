import type { Json } from '../../ts-helm/src/ast/facts.ts';

/** What a values file must make. */
export interface Expected {
  readonly file: string;
  readonly has: readonly string[];
  readonly lacks: readonly string[];
  /** Paths below an object and what stands there. */
  readonly fields: { readonly [object: string]: { readonly [path: string]: Json | undefined } };
}

const chart = 'charts/jobpilot-monitoring/ci';
const both = (kind: string) => [`${kind} prometheus`, `${kind} alertmanager`];
const ofDefaults = [
  ...['StatefulSet', 'Service', 'ServiceAccount'].flatMap((kind) => both(kind)),
  'Service prometheus-headless',
  'Service alertmanager-headless',
  'ConfigMap prometheus-config',
  'ConfigMap prometheus-rules',
  'ConfigMap alertmanager-config',
  'ClusterRole jobpilot-monitoring-prometheus',
  'ClusterRoleBinding jobpilot-monitoring-prometheus',
  'PodDisruptionBudget alertmanager',
];

/** What the values files that the chart is tested with make. */
export const expectations: readonly Expected[] = [
  {
    file: `${chart}/default-values.yaml`,
    has: ofDefaults,
    lacks: ['PodDisruptionBudget prometheus', ...both('Ingress')],
    fields: {
      'StatefulSet prometheus': { 'spec.replicas': 1, 'spec.template.spec.automountServiceAccountToken': true },
      'StatefulSet alertmanager': { 'spec.replicas': 3, 'spec.template.spec.automountServiceAccountToken': false },
      'Service prometheus': { 'spec.ports.0.port': 9090, 'spec.type': 'ClusterIP' },
      'Service alertmanager': { 'spec.ports.0.port': 9093 },
      'Service alertmanager-headless': {
        'spec.clusterIP': 'None',
        'spec.publishNotReadyAddresses': true,
        'spec.ports.1': { name: 'gossip-tcp', port: 9094, targetPort: 'gossip-tcp', protocol: 'TCP' },
        'spec.ports.2': { name: 'gossip-udp', port: 9094, targetPort: 'gossip-udp', protocol: 'UDP' },
      },
    },
  },
  {
    file: `${chart}/minimal-values.yaml`,
    has: both('StatefulSet'),
    lacks: both('PodDisruptionBudget'),
    fields: {
      'StatefulSet prometheus': { 'spec.volumeClaimTemplates': undefined },
      'StatefulSet alertmanager': { 'spec.replicas': 1, 'spec.volumeClaimTemplates': undefined },
    },
  },
  {
    file: `${chart}/production-like-values.yaml`,
    has: [...ofDefaults, ...both('Ingress'), 'PodDisruptionBudget prometheus'],
    lacks: [],
    fields: {
      'StatefulSet prometheus': {
        'spec.volumeClaimTemplates.0.spec.storageClassName': 'fast-ssd',
        'spec.template.spec.imagePullSecrets': [{ name: 'registry-credentials' }],
        'spec.template.spec.containers.0.image': 'registry.example.com/mirror/prometheus/prometheus:v3.16.0',
      },
      'Ingress prometheus': {
        'metadata.annotations': {
          'nginx.ingress.kubernetes.io/auth-url': 'https://oauth2.jobpilot.com/oauth2/auth',
          'nginx.ingress.kubernetes.io/auth-signin': 'https://oauth2.jobpilot.com/oauth2/start?rd=$escaped_request_uri',
          'cert-manager.io/cluster-issuer': 'letsencrypt',
        },
      },
      'Ingress alertmanager': { 'spec.tls': [{ hosts: ['alertmanager.jobpilot.com'], secretName: 'alertmanager-tls' }] },
    },
  },
  {
    file: `${chart}/everything-on-values.yaml`,
    has: [
      ...ofDefaults.filter((one) => one !== 'ServiceAccount prometheus'),
      'ServiceAccount prometheus-server',
      'PriorityClass monitoring',
    ],
    lacks: ['ServiceAccount prometheus'],
    fields: {
      'Ingress alertmanager': { 'spec.tls': undefined },
      'ClusterRole jobpilot-monitoring-prometheus': {
        'rules.5': { apiGroups: ['networking.k8s.io'], resources: ['ingresses'], verbs: ['get', 'list', 'watch'] },
        'rules.6': { apiGroups: [''], resources: ['nodes'], verbs: ['get', 'list', 'watch'] },
      },
      'ClusterRoleBinding jobpilot-monitoring-prometheus': { 'subjects.0.name': 'prometheus-server' },
    },
  },
  { file: `${chart}/everything-off-values.yaml`, has: [], lacks: ofDefaults, fields: {} },
  {
    file: `${chart}/prefixed-names-values.yaml`,
    has: [...both('StatefulSet'), ...both('Service')].map((one) => one.replace(' ', ' blue-')),
    lacks: [...ofDefaults, 'ClusterRole jobpilot-monitoring-blue-prometheus'],
    fields: {
      'StatefulSet blue-alertmanager': { 'spec.serviceName': 'blue-alertmanager-headless' },
      'Role monitoring-blue-prometheus': { 'metadata.namespace': 'jobpilot' },
      'RoleBinding monitoring-blue-prometheus': {
        'subjects.0': { kind: 'ServiceAccount', name: 'blue-prometheus', namespace: 'jobpilot' },
      },
    },
  },
  { file: `${chart}/custom-receivers-values.yaml`, has: ofDefaults, lacks: [], fields: {} },
  { file: `${chart}/custom-alerts-values.yaml`, has: ofDefaults, lacks: [], fields: {} },
  { file: 'examples/dev/values.yaml', has: both('StatefulSet'), lacks: both('PodDisruptionBudget'), fields: {} },
  { file: 'examples/staging/values.yaml', has: ofDefaults, lacks: both('Ingress'), fields: {} },
  { file: 'examples/production/values.yaml', has: [...ofDefaults, ...both('Ingress')], lacks: [], fields: {} },
];
