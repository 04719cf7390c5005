import type { Attack } from './attack.ts';

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefghi'.split('').map(
    (name, index) =>
      `${name}: &${name} [${Array(9)
        .fill(`*${'abcdefgh'[index] ?? ''}`)
        .join(', ')}]`,
  ),
].join('\n');

/** Ways to make the output say what the module's values do not, and what no values file can hold. */
export const attacksOnOutput: readonly Attack[] = [
  {
    name: 'pollution of all objects',
    module: `Object.prototype.replicas = 99;\nexport default {};`,
    message: /Cannot add property replicas|not extensible/u,
  },
  {
    name: 'pollution through __proto__',
    module: `({}).__proto__.replicas = 99;\nexport default {};`,
    message: /Cannot (?:add property|set properties)/u,
  },
  {
    name: 'pollution through a setter',
    module: `Object.defineProperty(Object.prototype, 'x', { get: () => 1, enumerable: true });\nexport default {};`,
    message: /Cannot define property x/u,
  },
  {
    name: 'another JSON.stringify',
    module: `JSON.stringify = () => '"x"';\nexport default {};`,
    message: /Cannot assign to read only property 'stringify'/u,
  },
  {
    name: 'another Array.prototype.map',
    module: `Array.prototype.map = () => [];\nexport default {};`,
    message: /Cannot assign to read only property 'map'/u,
  },
  {
    name: 'another String.prototype.startsWith',
    module: `String.prototype.startsWith = () => true;\nexport default await import('/etc/passwd');`,
    message: /Cannot assign to read only property 'startsWith'/u,
  },
  {
    name: 'another Promise.prototype.then',
    module: `Promise.prototype.then = () => 0;\nexport default {};`,
    message: /Cannot assign to read only property 'then'/u,
  },
  {
    name: 'toString of all objects',
    module: `Object.prototype.toString = () => 'x';\nexport default {};`,
    message: /Cannot change toString/u,
  },
  { name: 'the key __proto__', module: `export default JSON.parse('{"__proto__": {"replicas": 9}}');`, message: /has the key __proto__/u },
  { name: 'a circle', module: `const x = {};\nx.x = x;\nexport default x;`, message: /x holds itself/u },
  { name: 'a function as a value', module: `export default { x: () => 1 };`, message: /x is a function, which YAML cannot hold/u },
  { name: 'NaN', module: `export default { x: { y: [0 / 0] } };`, message: /x\.y\[0\] is NaN/u },
  { name: 'a bigint', module: `export default { x: 10n };`, message: /x is a bigint/u },
  { name: 'a Map', module: `export default { x: new Map() };`, message: /x is a Map, not plain data/u },
  { name: 'half a character', module: `export default { x: '\\ud800' };`, message: /half of a character/u },
  { name: 'a list instead of values', module: `export default [1];`, message: /values are a map, but the module gave a list/u },
  { name: 'no default export', module: `export const x = 1;`, message: /no default export/u },
  { name: 'a thrown string', module: `throw 'x';`, message: /the module threw x|x/u },
  {
    name: 'a schema outside the folder',
    module: `export default { [Symbol.for('helm.sh/ts/values')]: { overlays: [{}], schema: 'file:///etc/passwd' } };`,
    message: /Cannot use the schema \/etc\/passwd: it is no file below/u,
  },
  {
    name: 'YAML aliases that multiply',
    module: `import b from './b.yaml';\nexport default b;`,
    files: { 'values/b.yaml': bomb },
    message: /[Ee]xcessive alias count/u,
  },
  {
    name: 'YAML with one key twice',
    module: `import b from './b.yaml';\nexport default b;`,
    files: { 'values/b.yaml': 'a: 1\na: 2' },
    message: /b\.yaml:2: Map keys must be unique/u,
  },
  {
    name: 'YAML with a tag of code',
    module: `import b from './b.yaml';\nexport default b;`,
    files: { 'values/b.yaml': 'a: !!js/function "return 1"' },
    message: /b\.yaml:1: Unresolved tag/u,
  },
  {
    name: 'YAML with the key __proto__',
    module: `import b from './b.yaml';\nexport default b;`,
    files: { 'values/b.yaml': 'a:\n  __proto__:\n    x: 1' },
    message: /b\.yaml:2: the key __proto__/u,
  },
  {
    name: 'YAML of several documents',
    module: `import b from './b.yaml';\nexport default b;`,
    files: { 'values/b.yaml': 'a: 1\n---\nb: 2' },
    message: /b\.yaml:2: .*multiple documents/u,
  },
  {
    name: 'YAML with a map as key',
    module: `import b from './b.yaml';\nexport default b;`,
    files: { 'values/b.yaml': '? {a: 1}\n: 2' },
    message: /a key must be a string/u,
  },
];
