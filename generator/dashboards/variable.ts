import type { VariableModel } from '@grafana/grafana-foundation-sdk/dashboard';
import type { AlertValues } from '../alerts/alert-values.ts';
import { datasources } from './datasources.ts';
import { filled, type Filled } from './filled.ts';
import type { Minimal } from './minimal.ts';

/** What is written of a variable of a dashboard. https://grafana.com/docs/grafana/latest/dashboards/variables/ */
export type Variable = Minimal<VariableModel>;

/** Grafana's "when the time range changes": a service that was scraped in the range can be chosen. */
const onTimeRange = 2;

/** One of the values that a label has. */
export function choice(name: string, query: string | Filled): Variable {
  return { name, type: 'query', datasource: datasources.prometheus, query, refresh: onTimeRange };
}

/** Several of the values that a label has; at first all, also those of series without the label. */
export function choices(name: string, query: string | Filled): Variable {
  return { ...choice(name, query), ...several, allValue: '.*' };
}

/** Several of the values of a label of logs; Loki refuses a selector that may match without any label, hence `.+`. */
export function logChoices(name: string, query: string): Variable {
  return { ...choice(name, query), datasource: datasources.loki, ...several, allValue: '.+' };
}

/** A text that is typed in. */
export function textbox(name: string): Variable {
  return { name, type: 'textbox' };
}

const several = { multi: true, includeAll: true, current: { text: 'All', value: '$__all' } } as const;

/** The namespaces of what is scraped. */
export const namespaces = choices('namespace', 'label_values(up,namespace)');

/** Those of pods as well, of which many are not scraped. */
export function namespacesOfPods({ metrics }: AlertValues): Variable {
  return choices('namespace', filled`label_values({__name__=~'up|${metrics.podInfo}'},namespace)`);
}
