import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DefinitionCache } from './definition-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'helm-ts-'));
const source = join(folder, 'chart.ts');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a definition is kept under its key until a file changes that it was made from', async () => {
  writeFileSync(source, 'one');
  const cache = await DefinitionCache.of(folder, ['library', 'chart.ts', '']);
  expect(cache.read()).toBeUndefined();
  await cache.write('{"definition":1}\n{}', [source]);
  expect(cache.read()).toBe('{"definition":1}\n{}');
  expect((await DefinitionCache.of(folder, ['library', 'chart.ts', ''])).read()).toBe('{"definition":1}\n{}');
  expect((await DefinitionCache.of(folder, ['library', 'chart.ts', '..'])).read()).toBeUndefined();
  writeFileSync(source, 'another');
  expect(cache.read()).toBeUndefined();
});
