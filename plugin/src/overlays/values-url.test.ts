import { expect, test } from 'vitest';
import { parseValuesUrl, valuesUrlOf } from './values-url.ts';

const plain = { realTime: false, realRandom: false, parameters: {} };

test.for([
  ['ts://values/production.ts', { ...plain, module: 'values/production.ts' }],
  ['ts:///srv/values.ts', { ...plain, module: '/srv/values.ts' }],
  ['ts://./my%20values/a.ts', { ...plain, module: './my values/a.ts' }],
  ['ts://../a.ts?env=prod&size=1', { ...plain, module: '../a.ts', parameters: { env: 'prod', size: '1' } }],
  ['ts://a.ts?chart=charts/web&root=.', { ...plain, module: 'a.ts', chart: 'charts/web', root: '.' }],
  ['ts://a.ts?time=real&random=real', { ...plain, module: 'a.ts', realTime: true, realRandom: true }],
  ['ts://a.ts?__proto__=1', { ...plain, module: 'a.ts', parameters: Object.fromEntries([['__proto__', '1']]) }],
] as const)('%s', ([url, expected]) => {
  expect(parseValuesUrl(url)).toEqual(expected);
});

test.for([
  ['', 'it names no module'],
  ['ts://', 'it names no module'],
  ['ts://folder/', 'it names no module'],
  ['https://a.ts', 'it names no module'],
  ['ts://100%.ts', 'a % in an address is written %25'],
  ['ts://a.ts?env=a&env=b', 'the parameter env is given twice'],
  ['ts://a.ts?time=now', 'Cannot use time=now'],
])('%s is refused', ([url, message]) => {
  expect(() => parseValuesUrl(url ?? '')).toThrow(message);
});

test('a path is an address without parameters', () => {
  expect(valuesUrlOf('values/production.ts')).toEqual(parseValuesUrl('ts://values/production.ts'));
  expect(valuesUrlOf('ts://values.ts?env=prod').parameters).toEqual({ env: 'prod' });
});
