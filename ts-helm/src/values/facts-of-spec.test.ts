import { expect, test } from 'vitest';
import type { AnyValue } from './builder.ts';
import { factsOfSpec } from './facts-of-spec.ts';
import { v } from './v.ts';

const entry = v.object({ a: v.string().default('') });

test.each<readonly [string, AnyValue, object]>([
  ['a string that may be empty', v.string(), { type: 'string', empty: true }],
  ['a string that may not', v.string({ minLength: 1, multiline: true }), { type: 'string', empty: false, multiline: true }],
  ['choices', v.choice('a', 'b'), { type: 'string', empty: false, plain: 'alone' }],
  ['choices with nothing', v.choice('a', ''), { type: 'string', empty: true }],
  ['a form', v.host(), { type: 'string', empty: false, plain: 'alone' }],
  ['a form or nothing', v.format('host', { orEmpty: true }), { type: 'string', empty: true, plain: 'alone' }],
  ['a small integer', v.integer({ min: 1, max: 999_999 }), { type: 'integer', empty: false, large: false }],
  ['a large one', v.integer({ min: 0, max: 1_000_000 }), { type: 'integer', empty: true, large: true }],
  ['a large negative one', v.integer({ min: -1_000_000, max: -1 }), { type: 'integer', empty: false, large: true }],
  ['an open number', v.number(), { type: 'number', empty: true, large: true }],
  ['a boolean', v.boolean(), { type: 'boolean', empty: true }],
  ['an object that may be empty', entry, { type: 'object', empty: true }],
  ['an object that needs a field', v.object({ a: v.string() }), { type: 'object', empty: false }],
  ['a map', v.map(v.host()), { type: 'map', empty: true, items: { type: 'string', empty: false, plain: 'alone' } }],
  ['a list', v.array(v.port(), { minItems: 1 }), { type: 'array', empty: false, items: { type: 'integer', empty: false, large: false } }],
  ['a lazy entry', v.map(v.lazy(() => entry)), { type: 'map', empty: true }],
  ['a lazy declaration', v.lazy(() => v.port()), { type: 'integer', empty: false, large: false }],
  ['a Kubernetes list', v.kubernetesList('EnvVar'), { type: 'array', empty: true }],
  ['a Kubernetes object', v.kubernetes('Affinity'), { type: 'any', empty: true }],
  ['any object', v.anyObject(), { type: 'any', empty: true }],
])('%s', (_what, { spec }, facts) => {
  expect(factsOfSpec(spec)).toEqual(facts);
});

test.each<readonly [string, AnyValue, boolean]>([
  ['with a default has it', entry, false],
  ['with optional fields alone may be empty', v.object({ a: v.string().optional() }), true],
  ['of a subchart is filled by the subchart alone', v.subchart({}, entry), true],
])('an object of which Helm has filled in the defaults: one %s', (_what, { spec }, empty) => {
  expect(factsOfSpec(spec, true)).toEqual({ type: 'object', empty });
});
