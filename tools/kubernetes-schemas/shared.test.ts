import { expect, test } from 'vitest';
import { shared } from './shared.ts';

const long = { type: 'object', properties: Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`field${String(index)}`, { type: 'string' }])) };
const list = { type: 'array', items: long };

test('a long part that occurs twice becomes a definition', () => {
  const schema = { type: 'object', properties: { a: long, b: list, c: { type: 'string' } } };
  expect(shared({ Kind: schema })).toEqual({
    Kind: {
      type: 'object',
      properties: { a: { $ref: '#/definitions/part0' }, b: { type: 'array', items: { $ref: '#/definitions/part0' } }, c: { type: 'string' } },
    },
    part0: long,
  });
});

test('a part that occurs within another one that is shared is not taken for two', () => {
  const schema = { type: 'object', properties: { a: list, b: list } };
  expect(shared({ Kind: schema })).toEqual({
    Kind: { type: 'object', properties: { a: { $ref: '#/definitions/part0' }, b: { $ref: '#/definitions/part0' } } },
    part0: list,
  });
});

test('a part that holds a part has a name of its own', () => {
  const schema = { type: 'object', properties: { a: list, b: list, c: long } };
  expect(shared({ Kind: schema })).toEqual({
    Kind: {
      type: 'object',
      properties: { a: { $ref: '#/definitions/part1' }, b: { $ref: '#/definitions/part1' }, c: { $ref: '#/definitions/part0' } },
    },
    part0: long,
    part1: { type: 'array', items: { $ref: '#/definitions/part0' } },
  });
});

test('short parts and parts that occur once stay', () => {
  const schema = { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' }, c: long } };
  expect(shared({ Kind: schema })).toEqual({ Kind: schema });
});
