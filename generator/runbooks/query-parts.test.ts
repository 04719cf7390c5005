import { expect, test } from 'vitest';
import { keptLabels, queryParts } from './query-parts.ts';

test.each([
  ['no part where there is one expression alone', 'vector(1)', [], []],
  ['nor where an absence is all', 'absent(up{a="b"})', [], []],
  ['a value without its threshold', 'max(up) == 0', ['max(up)'], []],
  ['a ratio, and both its sides', 'sum(a) / sum(b) > 5 / 100', ['sum(a) / sum(b)'], ['sum(a)', 'sum(b)']],
  ['a guard as a part, not as what is compared', 'sum(a) / (sum(b) >= 20) > 1', ['sum(a) / (sum(b) >= 20)'], ['sum(a)', 'sum(b)']],
  ['both conditions', 'rate(a[5m]) > 2 and sum(b) >= 20', ['rate(a[5m])', 'sum(b)'], []],
  ['no absence beside what is down', 'max(a) == 0\nor absent(b)', ['max(a)'], []],
  ['summands one by one', 'sum(a) + sum(b) + sum(c) > 0', ['sum(a) + sum(b) + sum(c)'], ['sum(a)', 'sum(b)', 'sum(c)']],
  ['no recorded series for all pods', '(max(a) > 0) * on (pod) group_left (node) all:pods:', [], ['max(a)']],
])('%s', (_what, expr, compared, operands) => {
  expect(queryParts(expr)).toEqual({ compared, operands });
});

test('a part loses the indentation and the parentheses of its place', () => {
  expect(queryParts('(\n  max by (a) (\n    b\n  )\n  - c\n)\n!= 0').operands).toEqual(['max by (a) (\n  b\n)', 'c']);
});

test.each([
  ['sum by (namespace, service) (up) > 0', ['namespace', 'service']],
  ['histogram_quantile(0.95, sum by (service, le) (rate(a[5m])))', ['service']],
  ['absent(up)', []],
  ['a * on (pod) group_left (node) max by (pod) (b)', ['pod']],
])('%s keeps %j', (expr, labels) => {
  expect(keptLabels(expr)).toEqual(labels);
});
