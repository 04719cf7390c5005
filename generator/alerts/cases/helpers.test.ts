import { expect, test } from 'vitest';
import { changedExpressions } from '../testing/changed-expressions.ts';
import { boundary } from './boundary.ts';
import { minutesOf } from './minutes-of.ts';
import { firstMinuteOver } from './rate-window.ts';
import { selector, series } from './series.ts';
import { humanized, humanizedSeconds } from './words.ts';

test.each([
  ['0s', 0],
  ['30s', 0.5],
  ['5m', 5],
  ['1h30m', 90],
  ['1d', 1440],
])('%s are %d minutes', (duration, minutes) => {
  expect(minutesOf(duration)).toBe(minutes);
});

test.each([
  [humanized(11), '11'],
  [humanized(10_001), '10k'],
  [humanized(20_006), '20.01k'],
  [humanizedSeconds(2.5), '2.5s'],
  [humanizedSeconds(180), '3m 0s'],
  [humanizedSeconds(3725), '1h 2m 5s'],
])('%s is written as Prometheus writes it', (written, expected) => {
  expect(written).toBe(expected);
});

test('an empty label is none', () => {
  expect(selector({ pod: 'p', node: '', path: 'a"b' })).toBe(String.raw`{pod="p", path="a\"b"}`);
});

test.each([
  ['over', ['over']],
  ['under', ['under']],
] as const)('an alert that fires %s its threshold fires in one case of three', (side, expected) => {
  const cases = boundary({
    threshold: 5,
    unit: '%',
    step: 0.01,
    side,
    series: (value) => series('a', {}, String(value)),
    fires: [{ labels: {}, since: 0 }],
  });
  expect(cases.map(({ name }) => name)).toEqual(['just under 5%', 'exactly 5%', 'just over 5%']);
  expect(cases.filter(({ fires }) => fires !== undefined).flatMap(({ kinds }) => kinds)).toEqual(expected);
});

test('a rate is over its threshold once the window has seen enough', () => {
  expect([firstMinuteOver(5, 85, 90), firstMinuteOver(5, 10, 19), firstMinuteOver(10, 0, 1)]).toEqual([5, 3, 1]);
});

test('an expression is changed in one place at a time', () => {
  expect(changedExpressions('sum(rate(a{b!="", c=~"d"}[5m])) > 5').map(({ expr }) => expr)).toEqual([
    'max(rate(a{b!="", c=~"d"}[5m])) > 5',
    'sum(rate(a{b="", c=~"d"}[5m])) > 5',
    'sum(rate(a{b!="", c!~"d"}[5m])) > 5',
    'sum(rate(a{b!="", c=~"d"}[15m])) > 5',
    'sum(rate(a{b!="", c=~"d"}[5m])) >= 5',
    'sum(rate(a{b!="", c=~"d"}[5m])) < 5',
    'sum(rate(a{b!="", c=~"d"}[5m])) > 5.1',
    'sum(rate(a{b!="", c=~"d"}[5m])) > 4.9',
  ]);
  expect(changedExpressions('a != 0').map(({ expr }) => expr)).toEqual(['a == 0', 'a != 1']);
});
