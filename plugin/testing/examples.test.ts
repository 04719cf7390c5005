import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chartTypes } from '../src/types/chart-types.ts';
import { manifestsIn } from './manifests-in.ts';
import { charts, helms, root, Workshop } from './workshop.ts';

const folder = join(root, 'examples', 'plugin');
const workshop = new Workshop();
beforeAll(() => workshop.install(), 120_000);
afterAll(() => {
  workshop[Symbol.dispose]();
});

test('the types are those of the chart: `npm run generate` writes them', async () => {
  const { files } = await chartTypes(charts.monitoring);
  const written = [...files.keys()].map((name): [string, string] => [name, readFileSync(join(folder, 'values', 'types', name), 'utf8')]);
  expect(new Map(written)).toEqual(files);
});

test('TypeScript, which editors ask, has nothing against the example, and marks a misspelt key', { timeout: 120_000 }, async () => {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  expect(await workshop.run(process.execPath, [tsc, '--project', folder])).toMatchObject({ status: 0, stdout: '' });
  const text = readFileSync(join(folder, 'values', 'values.ts'), 'utf8').replace('alertmanager: {', 'alertmanagr: {');
  const wrong = text.replaceAll("'./", `'${folder}/values/`);
  workshop.write(
    'tsconfig.json',
    JSON.stringify({ extends: join(folder, 'tsconfig.json'), include: ['wrong.ts', join(folder, 'yaml.d.ts')] }),
  );
  workshop.write('wrong.ts', wrong);
  const { stdout } = await workshop.run(process.execPath, [tsc, '--project', '.']);
  expect(stdout).toMatch(/wrong\.ts\(\d+,\d+\): error .*alertmanagr/su);
});

test.for(helms)('%s: the example does what its README says', { timeout: 120_000 }, async (helm) => {
  const module = `ts://${folder}/values/values.ts`;
  expect(await workshop.helm(helm, 'ts', 'check', `${module}?env=production`)).toMatchObject({ status: 0 });
  const patch = workshop.patchedBy(helm, join(folder, 'patch.ts'), 'team=platform');
  const all = manifestsIn(await workshop.helm(helm, 'template', 'x', charts.monitoring, '--values', `${module}?env=production`, ...patch));
  const sets = all.filter(({ kind }) => kind === 'StatefulSet');
  expect(sets.length).toBeGreaterThan(0);
  for (const one of sets) expect(one).toMatchObject({ metadata: { annotations: { 'example.com/team': 'platform' } } });
  expect(sets).toContainEqual(
    expect.objectContaining({
      metadata: expect.objectContaining({ name: 'alertmanager' }),
      spec: expect.objectContaining({ replicas: 3 }),
    }),
  );
  const { stderr } = await workshop.helm(helm, 'template', 'x', charts.monitoring, '--values', `${module}?env=prod`);
  expect(stderr).toContain('values.ts:11: there is no environment prod: it is staging or production');
});
