import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './paths.ts';

const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');

it('ARCHITECTURE.md names every folder of ci/ and generator/', () => {
  const named = [...text.matchAll(/`((?:ci|generator)\/[^/`]+\/)/gu)].map(([, folder = '']) => folder);
  const folders = globSync(['ci/*', 'generator/*'], { cwd: root, withFileTypes: true }).filter((one) => one.isDirectory());
  const paths = folders.map(({ parentPath, name }) => `${parentPath.slice(root.length + 1)}/${name}/`);
  expect([...new Set(named)].toSorted()).toEqual(paths.filter((one) => !one.endsWith('/node_modules/')).toSorted());
});
