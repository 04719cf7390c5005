import { expect, test } from 'vitest';
import type { Json } from '../ast/facts.ts';
import type { Ast, Reference } from '../ast/node.ts';
import { evaluateDocuments } from './evaluate-documents.ts';
import { evaluateText } from './evaluate-text.ts';
import { sampleInput } from './sample-input.ts';

const values = { yes: true, no: false, list: ['a', 'b'] };

function ref(name: keyof typeof values): Reference {
  return { kind: 'reference', root: { object: 'Values' }, path: [name], certain: 1, facts: { type: 'any' } };
}

function named(name: Ast): Ast {
  return { kind: 'map', fields: [{ kind: 'field', key: 'name', value: name }] };
}

const literal = (value: Json): Ast => ({ kind: 'literal', value });
const absent: Ast = { kind: 'when', condition: ref('no'), then: named(literal('never')) };
const item: Reference = { kind: 'reference', root: { variable: 'item' }, path: [], certain: 0, facts: { type: 'string' } };

const cases: readonly (readonly [says: string, documents: readonly Ast[], objects: readonly Json[]])[] = [
  ['none', [], []],
  ['in order', [named(literal('b')), named(literal('a'))], [{ name: 'b' }, { name: 'a' }]],
  ['those that vanish are left out', [absent, named(literal('a')), absent], [{ name: 'a' }]],
  ['those that are null are left out', [{ kind: 'map', fields: [{ kind: 'field', key: 'a', value: absent }] }, literal(null)], []],
  ['an ensure makes none', [{ kind: 'ensure', condition: ref('yes'), message: literal('never') }, named(literal('a'))], [{ name: 'a' }]],
  [
    'several of each',
    [{ kind: 'each', over: ref('list'), by: 'list', item: 'item', key: 'index', itemFacts: { type: 'string' }, body: named(item) }],
    [{ name: 'a' }, { name: 'b' }],
  ],
  ['otherwise', [{ kind: 'when', condition: ref('no'), then: named(literal('a')), otherwise: named(literal('b')) }], [{ name: 'b' }]],
  ['an empty map', [{ kind: 'map', fields: [] }], [{}]],
];

test.each(cases)('documents: %s', (_, documents, objects) => {
  expect(evaluateDocuments(documents, sampleInput(values))).toStrictEqual(objects);
});

test('a document must be a map', () => {
  expect(() => evaluateDocuments([ref('list')], sampleInput(values))).toThrow('a document must be a map, not a list');
});

test('the values are not copied', () => {
  const object = { a: { b: 1 } };
  const [made] = evaluateDocuments(
    [{ kind: 'reference', root: { object: 'Values' }, path: ['object'], certain: 1, facts: { type: 'any' } }],
    sampleInput({ object }),
  );
  expect(made).toBe(object);
});

test.each([
  [
    {
      kind: 'text',
      lines: [
        { kind: 'join', parts: [literal('a')] },
        { kind: 'join', parts: [literal('b')] },
      ],
    },
    'a\nb',
  ],
  [literal('a'), 'a'],
  [absent, ''],
] satisfies readonly (readonly [Ast, string])[])('text: %#', (node, text) => {
  expect(evaluateText(node, sampleInput(values))).toBe(text);
});
