import { describe, expect, test } from 'vitest';
import { AST } from '../expression/node.ts';
import { keys, omit, splitList } from '../expression/operators.ts';
import { str } from '../expression/str.ts';
import { each, eachEntry, eachOf } from './each.ts';
import { given } from './given.ts';
import { v } from './v.ts';
import { values } from './values.ts';

const entry = v.object({ order: v.integer().default(0), to: v.string().optional() });
const chart = values(
  v.object({
    map: v.map(entry).default({}),
    plain: v.map(v.string()).default({}),
    list: v.array(v.port()).default([]),
    name: v.string().default('a'),
    limit: v.integer().optional(),
  }),
);

describe('each', () => {
  test.each([
    [
      'a map by key',
      each(chart.plain, 'label', (value, key) => str`${key}=${value}`),
      { by: 'key', item: 'label', key: 'labelName', itemFacts: { type: 'string', empty: true } },
    ],
    [
      'a map by order',
      each(chart.map, 'entry', (_one, key) => key, 'order'),
      { by: 'order', item: 'entry', key: 'entryName', itemFacts: { type: 'object' } },
    ],
    ['a list', each(chart.list, 'port', (port) => port), { by: 'list', item: 'port', key: 'portIndex', itemFacts: { type: 'integer' } }],
    [
      'a list that an expression makes',
      eachOf(splitList(chart.name, ','), 'part', (part) => part),
      { by: 'list', item: 'part', itemFacts: { type: 'string' } },
    ],
    [
      'the entries of a map, whatever they are',
      eachEntry(omit(chart.map, 'a'), 'setting', (_setting, key) => key),
      { by: 'key', item: 'setting', key: 'settingName', itemFacts: { type: 'any', empty: true }, over: { kind: 'call', name: 'omit' } },
    ],
    ['the keys of a map', eachOf(keys(chart.map), 'name', (name) => name), { by: 'list', over: { kind: 'call', name: 'keys' } }],
  ])('over %s', (_what, node, expected) => {
    expect(node[AST]).toMatchObject({ kind: 'each', ...expected });
  });

  test.each<readonly [string, () => unknown, RegExp]>([
    [
      'entries without an order',
      () => each(chart.plain, 'label', (value) => value, 'order'),
      /each\(…, 'label', 'order'\) needs entries with an integer field order/u,
    ],
    ['a name that is no identifier', () => each(chart.plain, 'a-b', (value) => value), /'a-b' cannot name a template variable/u],
    ['a name with a capital', () => each(chart.plain, 'Label', (value) => value), /'Label' cannot name/u],
  ])('refuses %s', (_what, make, message) => {
    expect(make).toThrow(message);
  });
});

describe('given', () => {
  test('binds the value to its own name, or to another', () => {
    expect(given(chart.limit, (limit) => limit)[AST]).toMatchObject({
      kind: 'given',
      variable: 'limit',
      value: { path: ['limit'], facts: { optional: true } },
      then: { root: { variable: 'limit' }, path: [] },
    });
    expect(given(chart.limit, (limit) => limit, { name: 'most', otherwise: 3 })[AST]).toMatchObject({
      variable: 'most',
      otherwise: { kind: 'literal', value: 3 },
    });
  });

  test('without an alternative there is none', () => {
    expect(given(chart.limit, (limit) => limit)[AST]).not.toHaveProperty('otherwise');
  });
});
