import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { charts, helms, root, Workshop } from './workshop.ts';

const examples = join(root, 'examples');
const workshop = new Workshop();
beforeAll(() => workshop.install(), 120_000);
afterAll(() => {
  workshop[Symbol.dispose]();
});

const environments = ['dev', 'staging', 'production'] as const;
const cases = helms.flatMap((helm) => environments.map((environment) => [helm, environment] as const));

test.for(cases)('%s: the typed values of %s are the plain ones', { timeout: 60_000 }, async ([helm, environment]) => {
  const render = (...files: readonly string[]) =>
    workshop.helm(helm, 'template', 'x', charts.monitoring, ...files.flatMap((file) => ['--values', file]));
  const typed = await render(`ts://${examples}/${environment}/values.ts?root=${examples}`);
  const plain = await render(join(examples, 'base', 'values.yaml'), join(examples, environment, 'values.yaml'));
  expect(typed).toMatchObject({ status: 0, stdout: plain.stdout });
  expect(plain.stdout).toContain(`environment: "${environment}"`);
});

test('TypeScript, which editors ask, has nothing against them', { timeout: 120_000 }, async () => {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  expect(await workshop.run(process.execPath, [tsc, '--project', examples])).toMatchObject({ status: 0, stdout: '' });
  expect(await workshop.run(process.execPath, [tsc, '--project', examples, '--listFilesOnly'])).toMatchObject({
    stdout: expect.stringContaining('production/values.ts'),
  });
});
