import { expect, test } from 'vitest';
import { v } from '../values/v.ts';
import { problemsOfValues } from './check-values.ts';

const documented = v.string().doc('A text.');

test('values with documentation and good defaults have no problems', () => {
  const entry = v.object({ to: documented, order: v.integer({ min: 0 }).default(0).doc('Its place.') });
  const values = v.object({
    a: documented.default('x'),
    section: v.object({ list: v.array(v.string()).default(['x']).doc('A list.') }),
    map: v
      .map(entry)
      .default({ a: { to: 'b' } })
      .doc('A map.'),
  });
  expect(problemsOfValues(values.spec)).toEqual([]);
});

test.each([
  ['a leaf', v.object({ a: v.object({ b: v.string() }) }), ["The value a.b has no documentation; call .doc('…')."]],
  [
    'a leaf of an entry',
    v.object({ a: v.map(v.object({ b: v.string() })).doc('A.') }),
    ["The value a.<name>.b has no documentation; call .doc('…')."],
  ],
  [
    'a map and a list',
    v.object({ a: v.map(v.string()), b: v.array(v.string()) }),
    ["The value a has no documentation; call .doc('…').", "The value b has no documentation; call .doc('…')."],
  ],
])('%s without documentation', (_what, values, problems) => {
  expect(problemsOfValues(values.spec)).toEqual(problems);
});

test.each([
  [
    'too small',
    v.object({ a: v.integer({ min: 1 }).default(0).doc('A.') }),
    'The default of a is refused by its own schema: a is 0, which is less than 1.',
  ],
  [
    'null in part',
    v.object({
      a: v.map(v.string()).default({ b: 'c', d: null }).doc('A.'),
    }),
    'The default of a holds null, which Helm 3 keeps and Helm 4 leaves out: leave the entry out.',
  ],
  [
    'of another form',
    v.object({
      a: v
        .map(v.object({ host: v.host().default('x').doc('H.') }))
        .default({})
        .doc('A.'),
    }),
    'The default of a.<name>.host is refused by its own schema: a.<name>.host is "x", not a host name such as prometheus.example.com.',
  ],
  [
    'deep inside',
    v.object({
      a: v
        .map(v.object({ 'x/y': v.port().doc('P.') }))
        .default({ b: { 'x/y': 0 } })
        .doc('A.'),
    }),
    'The default of a is refused by its own schema: a.b.x/y is 0, which is less than 1.',
  ],
  [
    'a Kubernetes value',
    v.object({ a: v.kubernetes('Toleration').default({ tolerationSeconds: 1.5 }).doc('A.') }),
    'The default of a is refused by its own schema: a.tolerationSeconds must be integer (Kubernetes Toleration).',
  ],
])('a default that is %s', (_what, values, problem) => {
  expect(problemsOfValues(values.spec)).toEqual([problem]);
});
