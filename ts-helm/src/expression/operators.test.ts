import { describe, expect, test } from 'vitest';
import { functions } from '../ast/functions.ts';
import type { Ast } from '../ast/node.ts';
import { values } from '../values/values.ts';
import { v } from '../values/v.ts';
import { factsOf } from './facts-of.ts';
import { AST, type Node } from './node.ts';
import * as operators from './operators.ts';
import { document, ensure, file, tpl, typed, yaml } from './structure.ts';
import { text } from './text.ts';

const { add, and, eq, keys, not, orElse, present, renamed, ternary, toString } = operators;
const chart = values(
  v.object({
    count: v.integer({ min: 0, max: 9 }).default(1),
    large: v.integer({ min: 0, max: 5_000_000 }).default(1),
    old: v.integer().deprecated('count', '1.2.0'),
    name: v.string().default(''),
    on: v.boolean().default(true),
    labels: v.map(v.string()).default({}),
    limit: v.number().default(1),
  }),
);

describe('an operator is a call of a function of the table', () => {
  test.each<readonly [string, Node<unknown>, object]>([
    ['eq', eq(chart.count, 3), { name: 'eq', arguments: [{ path: ['count'] }, { kind: 'literal', value: 3 }], facts: functions.eq }],
    ['present', present(chart.old), { name: 'present', arguments: [{ path: ['old'], facts: { optional: true } }] }],
    [
      'nested',
      and(not(chart.on), eq(chart.name, 'a')),
      {
        name: 'and',
        arguments: [
          { kind: 'call', name: 'not' },
          { kind: 'call', name: 'eq' },
        ],
      },
    ],
    ['keys', keys(chart.labels), { name: 'keys', facts: { type: 'array', items: { type: 'string' } } }],
    ['add', add(chart.count, 1), { name: 'add', facts: { type: 'integer', large: true } }],
    [
      'renamed has the facts of the current value',
      renamed(chart.old, chart.count),
      { name: 'firstPresent', facts: factsOf(chart.count[AST]) },
    ],
    ['ternary of integers', ternary(chart.on, chart.large, 1), { name: 'ternary', facts: { type: 'integer', large: true } }],
  ])('%s', (_what, node, expected) => {
    expect(node[AST]).toMatchObject({ kind: 'call', ...expected });
  });

  test('each function of the table that has an operator of its name is called by it', () => {
    const exported = Object.keys(operators).filter((name) => name in functions);
    expect(exported.length).toBeGreaterThan(25);
  });

  test.each<readonly [string, () => unknown, RegExp]>([
    ['an integer', () => Reflect.apply(orElse, undefined, [chart.count, 1]), /orElse takes a string, not integer/u],
    ['a boolean', () => Reflect.apply(orElse, undefined, [chart.on, true]), /orElse takes a string, not boolean/u],
  ])('orElse refuses %s, whose 0 or false Helm’s default would eat', (_what, make, message) => {
    expect(make).toThrow(message);
  });

  test('a node knows the line that wrote it', () => {
    const { at } = eq(chart.count, 1)[AST];
    expect(at?.stack).toContain('operators.test.ts');
  });
});

test('what Helm could not render is refused where it is written', () => {
  expect(() => operators.trunc(chart.name, 1.5)).toThrow('trunc(…, 1.5) cannot be printed: its length is no integer');
  expect(() => operators.regexMatch(chart.name, '^(?=a)')).toThrow(
    "regexMatch(…, '^(?=a)') cannot be printed: RE2 and ECMAScript do not share (?=a",
  );
  expect(() => operators.regexFind(chart.name, '^(?=a)')).toThrow(
    "regexFind(…, '^(?=a)') cannot be printed: RE2 and ECMAScript do not share (?=a",
  );
});

describe('what is known of a node', () => {
  test.each<readonly [string, Ast, object]>([
    ['text', { kind: 'literal', value: 'a' }, { type: 'string', empty: false, multiline: false }],
    ['text of several lines', { kind: 'literal', value: 'a\nb' }, { type: 'string', multiline: true }],
    ['a large integer', { kind: 'literal', value: 1e6 }, { type: 'integer', empty: false, large: true }],
    ['zero', { kind: 'literal', value: 0 }, { type: 'integer', empty: true, large: false }],
    ['a fraction', { kind: 'literal', value: 0.5 }, { type: 'number' }],
    ['false', { kind: 'literal', value: false }, { type: 'boolean', empty: true }],
    ['null', { kind: 'literal', value: null }, { type: 'any' }],
    ['a reference', chart.large[AST], { type: 'integer', large: true }],
    ['a call', toString(chart.count)[AST], { type: 'string' }],
    ['a file', file('x')[AST], { type: 'string', multiline: true }],
    ['an expanded template', tpl(chart.name)[AST], { type: 'string', multiline: true }],
    ['a document', document({})[AST], { type: 'string', multiline: true }],
    ['a text', text`a`[AST], { type: 'string', multiline: true }],
    ['a structure', typed<object>({})[AST], { type: 'any' }],
    ['a user’s structure', yaml(chart.labels)[AST], { type: 'any' }],
    ['a check', ensure(chart.on, 'no')[AST], { type: 'any' }],
  ])('%s', (_what, node, facts) => {
    expect(factsOf(node)).toMatchObject(facts);
  });
});
