import { describe, expect, test } from 'vitest';
import { loadSeries } from './load-series.ts';
import { contract } from './names.ts';
import { exposition, history } from './open-metrics.ts';
import { selectorsOf } from './selectors.ts';
import { counter, gauge, identity } from './series.ts';
import { world } from './world.ts';

describe('the load', () => {
  const series = loadSeries({ services: 12, pods: 48 }, []);
  const text = series.map(identity).join('\n');

  test.each([...contract()])('has what the values call metrics.%s', (_key, name) => {
    expect(text).toMatch(new RegExp(`(?:^|[{,"])${name}(?:_bucket)?(?:[{="]|$)`, 'mu'));
  });

  test('has no series twice', () => {
    const identities = series.map(identity);
    expect(identities.filter((one, index) => identities.indexOf(one) !== index)).toEqual([]);
  });

  test('grows with the cluster', () => {
    const { services, pods, nodes } = world({ services: 100, pods: 1000 });
    expect([services.length, pods.length, nodes.length]).toEqual([100, 1000, 34]);
    expect(pods.filter(({ service }) => service === 'auth')).toHaveLength(10);
  });

  test('has a series for whatever else a query asks for', () => {
    const queries = ['max(prometheus_x{job="prometheus", quantile="0.99"}) > 1', "rate(alertmanager_y_total{job='alertmanager'}[5m])"];
    const more = loadSeries({ services: 4, pods: 4 }, queries).map(identity);
    expect(more).toContain(
      'prometheus_x{job="prometheus",namespace="jobpilot",pod="prometheus-0",instance="prometheus-0:9090",quantile="0.99"}',
    );
    expect(more.filter((one) => one.startsWith('alertmanager_y_total{'))).toHaveLength(3);
  });
});

test('selectors are those that name a metric, with the labels that must be equal', () => {
  expect(selectorsOf(`sum(a{x="1", y!="2"}) / on (z) b or {__name__=~"c"} * rate(d{x='3',w=~"4"}[5m])`)).toEqual([
    { name: 'a', equal: { x: '1' } },
    { name: 'b', equal: {} },
    { name: 'd', equal: { x: '3' } },
  ]);
});

describe('what Prometheus reads', () => {
  test('a history goes back five minutes at the interval, and further in wider steps', () => {
    const lines = [...history([gauge('a', { b: 'c"d' }, 1)], 1000, 500)].join('').split('\n');
    expect(lines[0]).toBe(String.raw`a{b="c\"d"} 1 700`);
    expect(lines.slice(-3)).toEqual([String.raw`a{b="c\"d"} 1 1000`, '# EOF', '']);
    expect(lines).toHaveLength(21 + 2);
    const long = [...history([counter('a', {}, 2, 86_400)], 100_000, 90_000)].join('').trim().split('\n');
    expect(long[0]).toMatch(/^a\{\} \d+ 13[0-5]\d\d$/u);
    expect(long.length).toBeLessThan(300);
  });

  test('a scrape finds the values of the moment', () => {
    const write = exposition([counter('a_total', { b: 'c' }, 0.5), gauge('d', {}, 1e21)]);
    expect(write(10)).toBe('a_total{b="c"} 5\nd{} 1e+21\n');
    expect(write(20)).toContain('a_total{b="c"} 10\n');
  });
});
