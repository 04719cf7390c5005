import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { levelCases } from '../cases/level-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { exporterOf, namespace } from '../cases/targets.ts';

/** The cases of RedisHighMemory. */
export function redisHighMemoryCases({ alertGroups, metrics }: Settings): AlertTest {
  const settings = alertGroups.database.alerts.RedisHighMemory;
  const { threshold } = settings;
  const bad = threshold + 1;
  const memory = (used: string, number = 1, limit = '100x*') => ({
    ...series(metrics.redisMemory, exporterOf('redis', number), used),
    ...series(metrics.redisMaxMemory, exporterOf('redis', number), limit),
  });
  const ofCache = (number: number, used: number, limit: number) => ({
    ...series(metrics.redisMemory, { ...exporterOf('redis', number), server: 'cache' }, `${String(used)}x*`),
    ...series(metrics.redisMaxMemory, { ...exporterOf('redis', number), server: 'cache' }, `${String(limit)}x*`),
  });
  const pod = (number: number) => `redis-${String(number)}`;
  const labels = (number: number) => ({ namespace, service: 'redis', server: pod(number) });
  return {
    name: 'RedisHighMemory',
    settings,
    cases: [
      ...levelCases({
        settings,
        good: threshold - 1,
        bad,
        series: memory,
        labels,
        says: {
          summary: 'Redis redis-1 is close to its memory limit',
          description: `Redis behind jobpilot/redis (redis-1) uses ${String(bad)}% of its maxmemory; above ${String(threshold)}% it soon evicts keys or refuses writes.`,
        },
      }),
      ...boundary({
        threshold,
        unit: '%',
        step: 0.01,
        series: (percent) => memory(`${String(percent)}x*`),
        fires: [{ labels: labels(1), since: 0 }],
      }),
      {
        kinds: ['several'],
        name: 'of what two exporters say of one server the larger figures count',
        series: { ...ofCache(1, 0, 100), ...ofCache(2, bad, 50) },
        fires: [{ labels: { namespace, service: 'redis', server: 'cache' }, since: 0 }],
      },
      { kinds: ['several'], name: 'the larger limit too', series: { ...ofCache(1, bad, 100), ...ofCache(2, bad, 200) } },
      {
        kinds: ['fires'],
        name: 'the smallest maxmemory that is one',
        series: memory('1x*', 1, '1x*'),
        fires: [{ labels: labels(1), since: 0 }],
      },
      { kinds: ['missing', 'quiet'], name: 'no maxmemory', series: memory(`${String(bad)}x*`, 1, '0x*') },
      { kinds: ['missing'], name: 'no figure for maxmemory', series: series(metrics.redisMemory, exporterOf('redis', 1), '99x*') },
    ],
  };
}
