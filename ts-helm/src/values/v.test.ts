import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formats } from './formats.ts';
import { v } from './v.ts';

describe('a builder is a declaration as data', () => {
  test.each([
    [
      v.integer({ min: 1 }).default(2).doc('D.').unit('seconds'),
      { type: 'integer', min: 1, presence: 'default', default: 2, doc: 'D.', unit: 'seconds' },
    ],
    [v.percentage(), { type: 'number', min: 0, max: 100, unit: 'percent', presence: 'required' }],
    [v.port().optional(), { type: 'integer', min: 1, max: 65535, presence: 'optional' }],
    [v.boolean().deprecated('a.b', '1.2.0'), { type: 'boolean', presence: 'optional', deprecated: { instead: 'a.b', since: '1.2.0' } }],
    [v.host(), { type: 'string', presence: 'required', ...formats.host, minLength: 1, definition: 'host' }],
    [v.host().named('Domain'), { type: 'string', presence: 'required', ...formats.host, minLength: 1, definition: 'Domain' }],
    [
      v.map(v.string(), { reserved: ['a'] }),
      { type: 'map', presence: 'required', entry: { type: 'string', presence: 'required' }, reserved: ['a'] },
    ],
    [
      v.array(v.boolean(), { unique: true }),
      { type: 'array', presence: 'required', item: { type: 'boolean', presence: 'required' }, unique: true },
    ],
    [v.kubernetesList('Toleration'), { type: 'kubernetes', kind: 'Toleration', list: true, presence: 'required' }],
    [v.scalar(), { type: 'string', orScalar: true, presence: 'required' }],
    [v.anyObject(), { type: 'any', list: false, presence: 'required' }],
  ])('%#', ({ spec }, expected) => {
    expect(spec).toEqual(expected);
  });

  test('an object keeps the order of its fields', () => {
    const { spec } = v.object({ b: v.boolean(), a: v.boolean() });
    expect(spec.type === 'object' ? Object.keys(spec.fields) : []).toEqual(['b', 'a']);
  });

  test('a method leaves the declaration that it is called on as it was', () => {
    const replicas = v.integer();
    replicas.default(3).doc('D.').named('Replicas');
    expect(replicas.spec).toEqual({ type: 'integer', presence: 'required' });
  });
});

test('a form or nothing allows both', () => {
  for (const name of ['host', 'url', 'duration'] as const) {
    const { spec } = v.format(name, { orEmpty: true });
    const pattern = new RegExp(spec.type === 'string' ? (spec.pattern ?? '') : '', 'u');
    expect(pattern.test('')).toBe(true);
    fc.assert(fc.property(fc.stringMatching(new RegExp(formats[name].pattern, 'u')), (text) => pattern.test(text)));
    fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => pattern.test(text) === new RegExp(formats[name].pattern, 'u').test(text)));
  }
});

test('choices that are plain stay the same string in YAML', () => {
  const word = fc.oneof(fc.stringMatching(/^[-\w./+~:]{1,6}$/u), fc.constantFrom('yes', 'On', 'NULL', '~', 'n', '1e3', '.inf', '', 'info'));
  fc.assert(
    fc.property(word, (text) => {
      const { spec } = v.choice(text);
      fc.pre(spec.type === 'string' && spec.plain === 'alone');
      expect(['1.1', '1.2'].map((version): unknown => parse(text, { version: version === '1.1' ? '1.1' : '1.2' }))).toEqual([text, text]);
    }),
  );
  expect(v.choice('debug', 'info').spec).toMatchObject({ plain: 'alone' });
  expect(v.choice('debug', 'on').spec).not.toHaveProperty('plain');
});

test.each([
  ['a lookahead', () => v.string({ pattern: '^(?!-).*$' }), 'RE2 and ECMAScript do not share (?!'],
  ['more repetitions than RE2 takes', () => v.string({ pattern: '^.{0,2000}$' }), 'RE2 takes at most 1000 repetitions'],
  ['a class of blanks, which RE2 reads otherwise', () => v.string({ pattern: '^\\s$' }), 'do not read \\s alike'],
  ['a pattern of keys that is none', () => v.map(v.string(), { keyPattern: '[' }), 'the pattern [ cannot stand in a schema'],
  ['a choice that is named twice', () => v.choice('a', 'a'), 'a choice names "a" twice'],
])('%s is refused where it is declared', (_what, make, message) => {
  expect(make).toThrow(message);
});
