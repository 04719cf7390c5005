import { define } from '../src/chart/define.ts';
import { len, toJson } from '../src/expression/operators.ts';
import { fields, items, yaml } from '../src/expression/structure.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const texts = v.map(v.string({ multiline: true }));
const declaration = v.object({ texts: texts.default({ a: 'x', b: '\n' }), list: v.array(v.string({ multiline: true })).default(['\n\n']) });

const passed = define('case.passed', 'The texts as they are.', { of: texts }, ({ of }) => ({ first: 1, ...fields(yaml(of)) }));
const listed = define('case.listed', 'The items as they are.', { of: v.array(v.string({ multiline: true })) }, ({ of }) => [
  'first',
  items(yaml(of)),
]);

/** Helm's toYaml takes a line break away at its end, which the last string of a partial would miss. */
export const lastLineBreaks = specCase(
  'partials that end in line breaks',
  declaration,
  ({ texts: of, list }) => ({
    map: passed({ of }),
    among: { ...fields(passed({ of })), last: 2 },
    json: toJson(passed({ of })),
    list: listed({ of: list }),
    listJson: toJson(listed({ of: list })),
    counted: len(passed({ of })),
  }),
  [
    {
      values: {},
      spec: {
        map: { first: 1, a: 'x', b: '\n' },
        among: { first: 1, a: 'x', b: '\n', last: 2 },
        json: String.raw`{"a":"x","b":"\n","first":1}`,
        list: ['first', '\n\n'],
        listJson: String.raw`["first","\n\n"]`,
        counted: 3,
      },
    },
    {
      values: { texts: { a: null, b: 'y\n\n' }, list: ['z', 'y\n'] },
      spec: {
        map: { first: 1, b: 'y\n\n' },
        among: { first: 1, b: 'y\n\n', last: 2 },
        json: String.raw`{"b":"y\n\n","first":1}`,
        list: ['first', 'z', 'y\n'],
        listJson: String.raw`["first","z","y\n"]`,
        counted: 2,
      },
    },
  ],
  { helpers: [passed, listed] },
);
