import { expect, test } from 'vitest';
import type { Rule } from '../alerts/rule.ts';
import { alertFacts } from './alert-facts.ts';
import { runbook } from './runbook.ts';
import { sectionNames } from './sections.ts';

const alerts = alertFacts();
const [alert] = alerts.filter(({ name }) => name === 'HighErrorRate');
const rule: Rule = { expr: 'sum by (service) (a) > 5', annotations: { summary: 'Service {{ $labels.service }} fails', description: 'Much.' } };

/** The runbook of an alert whose section Impact says that. */
function impact(text: string): string {
  if (alert === undefined) throw new Error('there is no alert HighErrorRate');
  const source = sectionNames.map((name) => `## ${name}\n\n${name === 'Impact' ? text : 'Text.'}\n`).join('\n');
  return runbook(alert, { source, path: 'a.runbook.md', rule, alerts });
}

test('what repeats comes from the rule and the values', () => {
  const text = impact('More than {{threshold}} in {{window}}.');
  expect(text).toContain('**Service SERVICE fails.** Much.');
  expect(text).toContain('More than 5% in 5m.');
  expect(text).toContain('```promql\nsum by (service) (a)\n```');
  expect(text).toContain('silence add alertname=HighErrorRate service="SERVICE"');
});

test('other alerts are linked by name, and listed once', () => {
  const text = impact('{{alert "RedisDown"}} and {{alert "RedisDown"}}');
  expect(text).toContain('[RedisDown](redis-down.md) and [RedisDown](redis-down.md)');
  expect(text).toContain('| See also | [RedisDown](redis-down.md) |');
});

test.each([
  ['an alert that is none', '{{alert "RedisGone"}}', 'a.runbook.md cannot link to the runbook of RedisGone'],
  ['a metric that is none', '{{metrics.nothing}}', '"nothing" not defined'],
  ['a value that the alert has not', '{{minimumUsers}}', '"minimumUsers" not defined'],
  ['a query that is no PromQL', '```promql\nsum(\n```', 'the expression of a query in a.runbook.md is not PromQL'],
])('%s is refused', (_what, text, message) => {
  expect(() => impact(text)).toThrow(message);
});
