import { and, contains, has, hasEntry, hasPrefix, hasSuffix, not, notEmpty, or, regexMatch, ternary } from '../src/expression/operators.ts';
import type { Node } from '../src/expression/node.ts';
import { when } from '../src/expression/structure.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const declaration = v.object({
  a: v.boolean().default(true),
  b: v.boolean().default(false),
  text: v.string().default('some text'),
  list: v.array(v.string()).default(['x', 'y']),
  map: v.map(v.boolean()).default({ on: true, off: false }),
  count: v.integer().default(0),
});

function told(condition: Node<boolean>): Node<boolean> {
  return when<boolean>(condition, true, false);
}

/** Conditions, alone and combined; neighbouring fields under one condition share an `if`. */
export const conditions = specCase(
  'conditions',
  declaration,
  ({ a, b, text, list, map, count }) => ({
    logic: [told(and(a, b)), told(or(a, b)), told(not(a)), told(and(a, or(b, not(b)), a))],
    strings: [
      told(contains(text, 'me')),
      told(hasPrefix(text, 'some')),
      told(hasSuffix(text, 'text')),
      told(regexMatch(text, '^[a-z ]+$')),
    ],
    lists: [told(has(list, 'x')), told(has(list, '')), told(notEmpty(list)), told(notEmpty(map)), told(notEmpty(text))],
    maps: [told(hasEntry(map, 'off')), told(hasEntry(map, 'none'))],
    first: when<number>(a, 1),
    second: when<number>(a, count),
    third: when<object>(a, { nested: when<number>(b, 3), kept: 4 }),
    fourth: when<number>(b, 5),
    fifth: when<object>(not(b), when<object>(a, { deep: true }, { deep: false }), { other: true }),
    chosen: ternary<string>(b, 'yes', 'no'),
    number: ternary(a, count, 7),
  }),
  [
    {
      values: {},
      spec: {
        logic: [false, true, false, true],
        strings: [true, true, true, true],
        lists: [true, false, true, true, true],
        maps: [true, false],
        first: 1,
        second: 0,
        third: { kept: 4 },
        fifth: { deep: true },
        chosen: 'no',
        number: 0,
      },
    },
    {
      values: { a: false, b: true, text: '', list: [], map: { on: null, off: null }, count: 1_000_000 },
      spec: {
        logic: [false, true, true, false],
        strings: [false, false, false, false],
        lists: [false, false, false, false, false],
        maps: [false, false],
        fourth: 5,
        fifth: { other: true },
        chosen: 'yes',
        number: 7,
      },
    },
    {
      values: { b: true, text: 'SOME', list: [''], count: 1_000_000 },
      spec: {
        logic: [true, true, false, true],
        strings: [false, false, false, false],
        lists: [false, true, true, true, true],
        maps: [true, false],
        first: 1,
        second: 1_000_000,
        third: { nested: 3, kept: 4 },
        fourth: 5,
        fifth: { other: true },
        chosen: 'yes',
        number: 1_000_000,
      },
    },
  ],
);
