import { describe, expect, test } from 'vitest';
import type { Json } from '../../ts-helm/src/ast/facts.ts';
import { isMap } from '../../ts-helm/src/ast/json.ts';
import { defaultValues } from '../../ts-helm/src/values/default-values.ts';
import { metrics } from '../../values-schema/metrics.ts';
import { alertsByGroup } from '../alerts/alerts-by-group.ts';
import { optionalFieldOf } from '../alerts/docs/field-of.ts';
import { alertRoot, alertValues } from '../alerts/testing/alert-root.ts';
import { declarationOf } from './alert-name.ts';
import { renderedDashboards } from './rendered-dashboards.ts';

const root = { spec: alertRoot.spec, values: alertValues };

/** All dashboards with some values over the defaults. */
function textOf(overlay: Json): string {
  return [...renderedDashboards(root, [overlay]).values()].join('\n');
}

/** What stands in quotes, words that are no query among it. */
function queriesIn(text: string): string {
  return [...text.matchAll(/"(?:expr|query)":"((?:[^"\\]|\\.)*)"/gu)].map(([, query = '']) => query).join('\n');
}

describe('the names of metrics', () => {
  const names = defaultValues(metrics.spec);
  const all = isMap(names) ? Object.entries(names).map(([key, name]): [string, string] => [key, typeof name === 'string' ? name : '']) : [];
  const changed = queriesIn(textOf({ metrics: Object.fromEntries(all.map(([key], index) => [key, `changed_${key}_${String(index)}`])) }));
  /** The alerts ask for these, the dashboards show their consequence or another side of it. */
  const unread = ['deploymentReplicasUpdated', 'volumeAvailable', 'volumeClaimAccessMode'];
  /** A label of kube-state-metrics too. */
  const elsewhere = /condition='Ready',status='true'/gu;

  test.each(all)('metrics.%s is read from the values', (key, name) => {
    expect(changed.includes(`changed_${key}_`)).toBe(!unread.includes(key));
    expect(changed.replaceAll(elsewhere, '')).not.toMatch(new RegExp(`\\b${name}\\b`, 'u'));
  });
});

/** Values of one alert. */
function over(group: string, name: string, fields: Json): Json {
  return { alertGroups: { [group]: { alerts: { [name]: fields } } } };
}

describe('what an alert compares with', () => {
  const alerts = Object.entries(alertsByGroup).flatMap(([group, makers]) =>
    makers.map((make) => ({ group, name: make(alertValues).name })),
  );
  const having = (field: string) => alerts.filter(({ name }) => optionalFieldOf(declarationOf(name), field) !== undefined);

  /** No limit is drawn: more than none is too many, or the figure is in another unit than the panel. */
  const without = ['PodCrashLooping', 'PrometheusStorageNearlyFull', 'PrometheusAlertsNotDelivered', 'PrometheusNotificationQueueFull'];
  const nowhere = ['PrometheusRemoteWriteFailing', 'PrometheusRemoteWriteBehind'];
  const drawn = having('threshold').filter(({ name }) => ![...without, ...nowhere].includes(name));

  test.each(drawn)('the threshold of $name follows the values', ({ group, name }) => {
    expect(textOf(over(group, name, { threshold: 37 }))).toMatch(/"value":37\}|\/ 37"|\(100 - 37\)/u);
  });

  test.each([...without, ...nowhere])('the threshold of %s is not drawn', (name) => {
    const group = alerts.find((one) => one.name === name)?.group ?? '';
    expect(textOf(over(group, name, { threshold: 37 }))).toBe(textOf({}));
  });

  test.each(having('window').filter(({ group }) => group !== 'monitoring' && group !== 'infrastructure'))(
    'the window of $name follows the values',
    ({ group, name }) => {
      expect(textOf(over(group, name, { window: '37m' }))).toContain('[37m]');
    },
  );
});

test('links to runbooks follow the values', () => {
  const text = textOf({ alerting: { runbookBaseUrl: 'https://wiki.example.com/runbooks/' } });
  expect(text).toContain('[ServiceDown](https://wiki.example.com/runbooks/service-down)');
  expect(text).not.toContain('docs.jobpilot.com');
});
