import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { emitChart } from '../../src/index.ts';
import { webApplication } from './chart.ts';

const folder = new URL('chart/', import.meta.url);

test('the committed chart is what the definition makes', () => {
  const committed = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(fileURLToPath(folder).length).replace(/^\//u, ''))
    .map((path): [string, string] => [path, readFileSync(new URL(path, folder), 'utf8')]);
  expect(Object.fromEntries(committed)).toEqual(Object.fromEntries(emitChart(webApplication)));
});
