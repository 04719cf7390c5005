import { alertGroups } from '../../../values-schema/alerts/alert-groups.ts';
import { metrics } from '../../../values-schema/metrics.ts';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { fieldOf, fieldsOf, type Declaration } from '../docs/field-of.ts';
import { minutesOf } from '../cases/minutes-of.ts';

/** What becomes of one alert's values, given their declaration. */
type Change = (alert: Declaration) => Json;

/** Values in which every alert is otherwise than by default, whatever alerts and fields there are. */
export interface ValueSet {
  readonly name: string;
  readonly values: Json;
}

/** Every severity another one, every threshold, window, wait and minimum larger or smaller, every name of a metric another. */
const changed: Change = (alert) => ({
  severity: textOf(alert, 'severity') === 'critical' ? 'warning' : 'critical',
  for: later(alert, 'for'),
  ...replaced(alert, 'threshold', (threshold, unit) =>
    unit === 'percent' ? threshold + (threshold < 50 ? 7.5 : -7.5) : 2 * threshold + 5,
  ),
  ...(fieldsOf(alert)['window'] === undefined ? {} : { window: later(alert, 'window') }),
  ...replaced(alert, 'minimumCount', (count) => 3 * count),
  ...replaced(alert, 'minimumUsers', (count) => 3 * count),
  labels: { team: 'platform' },
});

/** No wait, nothing pages, and shares that are lower by a fifth. */
const atOnce: Change = (alert) => ({
  severity: 'info',
  for: '0s',
  ...replaced(alert, 'threshold', (threshold, unit) => (unit === 'percent' ? Math.ceil(0.8 * threshold) : threshold)),
});

/** The sets of values that the alerts are tested with. */
export const valueSets: readonly ValueSet[] = [
  { name: 'defaults', values: {} },
  {
    name: 'changed',
    values: {
      alertGroups: groups(changed, { labels: { tier: '1', team: 'all' } }),
      metrics: Object.fromEntries(Object.keys(fieldsOf(metrics.spec)).map((name) => [name, `acme_${textOf(metrics.spec, name)}`])),
      alerting: {
        runbookBaseUrl: 'https://runbooks.example.com',
        escalation: { after: '30m' },
        expectedComponents: Object.fromEntries(
          ['postgres', 'redis', 'rabbitmq', 'kubeStateMetrics'].map((name) => [name, { enabled: true }]),
        ),
      },
      alertmanager: { replicas: 5 },
      prometheus: { replicas: 2 },
      grafana: { enabled: false },
      loki: { enabled: true },
    },
  },
  { name: 'at once', values: { alertGroups: groups(atOnce, {}) } },
];

function groups(change: Change, also: { readonly [field: string]: Json }): Json {
  const group = (declaration: Declaration): Json => ({
    ...also,
    alerts: Object.fromEntries(Object.entries(fieldsOf(fieldOf(declaration, 'alerts'))).map(([name, alert]) => [name, change(alert)])),
  });
  return Object.fromEntries(Object.entries(fieldsOf(alertGroups.spec)).map(([name, declaration]) => [name, group(declaration)]));
}

function textOf(declaration: Declaration, name: string): string {
  const text = fieldOf(declaration, name).default;
  if (typeof text === 'string') return text;
  throw new TypeError(`the default of ${name} is no string`);
}

/** A field of numbers as something else, where the alert has it. */
function replaced(alert: Declaration, name: string, change: (number: number, unit: string) => number): { readonly [field: string]: Json } {
  const field = fieldsOf(alert)[name];
  return typeof field?.default === 'number' ? { [name]: change(field.default, field.unit ?? '') } : {};
}

/** A duration that is ten minutes longer. */
function later(alert: Declaration, name: string): string {
  return `${String(minutesOf(textOf(alert, name)) + 10)}m`;
}
