import { gauge, type Series } from '../load/series.ts';
import { namespace } from '../load/world.ts';
import { isMap, text, type Json } from '../objects.ts';

/** What Prometheus would write if every alert fired for each of the services. https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/ */
export function alertSeries(rules: readonly Json[], services: readonly string[]): readonly Series[] {
  return rules.flatMap(({ alert, labels }) => {
    if (alert === undefined || !isMap(labels)) return [];
    const own = Object.entries(labels).map(([label, value]): [string, string] => [label, text(value)]);
    const named = { alertname: text(alert), alertstate: 'firing', ...Object.fromEntries(own) };
    return services.map((service) => gauge('ALERTS', { ...named, namespace, service }, 1));
  });
}
