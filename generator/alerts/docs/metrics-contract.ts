import { metrics } from '../../../values-schema/metrics.ts';
import { markdownTable } from '../../../docs/writing/markdown-table.ts';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import { recordings } from '../recordings.ts';
import { alertsByGroup } from '../alerts-by-group.ts';
import { defaultOf, fieldOf } from './field-of.ts';
import { metricShapes } from './metric-shapes.ts';

const intro = `# Metrics contract

What services, exporters and Kubernetes must expose for the alerts to work. Where one calls a metric or a label otherwise, change
its name under \`metrics\` in the values. This page is generated from the alerts themselves. Metrics that Prometheus and
Alertmanager expose about themselves are not listed: they cannot be called otherwise.

For every service:

- Its pods, or its Service, carry the annotations \`prometheus.io/scrape: "true"\`, \`prometheus.io/port\` and, where it is not
  /metrics, \`prometheus.io/path\`. Prometheus itself adds the labels \`namespace\`, \`service\`, \`pod\` and \`node\`: a service must
  not set them.
- Counters start at 0 with every combination of labels that matters (each outcome, at least one status of each class): an
  increase from nothing to 1 cannot be seen.
- Histograms have a bucket at the threshold of HighLatency (2s) and at least one above it: a quantile cannot be larger than the
  largest bucket. Classic buckets, not native histograms alone.
- Labels have few values: no user, no path with an id in it.
`;

/** What must be known of a source beside its metrics. */
const notes: Readonly<Record<string, string>> = {
  Services: '',
  'cAdvisor and kubelet':
    'The `container_spec_*` metrics are among those that are often dropped to save space: keep these three. Containers without a limit are left out.\n\n',
  'kube-state-metrics':
    'Its own labels `namespace`, `pod` and `node` must win over those of its target (`honor_labels`). Several replicas of it, each with all objects, are fine.\n\n',
  Exporters:
    'Alerts tell servers apart by `namespace`, `service` and `server`: the label `jobpilot.com/server` of the pod that is scraped, a label `server` of a scrape job, otherwise the pod, otherwise `instance`. Name the servers of exporters that you run yourself so, or an exporter that is replaced starts the alert anew. RabbitMQ must expose its queues one by one: with the built-in plugin `prometheus.return_per_object_metrics = true` or the path /metrics/per-object.\n\n',
};

const columns = ['Name', 'Kind', 'Labels that are read', 'What it is', 'Value', 'Read by'];

/** docs/metrics-contract.md: every metric that an alert reads, its shape and the alerts that read it. */
export function metricsContract(values: AlertValues): string {
  const readers = readersOf(values);
  const sources = [...new Set(Object.values(metricShapes).map(({ source }) => source))];
  return intro + sources.map((source) => tableOf(source, readers)).join('');
}

function tableOf(source: string, readers: ReadonlyMap<string, readonly string[]>): string {
  const rows = Object.entries(metricShapes)
    .filter(([, shape]) => shape.source === source)
    .map(([name, { type, labels }]) => [
        `\`${defaultOf(metrics.spec, name)}\``,
        type,
        labels.map((label) => `\`${label}\``).join(', '),
        fieldOf(metrics.spec, name).doc ?? '',
        `\`metrics.${name}\``,
        (readers.get(name) ?? []).join(', '),
    ]);
  return `\n## ${source}\n\n${notes[source] ?? ''}${markdownTable(columns, rows)}\n`;
}

/** Which alerts read each name, found out by watching what their definitions read. */
function readersOf(values: AlertValues): ReadonlyMap<string, readonly string[]> {
  const readers = new Map<string, string[]>();
  const watch = (make: (watched: AlertValues) => AlertDefinition | undefined, fallback: string): void => {
    const read = new Set<string>();
    const definition = make({ ...partsOf(values), metrics: watched(values.metrics, read) });
    for (const name of read) readers.set(name, [...(readers.get(name) ?? []), definition?.name ?? fallback]);
  };
  for (const make of Object.values(alertsByGroup).flat()) watch(make, '');
  watch((all) => void recordings(all), 'recording rules');
  return readers;
}

function partsOf({ alertGroups, alerting, alertmanager, exporters, extraAlertGroups }: AlertValues): Omit<AlertValues, 'metrics'> {
  return { alertGroups, alerting, alertmanager, exporters, extraAlertGroups };
}

function watched(names: AlertValues['metrics'], read: Set<string>): AlertValues['metrics'] {
  return new Proxy(names, {
    get: (target, key): unknown => {
      if (typeof key === 'string') read.add(key);
      return Reflect.get(target, key);
    },
  });
}
