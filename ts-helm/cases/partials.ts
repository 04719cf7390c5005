import { release } from '../src/chart/builtins.ts';
import { define, defineText } from '../src/chart/define.ts';
import { handle, type Node } from '../src/expression/node.ts';
import { eq, hasEntry, join, keys, len, toJson } from '../src/expression/operators.ts';
import { str } from '../src/expression/str.ts';
import { fields, items, when, yaml } from '../src/expression/structure.ts';
import { toAst } from '../src/expression/to-ast.ts';
import { each } from '../src/values/each.ts';
import { given } from '../src/values/given.ts';
import { v } from '../src/values/v.ts';
import { values } from '../src/values/values.ts';
import { specCase } from './case.ts';

const image = v.object({ repository: v.string().default('r'), tag: v.string().default('1.10'), digest: v.string().optional() });
const declaration = v.object({
  prefix: v.string().default(''),
  image,
  entries: v.map(v.object({ port: v.integer().default(1), image: image.default({}) })).default({ a: {} }),
});
const all = values(declaration);

const fullName = defineText(
  'case.fullName',
  'The name of an object.',
  { name: v.string() },
  ({ name }) => str`${all.prefix}${release.name}-${name}`,
);

const imageOf = defineText('case.image', 'An image by tag or digest.', { image }, ({ image: one }) =>
  given(one.digest, (digest) => str`${one.repository}@${digest}`, { otherwise: str`${one.repository}:${one.tag}` }),
);

const labels = define('case.labels', 'The labels of an object.', { name: v.string(), isMain: v.boolean() }, ({ name, isMain }) => ({
  name: fullName({ name }),
  'is-main': when<string>(isMain, 'yes'),
}));

const ports = define(
  'case.ports',
  'The ports of all entries.',
  { entries: v.map(v.object({ port: v.integer().default(1) })), base: v.integer() },
  ({ entries, base }) => [base, each(entries, 'entry', (entry) => entry.port)],
);

const maybe = define('case.maybe', 'Nothing, or something.', { flag: v.boolean() }, ({ flag }) => ({ there: when<string>(flag, 'yes') }));

const count = define('case.count', 'How many labels there are.', { of: v.map(v.string()) }, ({ of }) => ({
  labels: len(of),
  first: [each(of, 'label', (label, name) => ({ name, label }))],
}));

/** A structure that is written where a function is handed one. */
function whole(structure: object): Node<object> {
  return handle(toAst(structure));
}

/** Helpers take what they are given, and read the values and the release only where they do so themselves. */
export const partials = specCase(
  'partials with arguments',
  declaration,
  ({ image: main, entries, prefix }) => ({
    name: fullName({ name: 'x' }),
    image: imageOf({ image: main }),
    labels: labels({ name: 'a', isMain: true }),
    among: { first: 1, ...fields(labels({ name: str`${prefix}b`, isMain: eq(prefix, '') })), last: 2 },
    ports: ports({ entries, base: 1_000_000 }),
    morePorts: [0, items(ports({ entries, base: 2 })), 3],
    inLoop: [
      each(entries, 'entry', (entry, key) => ({
        key: fullName({ name: key }),
        image: imageOf({ image: entry.image }),
        labels: labels({ name: key, isMain: eq(key, 'a') }),
      })),
    ],
    nothing: maybe({ flag: eq(prefix, 'none') }),
    amongNothing: { a: 1, ...fields(maybe({ flag: eq(prefix, 'none') })) },
    passedOn: yaml(main),
    asJson: toJson(labels({ name: 'a', isMain: eq(prefix, '') })),
    listAsJson: toJson(ports({ entries, base: 1_000_000 })),
    nothingAsJson: toJson(maybe({ flag: eq(prefix, 'none') })),
    withinAsJson: toJson(whole({ inner: maybe({ flag: eq(prefix, 'none') }), all: [maybe({ flag: eq(prefix, 'none') })] })),
    fields: {
      some: len(labels({ name: 'a', isMain: true })),
      none: len(maybe({ flag: eq(prefix, 'none') })),
      items: len(ports({ entries, base: 1 })),
      names: join(keys(labels({ name: 'a', isMain: eq(prefix, '') })), ' '),
      isMain: hasEntry(labels({ name: 'a', isMain: eq(prefix, '') }), 'is-main'),
    },
    counted: count({ of: labels({ name: 'a', isMain: true }) }),
    noneCounted: count({ of: maybe({ flag: eq(prefix, 'none') }) }),
  }),
  [
    {
      values: {},
      spec: {
        name: 'release-name-x',
        image: 'r:1.10',
        labels: { name: 'release-name-a', 'is-main': 'yes' },
        among: { first: 1, name: 'release-name-b', 'is-main': 'yes', last: 2 },
        ports: [1_000_000, 1],
        morePorts: [0, 2, 1, 3],
        inLoop: [{ key: 'release-name-a', image: 'r:1.10', labels: { name: 'release-name-a', 'is-main': 'yes' } }],
        nothing: null,
        amongNothing: { a: 1 },
        passedOn: { repository: 'r', tag: '1.10' },
        asJson: '{"is-main":"yes","name":"release-name-a"}',
        listAsJson: '[1000000,1]',
        nothingAsJson: '{}',
        withinAsJson: '{"all":[{}],"inner":{}}',
        fields: { some: 2, none: 0, items: 2, names: 'is-main name', isMain: true },
        counted: {
          labels: 2,
          first: [
            { name: 'is-main', label: 'yes' },
            { name: 'name', label: 'release-name-a' },
          ],
        },
        noneCounted: { labels: 0, first: null },
      },
    },
    {
      values: { prefix: 'p: ', image: { digest: 'sha256:1' }, entries: { a: null, b: { port: 0, image: { tag: '0' } } } },
      release: 'x',
      spec: {
        name: 'p: x-x',
        image: 'r@sha256:1',
        labels: { name: 'p: x-a', 'is-main': 'yes' },
        among: { first: 1, name: 'p: x-p: b', last: 2 },
        ports: [1_000_000, 0],
        morePorts: [0, 2, 0, 3],
        inLoop: [{ key: 'p: x-b', image: 'r:0', labels: { name: 'p: x-b' } }],
        nothing: null,
        amongNothing: { a: 1 },
        passedOn: { repository: 'r', tag: '1.10', digest: 'sha256:1' },
        asJson: '{"name":"p: x-a"}',
        listAsJson: '[1000000,0]',
        nothingAsJson: '{}',
        withinAsJson: '{"all":[{}],"inner":{}}',
        fields: { some: 2, none: 0, items: 2, names: 'name', isMain: false },
        counted: {
          labels: 2,
          first: [
            { name: 'is-main', label: 'yes' },
            { name: 'name', label: 'p: x-a' },
          ],
        },
        noneCounted: { labels: 0, first: null },
      },
    },
  ],
  { helpers: [fullName, imageOf, labels, ports, maybe, count] },
);
