/** Where metrics come from. */
export interface MetricSource {
  readonly name: string;
  /** The names of its metrics. */
  readonly metrics: RegExp;
  /** What makes Prometheus find it, for a reader. */
  readonly switchedOn: string;
}

const byAnnotation = 'the annotations `prometheus.io/scrape` and `prometheus.io/port` on its pods';

/** What tells the metrics that the alerts read; no two of them tell the same. */
export const metricSources: readonly MetricSource[] = [
  { name: 'Prometheus itself, of each target', metrics: /^up$/u, switchedOn: 'always' },
  { name: 'the services', metrics: /^(?:http|jobpilot)_/u, switchedOn: byAnnotation },
  { name: 'cAdvisor in the kubelets', metrics: /^container_/u, switchedOn: '`prometheus.scrape.cadvisor.enabled`, on by default' },
  { name: 'the kubelets', metrics: /^kubelet_/u, switchedOn: '`prometheus.scrape.kubelet.enabled`, on by default' },
  { name: 'kube-state-metrics', metrics: /^kube_/u, switchedOn: '`exporters.kubeStateMetrics.enabled`, on by default' },
  { name: 'postgres_exporter', metrics: /^pg_/u, switchedOn: 'a server in `exporters.postgresExporter.instances`' },
  { name: 'redis_exporter', metrics: /^redis_/u, switchedOn: 'a server in `exporters.redisExporter.instances`' },
  { name: 'RabbitMQ, see below', metrics: /^rabbitmq_queue_/u, switchedOn: byAnnotation },
  {
    name: 'rabbitmq_exporter, where there is one; see below',
    metrics: /^rabbitmq_up$/u,
    switchedOn: 'not needed with `alerting.expectedComponents.rabbitmq.enabled`',
  },
];

/**
 * What tells a metric.
 * @throws Error where nothing does, or more than one
 */
export function sourceOf(metric: string): MetricSource {
  const [source, ...others] = metricSources.filter(({ metrics }) => metrics.test(metric));
  if (source !== undefined && others.length === 0) return source;
  const many = [source, ...others].map((one) => one?.name).join(' and ');
  throw new Error(
    source === undefined
      ? `Nothing that the chart installs or scrapes tells the metric ${metric}; name its source in metric-sources.ts.`
      : `The metric ${metric} has several sources in metric-sources.ts: ${many}.`,
  );
}
