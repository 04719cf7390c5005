import type { RuleFile } from '../../alerts/rule.ts';
import { markdownTable } from '../../../docs/writing/markdown-table.ts';
import { metricsOfRules, type AlertMetrics } from './metrics-of-rules.ts';
import { sourceOf } from './metric-sources.ts';

const intro = `# Exporters

What tells the metrics that the alerts read. The exporters are the chart \`jobpilot-exporters\`, which \`jobpilot-monitoring\` brings
along: all that its \`values.yaml\` shows may stand under \`exporters\` in yours, and \`exporters.enabled: false\` leaves them all out.
The chart stands alone too; then the same values stand at the top.

## What each alert reads

Made from the expressions of the rules themselves, with the default values. An alert whose metrics nobody tells never fires: where
a component must be there, say so in \`alerting.expectedComponents\`, and its Down alert fires when nothing of it is scraped.

`;

const howTo = `
## PostgreSQL and Redis

Nothing is installed until a server is named. Each gets a Deployment of its own, \`postgres-exporter-<name>\`; alerts tell servers
apart by its name, in the label \`server\`, which Prometheus reads from the label \`jobpilot.com/server\` of the pod: an exporter that is replaced
neither ends nor restarts an alert. Give the pods of exporters that you run yourself this label too. Credentials stay in a Secret of the namespace of the release:

\`\`\`yaml
exporters:
  postgresExporter:
    instances:
      primary:
        secretName: postgres-exporter   # key dsn: postgresql://user:password@host:5432/postgres?sslmode=verify-full
      replica:
        secretName: postgres-exporter   # keys username and password
        uri: postgres-replica.databases:5432/postgres?sslmode=verify-full
  redisExporter:
    instances:
      cache:
        address: rediss://redis.databases:6379
        secretName: redis-exporter      # key password
alerting:
  expectedComponents:
    postgres:
      enabled: true
    redis:
      enabled: true
\`\`\`

The user of postgres_exporter needs the role \`pg_monitor\` and no other right.

A server that hangs, or whose host is gone, answers nothing at all. Both exporters then give up after a few seconds and say so, before
Prometheus gives up on them (\`prometheus.scrapeTimeout\`, 10s): \`PGCONNECT_TIMEOUT\` is 3 seconds, \`--connection-timeout\` 4. A
\`connect_timeout\` in the connection string wins over the one, \`redisExporter.extraArgs.connection-timeout\` over the other.

### A broken stream of replication

postgres_exporter says that a replica is 0 seconds behind while nothing waits for replay, and with a broken stream nothing does:
PostgresReplicationLag stays quiet. What the exporter tells beside it depends on the set-up, so these are alerts of your own: the
first where replicas use slots that are all meant to be in use, the second where something is written to the primary all the time.

\`\`\`yaml
extraAlertGroups:
  replication:
    rules:
      PostgresSlotUnused:
        expr: max by (namespace, service, server, slot_name) (pg_replication_slots_slot_is_active) == 0
        severity: warning
        for: 10m
        annotations:
          summary: 'Nobody reads slot {{ $labels.slot_name }} of PostgreSQL {{ $labels.server }}'
      PostgresReplayOld:
        expr: |
          max by (namespace, service, server) (pg_replication_last_replay_seconds) > 300
          and max by (namespace, service, server) (pg_replication_is_replica) == 1
        severity: warning
        for: 5m
        annotations:
          summary: 'PostgreSQL {{ $labels.server }} has replayed nothing for five minutes'
\`\`\`

## RabbitMQ

RabbitMQ tells its metrics itself, on port 15692 of its pods, once its plugin \`rabbitmq_prometheus\` is enabled. Annotate the
pods; the alerts read queue by queue, so name the path that tells them one by one:

\`\`\`yaml
metadata:
  labels:
    app.kubernetes.io/name: rabbitmq
  annotations:
    prometheus.io/scrape: 'true'
    prometheus.io/port: '15692'
    prometheus.io/path: /metrics/per-object
\`\`\`

\`app.kubernetes.io/name\` becomes the label \`service\`. The plugin has no metric \`rabbitmq_up\`, for it is down together with its
server: RabbitMQDown then needs the expectation, and says when the scrape fails.

\`\`\`yaml
alerting:
  expectedComponents:
    rabbitmq:
      enabled: true
      namespace: queues
\`\`\`

A broker outside the cluster is a scrape job:

\`\`\`yaml
prometheus:
  extraScrapeJobs:
    rabbitmq:
      metricsPath: /metrics/per-object
      targets:
        broker:
          addresses: ['rabbitmq.example.com:15692']
          labels:
            service: rabbitmq
            namespace: queues
\`\`\`

Targets that only a cloud, Consul or another registry knows: [scrape.md](scrape.md#jobs-as-prometheus-reads-them).

## Probes of the public hosts

Off by default. With \`exporters.blackboxExporter.enabled: true\` Prometheus probes each of \`exporters.blackboxExporter.targets\` in the
job \`blackbox\`; \`probe_success\`, \`probe_duration_seconds\` and \`probe_ssl_earliest_cert_expiry\` carry the labels \`target\`,
\`module\` and \`instance\`. None of the 22 alerts reads them; write one under \`extraAlertGroups\`.

\`\`\`yaml
exporters:
  blackboxExporter:
    enabled: true
    targets:
      api:
        address: https://api.jobpilot.com/health
\`\`\`

## Nodes

node-exporter is off by default: most clusters run one, and none of the 22 alerts reads it. It looks into its node, which Pod
Security \`restricted\` forbids, so it has a namespace of its own, \`<namespace of the release>-node-exporter\`, with the label
\`pod-security.kubernetes.io/enforce: privileged\`. With \`nodeExporter.namespace.create: false\` somebody else must make it so.
A Secret of \`imagePullSecrets\` must be there too: make the namespace and the Secret before the installation, with \`create: false\`.
Before a running release stops to create the namespace, keep it, or Helm deletes it with all that is in it:
\`kubectl annotate namespace NAME helm.sh/resource-policy=keep\`. Beside another node-exporter, as that of kube-prometheus-stack,
give this one another \`nodeExporter.port\`: with \`hostNetwork\` it is a port of the node.

\`--collector.filesystem.mount-points-exclude\` below \`nodeExporter.extraArgs\` leaves out what pods mount, which comes and goes with them:
\`^/(dev|proc|run/credentials/.+|run/containerd/.+|sys|var/lib/docker/.+|var/lib/containers/storage/.+|var/lib/kubelet/.+)($|/)\`.

## Alerts on Kubernetes itself

The 22 alerts are about the services. \`examples/kubernetes/values.yaml\` adds alerts on what they stand on, as a group of
\`extraAlertGroups\`: StatefulSets and DaemonSets that are short of pods, Jobs that failed, autoscalers at their limit, disks and
memory of nodes. It asks kube-state-metrics for more and switches node-exporter on; tests run its rules as they are rendered.

## kube-state-metrics

It tells the metrics of \`exporters.kubeStateMetrics.metrics\` alone and may read nothing but its \`collectors\`. For more, add to both
maps. Where the cluster runs one already, switch this one off and annotate the Service of that one:

\`\`\`bash
kubectl annotate service kube-state-metrics -n NAMESPACE prometheus.io/scrape=true prometheus.io/port=8080 prometheus.io/honor-labels=true
\`\`\`

Without rights on the whole cluster it reads single namespaces; nodes are then unknown, and NodeNotReady is silent:

\`\`\`yaml
exporters:
  kubeStateMetrics:
    collectors:
      nodes: null
    namespaces: [jobpilot]
    rbac:
      clusterWide: false
\`\`\`
`;

/**
 * docs/exporters.md: which exporter and metric each alert reads, and how to switch them on.
 * @param rules those of the chart
 * @throws Error where an alert reads a metric that nothing tells
 */
export function exportersDocument(rules: readonly RuleFile[]): string {
  const rows = platformAlerts(rules).flatMap(({ group, alert, metrics }) =>
    metrics.map((metric) => {
      const { name, switchedOn } = sourceOf(metric);
      return [group, alert, `\`${metric}\``, name, switchedOn];
    }),
  );
  return `${intro}${markdownTable(['Group', 'Alert', 'Metric', 'Told by', 'Found through'], rows)}\n${howTo}`;
}

/** The alerts on the platform, those on the monitoring itself left out: its metrics are its own. */
export function platformAlerts(rules: readonly RuleFile[]): readonly AlertMetrics[] {
  return metricsOfRules(rules).filter(({ group }) => group !== 'monitoring');
}
