import type { Json } from '../../ts-helm/src/ast/facts.ts';

/** What a values file must make. */
export interface Expected {
  readonly file: string;
  /** The file that it is laid over. */
  readonly base?: string;
  readonly has: readonly string[];
  readonly lacks: readonly string[];
  /** Paths below an object and what stands there. */
  readonly fields: { readonly [object: string]: { readonly [path: string]: Json | undefined } };
}

const chart = 'charts/jobpilot-monitoring/ci';
const base = 'examples/base/values.yaml';
const both = (kind: string) => [`${kind} prometheus`, `${kind} alertmanager`];
const all = (kind: string) => [...both(kind), `${kind} grafana`];
const ofDefaults = [
  ...['StatefulSet', 'Service', 'ServiceAccount'].flatMap((kind) => all(kind)),
  'Service prometheus-headless',
  'Service alertmanager-headless',
  'ConfigMap prometheus-config',
  'ConfigMap prometheus-rules',
  'ConfigMap alertmanager-config',
  'Service grafana-headless',
  'ConfigMap grafana-config',
  'ConfigMap grafana-dashboards',
  'ClusterRole jobpilot-monitoring-prometheus',
  'ClusterRoleBinding jobpilot-monitoring-prometheus',
  'PodDisruptionBudget alertmanager',
];

const ofCollector = ['DaemonSet log-collector', 'ConfigMap log-collector-config', 'ClusterRole jobpilot-monitoring-log-collector'];
const ofLoki = ['StatefulSet loki', 'Service loki', 'Service loki-headless', 'ConfigMap loki-config'];
const ofLogs = [...ofLoki, ...ofCollector, 'Namespace jobpilot-agents'];

/** What the values files that the chart is tested with make. */
export const expectations: readonly Expected[] = [
  {
    file: `${chart}/default-values.yaml`,
    has: ofDefaults,
    lacks: [
      'PodDisruptionBudget prometheus',
      'PodDisruptionBudget grafana',
      ...all('Ingress'),
      'ConfigMap grafana-extra-dashboards',
      'Role grafana',
      'Deployment grafana-image-renderer',
      ...ofLogs,
    ],
    fields: {
      'StatefulSet prometheus': { 'spec.replicas': 1, 'spec.template.spec.automountServiceAccountToken': true },
      'StatefulSet alertmanager': { 'spec.replicas': 3, 'spec.template.spec.automountServiceAccountToken': false },
      'StatefulSet grafana': {
        'spec.replicas': 1,
        'spec.template.spec.automountServiceAccountToken': false,
        'spec.volumeClaimTemplates.0.spec.resources.requests.storage': '5Gi',
        'spec.template.spec.containers.0.image': 'docker.io/grafana/grafana:13.3.0',
      },
      'Service grafana': { 'spec.ports.0.port': 3000, 'spec.type': 'ClusterIP' },
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
    has: all('StatefulSet'),
    lacks: all('PodDisruptionBudget'),
    fields: {
      'StatefulSet grafana': { 'spec.volumeClaimTemplates': undefined },
      'StatefulSet prometheus': { 'spec.volumeClaimTemplates': undefined },
      'StatefulSet alertmanager': { 'spec.replicas': 1, 'spec.volumeClaimTemplates': undefined },
    },
  },
  {
    file: `${chart}/production-like-values.yaml`,
    has: [...ofDefaults, ...all('Ingress'), 'PodDisruptionBudget prometheus'],
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
      'PodDisruptionBudget grafana',
      'Ingress grafana',
      'ConfigMap grafana-extra-dashboards',
      'Role grafana',
      'RoleBinding grafana',
      'Deployment grafana-image-renderer',
      'Service grafana-image-renderer',
      'NetworkPolicy grafana-image-renderer',
    ],
    lacks: ['ServiceAccount prometheus'],
    fields: {
      'StatefulSet grafana': { 'spec.replicas': 2, 'spec.template.spec.automountServiceAccountToken': true },
      'Ingress grafana': { 'spec.rules.1.host': 'dashboards.jobpilot.com', 'spec.tls.0.secretName': 'grafana-tls' },
      'Ingress alertmanager': { 'spec.tls': undefined },
      'ClusterRole jobpilot-monitoring-prometheus': {
        'rules.5': { apiGroups: ['networking.k8s.io'], resources: ['ingresses'], verbs: ['get', 'list', 'watch'] },
        'rules.6': { apiGroups: [''], resources: ['nodes'], verbs: ['get', 'list', 'watch'] },
      },
      'ClusterRoleBinding jobpilot-monitoring-prometheus': { 'subjects.0.name': 'prometheus-server' },
    },
  },
  { file: `${chart}/everything-off-values.yaml`, has: [], lacks: [...ofDefaults, ...ofLogs], fields: {} },
  {
    file: `${chart}/logs-values.yaml`,
    has: [...ofDefaults, ...ofLogs],
    lacks: ['ConfigMap loki-rules'],
    fields: { 'StatefulSet loki': { 'spec.template.spec.automountServiceAccountToken': false } },
  },
  {
    file: `${chart}/external-loki-values.yaml`,
    has: [...ofDefaults, ...ofCollector],
    lacks: [...ofLoki, 'Namespace logging'],
    fields: { 'DaemonSet log-collector': { 'metadata.namespace': 'logging' } },
  },
  {
    file: `${chart}/prefixed-names-values.yaml`,
    has: [...all('StatefulSet'), ...all('Service')].map((one) => one.replace(' ', ' blue-')),
    lacks: [...ofDefaults, 'ClusterRole jobpilot-monitoring-blue-prometheus'],
    fields: {
      'StatefulSet blue-grafana': {
        'spec.template.spec.volumes.0.configMap.name': 'blue-grafana-config',
        'spec.serviceName': 'blue-grafana-headless',
      },
      'StatefulSet blue-alertmanager': { 'spec.serviceName': 'blue-alertmanager-headless' },
      'Role jobpilot-monitoring-blue-prometheus': { 'metadata.namespace': 'jobpilot' },
      'RoleBinding jobpilot-monitoring-blue-prometheus': {
        'subjects.0': { kind: 'ServiceAccount', name: 'blue-prometheus', namespace: 'jobpilot' },
      },
    },
  },
  {
    file: `${chart}/operator-values.yaml`,
    has: [
      'PrometheusRule prometheus-rules',
      'PodMonitor annotated-pods',
      ...['annotated-services', 'grafana', 'loki', 'operated-prometheus', 'operated-alertmanager', 'kubelets', 'api-server'].map(
        (name) => `ServiceMonitor ${name}`,
      ),
      ...['mail', 'shop', 'website'].map((name) => `Probe probe-${name}`),
      ...['found', 'partner', 'shop'].map((name) => `ScrapeConfig job-${name}`),
      'AlertmanagerConfig alertmanager-config',
      'ConfigMap alertmanager-templates',
      'Secret alertmanager-addresses',
      'StatefulSet grafana',
    ],
    lacks: [
      ...['StatefulSet', 'Service', 'ServiceAccount'].flatMap((kind) => both(kind)),
      'ConfigMap prometheus-config',
      'Pod prometheus-test',
    ],
    fields: {
      'ServiceMonitor operated-prometheus': {
        'spec.namespaceSelector.matchNames': ['monitoring'],
        'metadata.labels.release': 'kube-prometheus-stack',
        'metadata.labels.team': 'platform',
      },
      'Probe probe-mail': { 'spec.module': 'tcp_connect', 'spec.targets.staticConfig.static.0': 'mail.example.com:25' },
      'ScrapeConfig job-shop': { 'spec.scheme': 'HTTPS', 'spec.tlsConfig.keySecret': { name: 'shop', key: 'tls.key' } },
      'PodMonitor annotated-pods': {
        'spec.fallbackScrapeProtocol': 'PrometheusText0.0.4',
        'spec.podMetricsEndpoints.0.interval': '1m',
        'spec.podMetricsEndpoints.0.relabelings.0.regex': 'sandbox',
        'spec.podMetricsEndpoints.0.relabelings.-1.targetLabel': 'tier',
      },
      'ServiceMonitor kubelets': {
        'spec.endpoints.1.interval': '1m',
        'spec.endpoints.1.metricRelabelings.2.regex': 'container_fs_.+',
      },
      'ServiceMonitor api-server': { 'spec.endpoints.0.metricRelabelings': undefined },
      'ScrapeConfig job-partner': {
        'spec.proxyUrl': 'http://proxy.example.com:3128',
        'spec.noProxy': 'internal.example.com',
        'spec.oauth2': {
          clientId: { secret: { name: 'shop', key: 'clientId' } },
          clientSecret: { name: 'shop', key: 'client-secret' },
          tokenUrl: 'https://login.example.com/token',
          scopes: ['metrics'],
        },
      },
      'Secret alertmanager-addresses': { 'stringData.slackApiUrl': 'https://slack.com/api/chat.postMessage' },
    },
  },
  {
    file: `${chart}/agent-values.yaml`,
    has: ofDefaults,
    lacks: [],
    fields: {
      'StatefulSet prometheus': {
        'spec.template.spec.containers.0.args.3': '--agent',
        'spec.template.spec.containers.0.args.4': '--storage.agent.path=/prometheus',
      },
    },
  },
  {
    file: `${chart}/tls-values.yaml`,
    has: [...ofDefaults, ...ofLogs, 'ConfigMap loki-rules', 'Ingress prometheus'],
    lacks: ['Ingress alertmanager'],
    fields: {
      'StatefulSet prometheus': {
        'spec.template.spec.containers.0.readinessProbe.httpGet': undefined,
        'spec.template.spec.containers.0.livenessProbe.tcpSocket': { port: 'web' },
      },
      'Pod alertmanager-test': {
        'spec.containers.0.args': ['https://alertmanager-', '.alertmanager-headless.jobpilot.svc:9093', '3'],
        'spec.containers.0.env.0': { name: 'SSL_CERT_FILE', value: '/etc/tls/ca.crt' },
        'spec.containers.0.env.2.valueFrom.secretKeyRef': { name: 'monitoring-login', key: 'password' },
      },
    },
  },
  {
    file: 'ci/check/values/below-paths-values.yaml',
    has: [...ofDefaults, ...all('Ingress'), ...ofLogs],
    lacks: [],
    fields: {
      'Ingress prometheus': {
        'spec.rules.0.http.paths.0': {
          path: '/prometheus',
          pathType: 'Prefix',
          backend: { service: { name: 'prometheus', port: { name: 'web' } } },
        },
      },
      'Ingress alertmanager': { 'spec.rules.0.http.paths.0.path': '/alertmanager' },
      'Ingress grafana': { 'spec.rules.0.http.paths.0.path': '/grafana' },
      'Pod grafana-test': { 'spec.containers.0.args.0': 'http://grafana:3000/grafana' },
    },
  },
  { file: `${chart}/custom-receivers-values.yaml`, has: ofDefaults, lacks: [], fields: {} },
  { file: `${chart}/custom-alerts-values.yaml`, has: ofDefaults, lacks: [], fields: {} },
  { file: 'examples/dev/values.yaml', base, has: all('StatefulSet'), lacks: all('PodDisruptionBudget'), fields: {} },
  { file: 'examples/staging/values.yaml', base, has: ofDefaults, lacks: all('Ingress'), fields: {} },
  { file: 'examples/production/values.yaml', base, has: [...ofDefaults, ...all('Ingress')], lacks: [], fields: {} },
];
