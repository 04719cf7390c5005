import { eq, notEmpty } from '../src/expression/operators.ts';
import { fields, items, when, yaml } from '../src/expression/structure.ts';
import { each } from '../src/values/each.ts';
import { given } from '../src/values/given.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const declaration = v.object({
  switch: v.boolean().default(false),
  raw: v.anyObject().default({}),
  list: v.array(v.string()).default([]),
  map: v.map(v.string()).default({}),
  optional: v.string().optional(),
  resources: v.object({ requests: v.map(v.string()).default({}) }),
});

/** `toYaml` writes an empty map as {}, a block without lines is null, and an empty list passed on stays a list. */
export const emptyStructures = specCase(
  'empty maps and lists, passed on, made and spread',
  declaration,
  ({ switch: on, raw, list, map, optional, resources }) => ({
    raw: yaml(raw),
    list: yaml(list),
    map: yaml(map),
    section: yaml(resources),
    onlyIfAny: when<object>(notEmpty(map), yaml(map)),
    vanishedMap: { a: when<number>(on, 1), b: given(optional, (text) => text) },
    vanishedList: [when<number>(on, 1), given(optional, (text) => text)],
    loop: [each(list, 'item', (item) => item)],
    loopOfMap: { ...fields(each(map, 'entry', (entry) => ({ entry }))) },
    among: { a: 1, ...fields(yaml(raw)), z: 2 },
    itemsAmong: ['first', items(yaml(list)), 'last'],
    emptyMap: {},
    emptyList: [],
    nested: { deep: { deeper: when<boolean>(on, true) } },
    alternatives: when<object>(on, { a: 1 }, {}),
    isEmpty: when<boolean>(eq(on, false), true),
  }),
  [
    {
      values: {},
      spec: {
        raw: {},
        list: [],
        map: {},
        section: { requests: {} },
        vanishedMap: null,
        vanishedList: null,
        loop: null,
        loopOfMap: null,
        among: { a: 1, z: 2 },
        itemsAmong: ['first', 'last'],
        emptyMap: {},
        emptyList: [],
        nested: { deep: null },
        alternatives: {},
        isEmpty: true,
      },
    },
    {
      values: {
        switch: true,
        raw: { b: { c: [] } },
        list: ['', 'x'],
        map: { entry: '' },
        optional: '',
        resources: { requests: { cpu: '1' } },
      },
      spec: {
        raw: { b: { c: [] } },
        list: ['', 'x'],
        map: { entry: '' },
        section: { requests: { cpu: '1' } },
        onlyIfAny: { entry: '' },
        vanishedMap: { a: 1, b: '' },
        vanishedList: [1, ''],
        loop: ['', 'x'],
        loopOfMap: { entry: '' },
        among: { a: 1, b: { c: [] }, z: 2 },
        itemsAmong: ['first', '', 'x', 'last'],
        emptyMap: {},
        emptyList: [],
        nested: { deep: { deeper: true } },
        alternatives: { a: 1 },
      },
    },
  ],
);
