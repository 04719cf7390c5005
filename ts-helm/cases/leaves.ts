import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const declaration = v.object({
  text: v.string().default('text'),
  count: v.integer({ min: 0 }).default(3),
  ratio: v.number({ min: 0 }).default(0.5),
  flag: v.boolean().default(true),
  list: v.array(v.string()).default(['a']),
  map: v.map(v.string()).default({ a: 'x' }),
});

const defaults = { text: 'text', count: 3, ratio: 0.5, flag: true, list: ['a'] };

/** A value that is set is used as it is: `default` would eat 0, false and "". */
export const leaves = specCase(
  '0, false, "", null and absent for a leaf of each kind',
  declaration,
  ({ text, count, ratio, flag, list }) => ({ text, count, ratio, flag, list }),
  [
    { values: {}, spec: defaults },
    { values: { text: '' }, spec: { ...defaults, text: '' } },
    { values: { count: 0 }, spec: { ...defaults, count: 0 } },
    { values: { ratio: 0 }, spec: { ...defaults, ratio: 0 } },
    { values: { flag: false }, spec: { ...defaults, flag: false } },
    { values: { list: [] }, spec: { ...defaults, list: [] } },
    { values: { list: ['', 'b'] }, spec: { ...defaults, list: ['', 'b'] } },
    { values: { map: {} }, spec: defaults },
    { values: { text: null }, refused: /text/u },
    { values: { count: null }, refused: /count/u },
    { values: { ratio: null }, refused: /ratio/u },
    { values: { flag: null }, refused: /flag/u },
    { values: { list: null }, refused: /list/u },
    { values: { map: null }, refused: /map/u },
    { values: { count: '3' }, refused: /count/u },
    { values: { flag: 'true' }, refused: /flag/u },
    { values: { text: 3 }, refused: /text/u },
    { values: { count: 1.5 }, refused: /count/u },
    { values: { count: -1 }, refused: /count/u },
    { values: { list: [null] }, refused: /list/u },
    { values: { misspelt: 1 }, refused: /misspelt/u },
  ],
);
