import { describe, expect, test } from 'vitest';
import { values } from '../values/values.ts';
import { v } from '../values/v.ts';
import { AST, handle } from './node.ts';
import { field, fields, items } from './structure.ts';
import { toAst } from './to-ast.ts';

const chart = values(v.object({ name: v.string().default('a'), labels: v.map(v.string()).default({}) }));
const literal = (value: unknown): object => ({ kind: 'literal', value });

describe('a literal structure becomes nodes', () => {
  test.each<readonly [string, unknown, object]>([
    ['scalars', ['a', 0, false, null], { kind: 'list', items: [literal('a'), literal(0), literal(false), literal(null)] }],
    ['an empty map', {}, { kind: 'map', fields: [] }],
    ['fields that are undefined vanish', { a: undefined, b: 1 }, { kind: 'map', fields: [{ kind: 'field', key: 'b', value: literal(1) }] }],
    [
      'a handle is its node',
      { a: handle({ kind: 'file', path: 'x' }) },
      { kind: 'map', fields: [{ kind: 'field', key: 'a', value: { kind: 'file', path: 'x' } }] },
    ],
    ['a key made at render time', { ...field('8080', 1) }, { kind: 'map', fields: [{ kind: 'field', key: '8080', value: literal(1) }] }],
    [
      'a map without a prototype',
      Object.assign(Object.create(null), { a: 1 }),
      { kind: 'map', fields: [{ kind: 'field', key: 'a', value: literal(1) }] },
    ],
  ])('%s', (_what, written, expected) => {
    expect(toAst(written)).toEqual(expected);
  });

  test('a reference keeps where it is read', () => {
    expect(toAst({ a: chart.name })).toMatchObject({ fields: [{ value: { kind: 'reference', path: ['name'] } }] });
  });

  test('several spreads stand side by side, after the literal fields', () => {
    const written = { ...field(chart.name, 1), a: 1, ...fields(chart.labels) };
    expect(toAst(written)).toMatchObject({
      fields: [
        { kind: 'field', key: 'a' },
        { kind: 'field', key: { kind: 'reference' } },
        { kind: 'spread', value: { path: ['labels'] } },
      ],
    });
    expect(toAst([1, items(handle<readonly string[]>({ kind: 'list', items: [] }))])).toMatchObject({
      items: [{ kind: 'literal' }, { kind: 'spread' }],
    });
  });
});

describe('what YAML has no form for is refused, with its place', () => {
  test.each<readonly [string, unknown, RegExp]>([
    ['a function', { a: { b: [() => 1] } }, /type function, found at a\.b\[0\]/u],
    ['a date', { a: new Date(0) }, /type object, found at a/u],
    ['NaN', Number.NaN, /type NaN, found at the root/u],
    ['infinity', [Infinity], /type Infinity, found at \[0\]/u],
    ['a bigint', { a: 1n }, /type bigint, found at a/u],
    ['a key that JavaScript moves', { a: { 8080: 1 } }, /the key 8080 at a.*field\(\)/u],
    ['a foreign symbol', { a: { [Symbol('x')]: { kind: 'x' } } }, /a symbol that is not of this library.*at a/u],
  ])('%s', (_what, written, message) => {
    expect(() => toAst(written)).toThrow(message);
  });
});

test('a node is found behind its symbol alone', () => {
  expect(Object.keys(handle({ kind: 'file', path: 'x' }))).toEqual([]);
  expect(handle({ kind: 'file', path: 'x' })[AST]).toEqual({ kind: 'file', path: 'x' });
});
