import { describe, expect, test } from 'vitest';
import { checkPromQL } from './check-promql.ts';

describe('what is PromQL passes', () => {
  test.each([
    'up == 0',
    'sum by (namespace) (rate(http_requests_total{status=~"5.."}[5m])) > 5 / 100',
    'a * on (x) group_left (y) b or absent(up{service="web-app"})',
    'node_namespace_pod:kube_pod_info:',
    '1 -\nsum(increase(a[1d]))\n/\n(sum(increase(b[1d])) >= 10)\n< 70 / 100',
  ])('%s', (expr) => {
    expect(() => checkPromQL({ alert: 'A', expr })).not.toThrow();
  });
});

describe('what is not PromQL is refused with its place', () => {
  test.each([
    ['', 'line 1, column 1'],
    ['up ==', 'line 1, column 6'],
    ['sum by (a) (rate(b[5m])', 'line 1, column 24'],
    ['sum(a)\n/ sum b)', 'line 2'],
    ['up{service=web}', 'line 1, column 12'],
    ['rate(a[5x])', 'line 1'],
  ])('%s', (expr, place) => {
    expect(() => checkPromQL({ alert: 'HighErrorRate', expr })).toThrow(place);
    expect(() => checkPromQL({ alert: 'HighErrorRate', expr })).toThrow('HighErrorRate');
  });

  test('a recording rule is named too', () => {
    expect(() => checkPromQL({ record: 'a:b', expr: 'sum(' })).toThrow('the expression of a:b is not PromQL');
  });
});
