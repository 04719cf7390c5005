import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { alertGroups } from '../../values-schema/alerts/alert-groups.ts';
import { defaultOf, fieldOf } from './docs/field-of.ts';
import { kebabCase } from './kebab-case.ts';
import { alertsByGroup } from './alerts-by-group.ts';
import { alertValues } from './testing/alert-root.ts';

const groups = Object.entries(alertsByGroup).map(([key, makers]) => ({ key, names: makers.map((make) => make(alertValues).name) }));

/** The alerts as the platform's own description gives them: group, name, severity, threshold. */
const described = [
  ['serviceHealth', 'ServiceDown', 'critical', '–'],
  ['serviceHealth', 'HighErrorRate', 'warning', '5'],
  ['serviceHealth', 'HighLatency', 'warning', '2'],
  ['serviceHealth', 'ServiceHighMemory', 'warning', '85'],
  ['serviceHealth', 'ServiceHighCPU', 'warning', '85'],
  ['infrastructure', 'PodCrashLooping', 'warning', '0'],
  ['infrastructure', 'PodNotReady', 'warning', '–'],
  ['infrastructure', 'DeploymentReplicaMismatch', 'warning', '–'],
  ['infrastructure', 'PVCNearlyFull', 'warning', '90'],
  ['infrastructure', 'NodeNotReady', 'critical', '–'],
  ['database', 'PostgresDown', 'critical', '–'],
  ['database', 'PostgresHighConnections', 'warning', '80'],
  ['database', 'PostgresReplicationLag', 'warning', '30'],
  ['database', 'RedisDown', 'critical', '–'],
  ['database', 'RedisHighMemory', 'warning', '90'],
  ['messageQueue', 'RabbitMQDown', 'critical', '–'],
  ['messageQueue', 'RabbitMQHighQueue', 'warning', '10000'],
  ['messageQueue', 'RabbitMQConsumerDown', 'critical', '–'],
  ['businessMetrics', 'LowApplicationSuccessRate', 'warning', '70'],
  ['businessMetrics', 'AIServiceRateLimited', 'warning', '10'],
  ['businessMetrics', 'HighUserChurnRate', 'warning', '10'],
  ['businessMetrics', 'PaymentFailureRate', 'critical', '5'],
] as const;

test.each(described)('%s.%s is %s by default, with the threshold %s', (group, name, severity, threshold) => {
  const alert = fieldOf(fieldOf(fieldOf(alertGroups.spec, group), 'alerts'), name);
  expect([defaultOf(alert, 'severity'), defaultOf(alert, 'threshold')]).toEqual([severity, threshold]);
});

describe.each(groups)('$key', ({ key, names }) => {
  test('has a definition for each alert of the values, and no other', () => {
    const alerts = fieldOf(fieldOf(alertGroups.spec, key), 'alerts');
    expect(names.toSorted()).toEqual(alerts.type === 'object' ? Object.keys(alerts.fields).toSorted() : []);
  });

  test('has a file and the cases of its test for each alert, and no other', () => {
    const files = readdirSync(new URL(kebabCase(key), import.meta.url));
    expect(files.filter((file) => file.endsWith('.cases.ts')).toSorted()).toEqual(
      names.map((name) => `${kebabCase(name)}.cases.ts`).toSorted(),
    );
    expect(files).toEqual(expect.arrayContaining(names.map((name) => `${kebabCase(name)}.ts`)));
  });
});

test('no name stands for two alerts', () => {
  const names = groups.flatMap((group) => group.names);
  expect(new Set(names).size).toBe(names.length);
});

test.each([
  ['HighErrorRate', 'high-error-rate'],
  ['ServiceHighCPU', 'service-high-cpu'],
  ['PVCNearlyFull', 'pvc-nearly-full'],
  ['RabbitMQDown', 'rabbitmq-down'],
  ['AIServiceRateLimited', 'ai-service-rate-limited'],
  ['PrometheusTSDBReloadsFailing', 'prometheus-tsdb-reloads-failing'],
  ['messageQueue', 'message-queue'],
])('%s is %s in files', (name, file) => {
  expect(kebabCase(name)).toBe(file);
});
