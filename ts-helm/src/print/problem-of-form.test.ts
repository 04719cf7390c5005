import { expect, test } from 'vitest';
import type { Facts } from '../ast/facts.ts';
import type { Known } from './known.ts';
import { problemOfForm } from './problem-of-form.ts';

const text: Known = { type: 'string', empty: true, large: false, multiline: false };
const number: Known = { type: 'integer', empty: true, large: true, multiline: false };

const cases: readonly (readonly [string, Known, Facts, string | undefined])[] = [
  ['any text for any text', text, { type: 'string', empty: true }, undefined],
  ['lines for a line', { ...text, multiline: true }, { type: 'string', empty: true }, 'line break'],
  ['lines for lines', { ...text, multiline: true }, { type: 'string', empty: true, multiline: true }, undefined],
  [
    'a list of lines for a list of lines',
    { ...text, type: 'array', multiline: true },
    { type: 'array', items: { type: 'string' } },
    'line break',
  ],
  [
    'a list of lines for a list of texts',
    { ...text, type: 'array', multiline: true },
    { type: 'array', items: { type: 'string', multiline: true } },
    undefined,
  ],
  ['any text for one that is not empty', text, { type: 'string' }, 'may be empty'],
  ['any text for a host', { ...text, empty: false }, { type: 'string', plain: 'alone' }, 'characters'],
  ['a host for a host', { ...text, empty: false, plain: 'alone' }, { type: 'string', plain: 'alone' }, undefined],
  ['a host for what stands beside others', { ...text, plain: 'alone' }, { type: 'string', plain: 'beside', empty: true }, undefined],
  ['a number as text for a host', { ...text, plain: 'beside' }, { type: 'string', plain: 'alone', empty: true }, 'characters'],
  ['a URL for a URL', { ...text, plain: 'before' }, { type: 'string', plain: 'before', empty: true }, undefined],
  ['a host for a URL', { ...text, plain: 'alone' }, { type: 'string', plain: 'before', empty: true }, 'characters'],
  ['any number for a port', number, { type: 'integer' }, 'may be 0'],
  ['a large number for a port', { ...number, empty: false }, { type: 'integer' }, '1000000'],
  ['a port for any number', { ...number, empty: false, large: false }, { type: 'integer', empty: true, large: true }, undefined],
  ['a list for a structure', { ...text, type: 'array' }, { type: 'any' }, 'is a list'],
  ['a structure', { ...text, type: 'any' }, { type: 'object' }, undefined],
];

test.each(cases)('%s', (_name, given, declared, problem = 'none') => {
  expect(problemOfForm(given, declared) ?? 'none').toContain(problem);
});
