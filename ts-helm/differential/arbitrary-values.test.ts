import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { schemaOf } from '../src/emit/schema-of.ts';
import { coalesce } from '../src/render/coalesce.ts';
import { validatorOf } from '../src/render/validator.ts';
import { defaultValues } from '../src/values/default-values.ts';
import { v } from '../src/values/v.ts';
import { arbitraryDeclaration } from './ast/arbitrary-declaration.ts';
import { arbitrarySpoilt } from './arbitrary-refused.ts';
import { arbitraryValues } from './arbitrary-values.ts';

test('values laid over the defaults are what the schema allows, for any declaration', () => {
  const withValues = arbitraryDeclaration().chain((spec) =>
    fc.tuple(fc.constant(spec), fc.array(arbitraryValues(spec), { minLength: 5, maxLength: 5 })),
  );
  let refused = 0;
  fc.assert(
    fc.property(withValues, ([spec, overlays]) => {
      const validate = validatorOf(schemaOf(spec));
      const defaults = defaultValues(spec) ?? {};
      for (const overlay of overlays) if (validate(coalesce(defaults, overlay)).length > 0) refused += 1;
    }),
    { numRuns: 100, seed: 1 },
  );
  // A new entry may bear a name that the defaults have, whose fields it then lacks.
  expect(refused).toBeLessThan(5);
});

const declaration = v.object({
  name: v.string().default('x'),
  count: v.integer({ min: 0 }).default(1),
  section: v.object({ flag: v.boolean().default(true), limit: v.integer({ min: 1, max: 9 }).optional() }),
  entries: v.map(v.object({ url: v.url(), order: v.integer().default(0) })).default({ first: { url: 'http://a' } }),
  one: v.object({ a: v.string().optional(), b: v.string().optional() }, { oneOf: [{ fields: ['a', 'b'], only: true }] }),
});

const sample = fc.sample(arbitraryValues(declaration.spec), { numRuns: 2000, seed: 1 }).map((values) => JSON.stringify(values));

test.each([
  ['an edge of a range', /"limit":9/u],
  ['an integer that Go would print with an exponent', /"count":1000000[,}]/u],
  ['zero', /"count":0/u],
  ['false', /"flag":false/u],
  ['an empty string', /"name":""/u],
  ['a string that YAML takes for a boolean', /"name":"yes"/u],
  ['one field of an entry that the defaults have', /"first":\{"order":-?\d+\}/u],
  ['null for an entry that the defaults have', /"first":null/u],
  ['a new entry', /"entries":\{"(?!first)[^"]+":\{"url"/u],
  ['nothing for a section', /^(?!.*"section")/u],
])('values hold %s', (_, pattern) => {
  expect(sample.some((values) => pattern.test(values))).toBe(true);
});

test('exactly one field of a group is set', () => {
  const groups = sample
    .map((values): Record<string, object> => JSON.parse(values))
    .flatMap(({ one }) => (one === undefined ? [] : [Object.keys(one).length]));
  expect(new Set(groups)).toStrictEqual(new Set([1]));
});

test('a few values are spoilt, and nearly all of these are refused', () => {
  const validate = validatorOf(schemaOf(declaration.spec));
  const overlays = fc.sample(arbitrarySpoilt(declaration.spec, arbitraryValues(declaration.spec), 20), { numRuns: 2000, seed: 1 });
  const refused = overlays.filter((overlay) => validate(coalesce(defaultValues(declaration.spec) ?? {}, overlay)).length > 0).length;
  expect(refused).toBeGreaterThan(200);
  expect(refused).toBeLessThan(450);
});
