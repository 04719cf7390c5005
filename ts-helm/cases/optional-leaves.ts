import { present } from '../src/expression/operators.ts';
import { when } from '../src/expression/structure.ts';
import { given } from '../src/values/given.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const declaration = v.object({
  text: v.string().optional(),
  count: v.integer().optional(),
  ratio: v.number().optional(),
  flag: v.boolean().optional(),
  list: v.array(v.string()).optional(),
  map: v.map(v.string()).optional(),
  section: v.object({ deep: v.object({ count: v.integer().default(7) }).optional() }).optional(),
});

/** `given` and `present` ask whether a value is there, not whether Go holds it for true. */
export const optionalLeaves = specCase(
  'optional leaves: 0, false and "" are there, null and absent are not',
  declaration,
  (values) => ({
    text: given(values.text, (text) => text),
    count: given(values.count, (count) => count),
    ratio: given(values.ratio, (ratio) => ratio, { otherwise: 9.5 }),
    flag: given(values.flag, (flag) => flag),
    list: given(values.list, (list) => list),
    map: given(values.map, (map) => map),
    count2: given(values.section, (section) => given(section.deep, (deep) => deep.count), { otherwise: -1 }),
    isThere: when<boolean>(present(values.count), true, false),
  }),
  [
    { values: {}, spec: { ratio: 9.5, count2: -1, isThere: false } },
    { values: { text: '' }, spec: { text: '', ratio: 9.5, count2: -1, isThere: false } },
    { values: { count: 0 }, spec: { count: 0, ratio: 9.5, count2: -1, isThere: true } },
    { values: { ratio: 0 }, spec: { ratio: 0, count2: -1, isThere: false } },
    { values: { flag: false }, spec: { flag: false, ratio: 9.5, count2: -1, isThere: false } },
    { values: { list: [] }, spec: { list: [], ratio: 9.5, count2: -1, isThere: false } },
    { values: { map: {} }, spec: { map: {}, ratio: 9.5, count2: -1, isThere: false } },
    { values: { section: {} }, spec: { ratio: 9.5, isThere: false } },
    { values: { section: { deep: {} } }, spec: { ratio: 9.5, count2: 7, isThere: false } },
    { values: { section: { deep: { count: 0 } } }, spec: { ratio: 9.5, count2: 0, isThere: false } },
    { values: [{ count: 5 }, { count: null }], refused: /count/u },
    { values: { text: null }, refused: /text/u },
  ],
);
