import { expect, test } from 'vitest';
import type { Json } from '../../objects.ts';
import { wrongDeprecations } from './deprecations.ts';
import { partOf } from './form.ts';

const schema = (properties: Json): Json => ({ type: 'object', properties });
const old = (since: string): Json => ({ type: 'string', deprecated: true, description: `Old. Deprecated${since}: set b instead.` });
const since = (version: string): Json => schema({ a: old(` since ${version}`), m: { additionalProperties: { type: 'string' } } });
const fresh = schema({ m: { additionalProperties: { type: 'string' } } });

/** Schema before, schema after, what is gone, the chart's version, complaint. */
const cases: readonly (readonly [string, Json, Json, readonly string[], string, string])[] = [
  ['nothing is deprecated', fresh, fresh, [], '1.0.0', ''],
  ['since a version', fresh, since('1.2.0'), [], '1.2.0', ''],
  ['since the version of the release candidate', fresh, since('1.2.0'), [], '1.2.0-rc.1', ''],
  ['since no version', fresh, schema({ a: old('') }), [], '1.2.0', 'a is deprecated, but since no version'],
  [
    'in entries, since no version',
    fresh,
    schema({ m: { additionalProperties: schema({ a: old('') }) } }),
    [],
    '1.2.0',
    'm.<name>.a is deprecated, but since no version',
  ],
  ['since a version to come', fresh, since('1.3.0'), [], '1.2.0', 'a is deprecated since 1.3.0, which is later than the chart’s 1.2.0'],
  ['gone in the next major', since('1.2.0'), fresh, ['a'], '2.0.0', ''],
  ['gone too early', since('1.2.0'), fresh, ['a'], '1.9.0', 'a is deprecated since 1.2.0 and may vanish in 2.0.0, not in 1.9.0'],
  ['before 1.0, gone in the next minor', since('0.2.0'), fresh, ['a'], '0.3.0', ''],
  [
    'before 1.0, gone too early',
    since('0.2.0'),
    fresh,
    ['a'],
    '0.2.9',
    'a is deprecated since 0.2.0 and may vanish in 0.3.0, not in 0.2.9',
  ],
  ['no longer deprecated', since('1.2.0'), schema({ a: { type: 'string' } }), [], '1.3.0', ''],
];

test.each(cases)('%s', (_name, before, after, removed, version, complaint) => {
  const [was, is] = [before, after].map((one) => partOf({ schema: one, root: one, of: 'chart' }));
  if (was === undefined || is === undefined) throw new Error('There are two schemas.');
  expect(wrongDeprecations(was, is, removed, version).join('\n')).toMatch(complaint === '' ? /^$/u : complaint);
});
