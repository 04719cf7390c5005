import { afterAll, describe, expect, test } from 'vitest';
import { casesOfFolder } from '../cases/cases-of-folder.ts';
import { runMutations } from './mutation-run.ts';
import { mutants, mutations } from './mutations.ts';
import { startRenderer } from './renderer.ts';

test('a mutation changes one place at a time', () => {
  const drop = mutations.find(({ name }) => name === 'quote is dropped');
  if (drop === undefined) throw new Error('there is no such mutation');
  expect(mutants('a: {{ .a | quote }}\nb: {{ .b | quote }}\n', drop)).toStrictEqual([
    'a: {{ .a }}\nb: {{ .b | quote }}\n',
    'a: {{ .a | quote }}\nb: {{ .b }}\n',
  ]);
});

describe('templates broken on purpose', () => {
  const renderer = startRenderer();
  afterAll(async () => renderer.close());

  test(
    'a differential run notices every kind of break that changes the objects, and nine of ten such breaks',
    { timeout: 300_000 },
    async () => {
      const charts = (await casesOfFolder()).map(({ chart }) => chart);
      const results = await runMutations({ charts, renderer, perKind: 6, sets: 80, seed: 1 });
      const changing = results.filter(({ name }) => mutations.find((one) => one.name === name)?.mostlySame === undefined);
      const tried = changing.reduce((sum, one) => sum + one.tried, 0);
      const noticed = changing.reduce((sum, one) => sum + one.noticed, 0);
      console.table(results.map((one) => ({ break: one.name, tried: one.tried, noticed: one.noticed })));
      console.log(`noticed: ${String(noticed)} of ${String(tried)} breaks (${((100 * noticed) / tried).toFixed(0)} %)`);
      expect(changing.filter((one) => one.noticed === 0).map(({ name }) => name)).toStrictEqual([]);
      expect(noticed / tried).toBeGreaterThan(0.9);
    },
  );
});
