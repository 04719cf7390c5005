import { expect, test } from 'vitest';
import { closed } from './closed.ts';

test.each([
  ['an object', { type: 'object', properties: { a: { type: 'string', description: 'A.' } } }, { additionalProperties: false, type: 'object', properties: { a: { type: 'string' } } }],
  ['a map', { type: 'object', additionalProperties: { type: 'string', default: 'x' } }, { type: 'object', additionalProperties: { type: 'string' } }],
  ['an object that keeps what it does not know', { type: 'object', properties: {}, 'x-kubernetes-preserve-unknown-fields': true }, { type: 'object', properties: {} }],
  ['a port by number or name', { anyOf: [{ type: 'integer' }, { type: 'string' }], 'x-kubernetes-int-or-string': true }, { type: ['integer', 'string'] }],
  ['a field that may be null', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
  ['items', { type: 'array', items: { type: 'object', properties: {} }, maxItems: 3 }, { type: 'array', maxItems: 3, items: { type: 'object', properties: {}, additionalProperties: false } }],
])('%s', (_what, from, expected) => {
  expect(closed(from)).toEqual(expected);
});

test('metadata is left to Kubernetes', () => {
  const schema = { type: 'object', properties: { metadata: { type: 'object' }, spec: { type: 'object', properties: {} } } };
  expect(closed(schema, ['metadata'])).toMatchObject({ properties: { metadata: { type: 'object' }, spec: { additionalProperties: false } } });
});
