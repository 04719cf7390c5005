import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { literalPlaces } from './literal-places.ts';

const folder = mkdtempSync(join(tmpdir(), 'helm-ts-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const files = {
  'base.yaml': 'a:\n  b:\n    - 1\n    - 2\n',
  'other.ts': `export const port = {\n  number: 80,\n};\nexport default { deep: { er: 1 } };\n`,
  'values.ts': `import base from './base.yaml';
import other, { port } from './other.ts';
import { defineValues } from './types.js';

const replicas = 3;
const common = {
  'quoted-key': 1,
} satisfies object;

export default defineValues(base, ({ env }) => {
  const unused = 1;
  return {
    ...common,
    port,
    other,
    replicas,
    list: [
      { x: 1 },
    ],
    choice: env === 'prod' ? { y: 1 } : undefined,
    computed: 1 + 1,
  } as const;
});
`,
};
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);

test.for([
  ['quoted-key', 'values.ts:7'],
  ['port.number', 'other.ts:2'],
  ['other.deep.er', 'other.ts:4'],
  ['replicas', 'values.ts:5'],
  ['list.0.x', 'values.ts:18'],
  ['choice.y', 'values.ts:20'],
  ['computed', 'values.ts:21'],
  ['a.b.1', 'base.yaml:4'],
  ['absent', undefined],
] as const)('%s stands at %s', ([path, place]) => {
  expect(literalPlaces(join(folder, 'values.ts'))(path.split('.'))).toBe(place === undefined ? undefined : join(folder, place));
});

test('nothing where the module cannot be read or parsed', () => {
  expect(literalPlaces(join(folder, 'none.ts'))(['a'])).toBeUndefined();
});

test.each([
  ['a file outside', `import x from '../outside.ts';\nexport default x;`, undefined],
  ['a file outside by its type', `import type x from '../outside.ts';\nexport default x;`, undefined],
  ['a file outside by the type of a name', `import { type x } from '../outside.ts';\nexport default x;`, undefined],
  ['a link to a file outside', `import x from './link.ts';\nexport default x;`, undefined],
  ['a type that a variable is called like', `import type { y } from './inside.ts';\nexport default y;`, undefined],
  ['a file inside', `import { y } from './inside.ts';\nexport default y;`, 'inside.ts:1'],
])('%s', (_, text, place) => {
  const inner = mkdtempSync(join(folder, 'inner-'));
  writeFileSync(join(folder, 'outside.ts'), 'export const x = { a: 1 };\nexport default x;');
  writeFileSync(join(inner, 'inside.ts'), 'export const y = { a: 1 };');
  symlinkSync('../outside.ts', join(inner, 'link.ts'));
  writeFileSync(join(inner, 'values.ts'), text);
  expect(literalPlaces(join(inner, 'values.ts'))(['a'])).toBe(place === undefined ? undefined : join(inner, place));
  expect(literalPlaces(join(inner, 'values.ts'), folder)(['a']) !== undefined).toBe(!text.includes('type'));
});
