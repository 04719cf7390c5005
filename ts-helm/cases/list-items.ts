import { keys } from '../src/expression/operators.ts';
import { str } from '../src/expression/str.ts';
import { items, when, yaml } from '../src/expression/structure.ts';
import { each, eachOf } from '../src/values/each.ts';
import { given } from '../src/values/given.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const declaration = v.object({
  on: v.boolean().default(false),
  names: v.array(v.string()).default(['a', 'yes']),
  ports: v
    .array(v.object({ name: v.string(), port: v.integer().default(80), tags: v.array(v.string()).optional() }))
    .default([{ name: 'http' }]),
  map: v.map(v.integer()).default({ x: 1, y: 0 }),
  one: v.integer().optional(),
});

/** Items that are there, that are not, and that are several; a list in a list; maps whose first field may vanish. */
export const listItems = specCase(
  'list items under conditions, in loops and passed on',
  declaration,
  ({ on, names, ports, map, one }) => ({
    args: [
      '--first',
      when<string>(on, '--on'),
      str`--names=${'fixed'}`,
      each(names, 'name', (name) => str`--name=${name}`),
      given(one, (value) => str`--one=${value}`),
      '--last',
    ],
    ports: [
      each(ports, 'port', (port) => ({
        name: port.name,
        containerPort: port.port,
        tags: given(port.tags, (tags) => [each(tags, 'tag', (tag) => tag)]),
      })),
      { name: 'own', containerPort: 1 },
    ],
    lists: [['a', ['b', [when<string>(on, 'c'), 'd']]], [items(yaml(names))], []],
    maps: [{ first: when<number>(on, 1), second: 2 }, { onlyMaybe: when<number>(on, 3) }, { map: { deep: when<number>(on, 4) } }],
    numbers: [each(map, 'number', (number) => number)],
    keys: [eachOf(keys(map), 'key', (key) => key)],
    nested: [each(ports, 'port', (port) => [each(names, 'name', (name) => str`${port.name}/${name}`)])],
  }),
  [
    {
      values: {},
      spec: {
        args: ['--first', '--names=fixed', '--name=a', '--name=yes', '--last'],
        ports: [
          { name: 'http', containerPort: 80 },
          { name: 'own', containerPort: 1 },
        ],
        lists: [['a', ['b', ['d']]], ['a', 'yes'], []],
        maps: [{ second: 2 }, null, { map: null }],
        numbers: [1, 0],
        keys: ['x', 'y'],
        nested: [['http/a', 'http/yes']],
      },
    },
    {
      values: {
        on: true,
        names: [],
        ports: [
          { name: 'n', port: 0, tags: [] },
          { name: 'true', port: 1_000_000, tags: ['1', ''] },
        ],
        map: { x: null, yes: 1_000_000 },
        one: 0,
      },
      spec: {
        args: ['--first', '--on', '--names=fixed', '--one=0', '--last'],
        ports: [
          { name: 'n', containerPort: 0, tags: null },
          { name: 'true', containerPort: 1_000_000, tags: ['1', ''] },
          { name: 'own', containerPort: 1 },
        ],
        lists: [['a', ['b', ['c', 'd']]], null, []],
        maps: [{ first: 1, second: 2 }, { onlyMaybe: 3 }, { map: { deep: 4 } }],
        numbers: [0, 1_000_000],
        keys: ['y', 'yes'],
        nested: [null, null],
      },
    },
  ],
);
