import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, nearest } from './nearest.ts';

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['grafana', 'grafana', 0],
  ['grafna', 'grafana', 1],
  ['grafanna', 'grafana', 1],
  ['grafama', 'grafana', 1],
  ['garfana', 'grafana', 1],
  ['ab', 'ba', 1],
  ['kitten', 'sitting', 3],
])('from %j to %j it is %d', (left, right, slips) => {
  expect(distance(left, right)).toBe(slips);
});

test('the way back is as long', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(text, text, (left, right) => {
      expect(distance(left, right)).toBe(distance(right, left));
      expect(distance(left, right) === 0).toBe(left === right);
    }),
  );
});

describe('nearest', () => {
  const names = ['alertmanager', 'grafana', 'loki', 'prometheus', 'tls'];

  test.each([
    ['grafna', 'grafana'],
    ['Grafana', 'grafana'],
    ['alertManager', 'alertmanager'],
    ['promtheus', 'prometheus'],
    ['tsl', 'tls'],
    ['loko', 'loki'],
    ['nginx', undefined],
    ['tempo', undefined],
    ['', undefined],
  ])('%s', (text, name) => {
    expect(nearest(text, names)).toBe(name);
  });

  test('of equally near names the first', () => {
    expect(nearest('b', ['a', 'c'])).toBe('a');
  });
});
