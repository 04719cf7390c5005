import type { Attack } from './attack.ts';

/** A module that names a schema of its own folder. */
function withSchema(schema: object, values: string): Pick<Attack, 'module' | 'files'> {
  return {
    module: `const schema = new URL('./schema.json', import.meta.url).href;
export default { [Symbol.for('helm.sh/ts/values')]: { overlays: [${values}], schema } };`,
    files: { 'values/schema.json': JSON.stringify(schema) },
  };
}

/** A chart in TypeScript whose one manifest holds what the expression makes. */
function chartOf(object: string, before = ''): string {
  return `import { v, values, template, define, defineText, regexMatch, str, when } from '@helm/ts-helm';
const declaration = v.object({ text: v.string().doc('A text.').default('${'a'.repeat(40)}b') });
const all = values(declaration);
const helpers = [];
${before}
export default {
  metadata: { apiVersion: 'v2', name: 'c', version: '1.0.0', description: 'C.' },
  values: declaration.spec,
  helpers,
  templates: [template('a.yaml', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' }, data: { x: ${object} } })],
  files: {},
};`;
}

/** Helpers of which each includes the one before it twice: of the first, there would be 2^40. */
function doubling(define: string, first: string, twice: string): string {
  return `let last = ${define}('h0', 'H.', {}, () => (${first}));
helpers.push(last.helper);
for (let i = 1; i < 40; i++) {
  const below = last;
  last = ${define}('h' + i, 'H.', {}, () => (${twice}));
  helpers.push(last.helper);
}`;
}

const maps = doubling('define', "{ a: 'b' }", '{ a: below({}), b: below({}) }');
const texts = doubling('defineText', 'str`b`', 'str`${below({})}-${below({})}`');

const slow = /did not end within 5 s and was stopped/u;
const large =
  /used more than 512 MB of memory and was stopped|Invalid (?:array|string|typed array) length|allocation failed|ended by signal/u;

/** Ways to take time, memory and output without end. */
export const attacksOnBounds: readonly Attack[] = [
  { name: 'an endless loop', module: `for (;;);\nexport default {};`, message: slow },
  { name: 'an endless loop in the function', module: `export default () => { while (true); };`, message: slow },
  {
    name: 'endless microtasks',
    module: `const again = () => Promise.resolve().then(again);\nawait again();\nexport default {};`,
    message: /was stopped/u,
  },
  { name: 'a promise that never settles', module: `export default new Promise(() => undefined);`, message: slow },
  { name: 'a slow regular expression', module: `export default { x: /^(a+)+$/.test('a'.repeat(40) + 'b') };`, message: slow },
  {
    name: 'objects without end',
    module: `const all = [];\nfor (;;) all.push(new Array(1000).fill({}));\nexport default {};`,
    message: large,
  },
  {
    name: 'buffers without end',
    module: `const all = [];\nfor (;;) all.push(new Uint8Array(50e6).fill(1));\nexport default {};`,
    message: large,
  },
  { name: 'one huge buffer', module: `export default { n: new Uint8Array(4e9).fill(1).length };`, message: large },
  { name: 'a string without end', module: `let s = 'x';\nfor (;;) s = (s + s).replace('y', 'z');\nexport default { s };`, message: large },
  {
    name: '50 MB of output',
    module: `export default { x: 'x'.repeat(50e6) };`,
    message: /gave \d+ characters; at most 8388608 are taken/u,
  },
  {
    name: 'a list of a million maps',
    module: `export default { x: Array.from({ length: 1e6 }, (_, i) => ({ i })) };`,
    message: /gave \d+ characters|was stopped/u,
  },
  {
    name: 'deep nesting',
    module: `let x = {};\nfor (let i = 0; i < 1e5; i++) x = { x };\nexport default x;`,
    message: /nested deeper than 100 levels/u,
  },
  {
    name: 'a slow pattern in a schema that the module names',
    ...withSchema({ properties: { x: { pattern: '^(a+)+$' } } }, `{ x: '${'a'.repeat(40)}b' }`),
    message: slow,
  },
  {
    name: 'a slow pattern behind a keyword that only ajv knows',
    ...withSchema({ properties: { x: { if: true, contains: {}, pattern: '^(a+)+$' } } }, `{ x: '${'a'.repeat(40)}b' }`),
    message: /was stopped/u,
  },
  {
    name: 'a schema that refers to itself',
    ...withSchema({ $ref: '#/definitions/a', definitions: { a: { $ref: '#/definitions/a' } } }, '{ x: 1 }'),
    message: /Maximum call stack/u,
  },
  {
    name: 'a schema that explains itself without end',
    ...withSchema(
      {
        $ref: '#/definitions/d30',
        definitions: Object.fromEntries([
          ['d0', { type: 'string' }],
          ...Array.from({ length: 30 }, (_, i) => [
            `d${String(i + 1)}`,
            { anyOf: [{ $ref: `#/definitions/d${String(i)}` }, { $ref: `#/definitions/d${String(i)}` }] },
          ]),
        ]),
      },
      '{ x: 1 }',
    ),
    message: /was stopped/u,
  },
  {
    name: 'thousands of problems, each to be found in a long module',
    ...withSchema(
      { properties: { x: { items: { type: 'string' } } } },
      `{ x: [${Array.from({ length: 20_000 }, (_, i) => String(i)).join(', ')}] }`,
    ),
    message: /and 19950 more/u,
  },
  {
    name: 'a slow regular expression of a chart',
    module: chartOf("when(regexMatch(all.text, '^(a+)+$'), 'y', 'n')"),
    command: 'template',
    message: /did not end within 6 s and was stopped/u,
  },
  {
    name: 'helpers of a chart that double what they make',
    module: chartOf('last({})', maps),
    command: 'template',
    message: /was stopped/u,
  },
  { name: 'helpers of texts, printed', module: chartOf('last({})', texts), command: 'build', message: /was stopped/u },
  { name: 'endless recursion', module: `const f = (): number => f() + 1;\nexport default { x: f() };`, message: /Maximum call stack/u },
];
