import { describe, expect, test } from 'vitest';
import { costTable } from './cost-table.ts';
import { ruleCost } from './rule-cost.ts';

/** The load's troubles: what must be noticed, or the series are not what the rules look at. */
const noticed = [
  'HighErrorRate',
  'HighLatency',
  'ServiceHighMemory',
  'ServiceHighCPU',
  'PodCrashLooping',
  'PodNotReady',
  'DeploymentReplicaMismatch',
  'PVCNearlyFull',
  'NodeNotReady',
  'PostgresReplicationLag',
  'RedisDown',
  'RedisHighMemory',
  'RabbitMQHighQueue',
  'RabbitMQConsumerDown',
  'LowApplicationSuccessRate',
  'AIServiceRateLimited',
  'PaymentFailureRate',
  'Watchdog',
];

describe('the rules of the chart on a small load', async () => {
  const size = { services: 12, pods: 120 };
  const cost = await ruleCost(size, { every: 3, rounds: 2 });

  test('no rule fails', () => {
    expect(cost.failures).toEqual([]);
    expect(cost.groups.map(({ name }) => name)).toContain('service-health');
  });

  test('the alerts on what is wrong in it are pending or fire', () => {
    expect(noticed.filter((name) => !cost.alerts.has(name))).toEqual([]);
  });

  test('what is well makes no alert', () => {
    const well = ['ServiceDown', 'PostgresDown', 'PostgresHighConnections', 'RabbitMQDown', 'HighUserChurnRate', 'KubeStateMetricsMissing'];
    expect(well.filter((name) => cost.alerts.has(name))).toEqual([]);
  });

  test('they take less than a tenth of the interval', () => {
    expect(costTable(size, cost).share).toBeLessThan(0.1);
    expect(cost.samples).toBeGreaterThan(10_000);
  });
});
