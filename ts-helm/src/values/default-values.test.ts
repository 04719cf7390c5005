import { expect, test } from 'vitest';
import { defaultValues } from './default-values.ts';
import { v } from './v.ts';

const section = v.object({
  name: v.string().default('x'),
  size: v.integer().default(0),
  host: v.host(),
  tls: v.object({ on: v.boolean().default(false) }).optional(),
});

test.each([
  [
    'nested objects are filled in, what must be set and what is optional are left out',
    v.object({ section, other: v.string().optional() }),
    { section: { name: 'x', size: 0 } },
  ],
  [
    'an object’s own default wins over those of its fields',
    v.object({ section: section.default({ host: 'a.bc', name: '' }) }),
    { section: { name: '', size: 0, host: 'a.bc' } },
  ],
  [
    'the default of an object around it wins too',
    v.object({ outer: v.object({ section }).default({ section: { host: 'a.bc', size: 2 } }) }),
    { outer: { section: { name: 'x', size: 2, host: 'a.bc' } } },
  ],
  [
    'an optional object that a default sets is taken as it is',
    v.object({ section: section.default({ host: 'a.bc', tls: {} }) }),
    { section: { name: 'x', size: 0, host: 'a.bc', tls: {} } },
  ],
  [
    'entries and items are not filled in',
    v.object({ map: v.map(section).default({ a: { host: 'a.bc' }, b: null }), list: v.array(section).default([{ host: 'a.bc' }]) }),
    { map: { a: { host: 'a.bc' }, b: null }, list: [{ host: 'a.bc' }] },
  ],
  ['an object without defaults is empty', v.object({ empty: v.object({ a: v.string().optional() }) }), { empty: {} }],
  ['a deprecated value has none', v.object({ old: v.integer().deprecated('new', '1.2.0') }), {}],
])('%s', (_what, { spec }, expected) => {
  expect(defaultValues(spec)).toEqual(expected);
});

test.each([
  ['optional', () => v.integer().default(3).optional()],
  ['deprecated', () => v.integer().default(3).deprecated('new', '1.2.0')],
])('%s() does not drop a default in silence', (name, make) => {
  expect(make).toThrow(`${name}() would drop the default 3: leave one of them out`);
});
