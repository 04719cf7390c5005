import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { monitoring } from '../../chart.ts';
import { parseRuleFile } from '../../alerts/parse-rule-file.ts';
import { parsedRuleFiles } from '../../parsed-rule-files.ts';
import { at, rendered } from '../../testing/rendered.ts';
import { renderedExporters } from '../testing/rendered-exporters.ts';
import { exportersDocument, platformAlerts } from './exporters-document.ts';
import { metricsOfRules } from './metrics-of-rules.ts';
import { metricSources, sourceOf } from './metric-sources.ts';

const rules = parsedRuleFiles(monitoring);
const alerts = platformAlerts(rules);
const metrics = [...new Set(alerts.flatMap((one) => one.metrics))];

test('the 22 alerts read metrics, each of which has one source', () => {
  expect(alerts).toHaveLength(22);
  expect(alerts.filter((one) => one.metrics.length === 0)).toEqual([]);
  expect(() => metrics.map((metric) => sourceOf(metric))).not.toThrow();
});

test('every source is read', () => {
  const read = new Set(metrics.map((metric) => sourceOf(metric).name));
  expect(metricSources.filter(({ name }) => !read.has(name))).toEqual([]);
});

test('a metric that nothing tells is refused', () => {
  expect(() => sourceOf('mysql_up')).toThrow('Nothing that the chart installs or scrapes tells the metric mysql_up');
  const file = 'groups: [{name: database, rules: [{alert: MySQLDown, expr: mysql_up == 0}]}]';
  expect(() => exportersDocument([parseRuleFile('database.yml', file)])).toThrow('mysql_up');
});

describe('kube-state-metrics', () => {
  const deployment = JSON.stringify(renderedExporters({}).get('Deployment kube-state-metrics'));
  const ofState = metrics.filter((metric) => metric.startsWith('kube_'));

  test.each(ofState)('tells %s by default, from a resource that it may read', (metric) => {
    const [, resource = ''] = /^kube_([a-z]+)_/u.exec(metric) ?? [];
    expect(deployment).toContain(`--metric-allowlist=${metric}"`);
    expect(deployment).toContain(`--resources=${resource}s"`);
  });
});

test.each([
  ['a recorded metric', 'groups: [{name: a, rules: [{record: "x:y", expr: sum(z)}, {alert: A, expr: "x:y > 1"}]}]', ['z']],
  ['a function, a label, a string', 'groups: [{name: a, rules: [{alert: A, expr: \'rate(b{c="d"}[5m]) > on (e) group_left f\'}]}]', ['b', 'f']],
])('metrics of %s', (_what, file, read) => {
  expect(metricsOfRules([parseRuleFile('a.yml', file)])).toEqual([{ group: 'a', alert: 'A', metrics: read }]);
});

describe('the examples of the page', () => {
  const blocks = [...exportersDocument(rules).matchAll(/```yaml\n([^]*?)```/gu)].map(([, text = '']) => text);
  const examples = blocks.map((text) => parseAllDocuments(text)[0]?.toJS()).filter((values) => !('metadata' in values));

  test('are values that the chart takes', () => {
    expect(examples.length).toBeGreaterThanOrEqual(5);
    for (const values of examples) expect(at(rendered(values).objects.get('StatefulSet prometheus'), 'kind')).toBe('StatefulSet');
  });
});
