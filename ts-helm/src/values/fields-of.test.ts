import { describe, expect, test } from 'vitest';
import { AST } from '../expression/node.ts';
import { lower } from '../expression/operators.ts';
import { fieldsOf } from './fields-of.ts';
import { v } from './v.ts';
import { values } from './values.ts';

const item = v.object({ name: v.string(), alias: v.string().optional() });
const declared = v.object({
  on: v.boolean().default(true),
  item,
  perhaps: item.optional(),
  byName: v.map(item).default({}),
  list: v.array(v.string()),
  count: v.integer(),
  again: v.lazy(() => item),
});
const root = values(declared);

describe('fieldsOf', () => {
  test('names the fields in the order of the declaration, with what may be absent told apart', () => {
    expect(fieldsOf(root).map(({ name, optional }) => [name, optional])).toEqual([
      ['on', false],
      ['item', false],
      ['perhaps', true],
      ['byName', false],
      ['list', false],
      ['count', false],
      ['again', false],
    ]);
  });

  test('gives the same references as the names do', () => {
    expect(fieldsOf(root.item).map(({ ref }) => ref[AST])).toMatchObject([
      { kind: 'reference', path: ['item', 'name'] },
      { kind: 'reference', path: ['item', 'alias'], facts: { optional: true } },
    ]);
  });

  test('refuses what has no fields', () => {
    expect(() => fieldsOf(root.list)).toThrow('fieldsOf takes a reference to an object; this one is declared as array');
  });
});

test('fieldsOf tells what each field is declared as', () => {
  const types = fieldsOf(root).map(({ optional, spec }) => (optional ? 'optional' : spec.type));
  expect(types).toEqual(['boolean', 'object', 'optional', 'map', 'array', 'integer', 'object']);
});

test('the result of an expression has no declaration', () => {
  expect(() => fieldsOf(lower('A'))).toThrow('only a reference to a value has a declaration');
});
