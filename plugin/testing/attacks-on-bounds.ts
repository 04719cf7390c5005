import type { Attack } from './attack.ts';

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
  { name: 'endless recursion', module: `const f = (): number => f() + 1;\nexport default { x: f() };`, message: /Maximum call stack/u },
];
