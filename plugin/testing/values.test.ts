import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manifestsIn } from './manifests-in.ts';
import { charts, helms, Workshop } from './workshop.ts';

const workshop = new Workshop();
beforeAll(() => workshop.install(), 120_000);
afterAll(() => {
  workshop[Symbol.dispose]();
});

test.for(helms)('%s: a values module renders what the same YAML renders', async (helm) => {
  const folder = join(workshop.folder, 'same');
  workshop.write(
    'same/values.ts',
    `export default ({ env }) => ({ alertmanager: { replicas: env === 'prod' ? 5 : 1 }, environment: env });`,
  );
  workshop.write('same/values.yaml', 'alertmanager:\n  replicas: 5\nenvironment: prod\n');
  const [module, yaml] = [`ts://${folder}/values.ts?env=prod&chart=${charts.monitoring}`, join(folder, 'values.yaml')];
  const typed = await workshop.helm(helm, 'template', 'x', charts.monitoring, '--values', module);
  expect(typed).toMatchObject({
    status: 0,
    stdout: (await workshop.helm(helm, 'template', 'x', charts.monitoring, '--values', yaml)).stdout,
  });
});

test.for(helms)('%s: several values files are laid one over the other, modules and YAML', async (helm) => {
  workshop.write('several/base.ts', `export default { replicaCount: 2, podAnnotations: { a: 'base', b: 'base' } };`);
  workshop.write('several/over.yaml', 'podAnnotations:\n  a: over\n');
  const files = ['--values', 'ts://several/base.ts', '--values', 'several/over.yaml'];
  const all = manifestsIn(await workshop.helm(helm, 'template', 'x', charts.web, ...files));
  expect(all).toContainEqual(expect.objectContaining({ kind: 'Deployment', spec: expect.objectContaining({ replicas: 2 }) }));
  expect(JSON.stringify(all)).toContain('"annotations":{"a":"over","b":"base"}');
});

test.for(helms)('%s: a refused value is told with file, line and path', async (helm) => {
  workshop.write('refused/base.yaml', 'alertmanager:\n  retention: none\n');
  workshop.write(
    'refused/values.ts',
    `import base from './base.yaml';\n\nexport default () => ({\n  ...base,\n  alertmanagr: {},\n  prometheus: { replicas: -1 },\n});\n`,
  );
  const { status, stderr } = await workshop.helm(
    helm,
    'template',
    'x',
    charts.monitoring,
    '--values',
    `ts://refused/values.ts?chart=${charts.monitoring}`,
  );
  expect(status).not.toBe(0);
  expect(stderr).toContain('refused/values.ts:5: alertmanagr: unknown key; did you mean alertmanager?');
  expect(stderr).toContain('refused/values.ts:6: prometheus.replicas: -1 is below the minimum of 1');
  expect(stderr).toMatch(/refused\/base\.yaml:2: alertmanager\.retention: "none"/u);
});

test.for(helms)('%s: what only the merged values can show is left to Helm', async (helm) => {
  workshop.write('partial/values.ts', `export default { alertmanager: { replicas: null }, prometheus: { replicas: 2 } };`);
  const { stderr } = await workshop.helm(
    helm,
    'template',
    'x',
    charts.monitoring,
    '--values',
    `ts://partial/values.ts?chart=${charts.monitoring}`,
  );
  expect(stderr).not.toMatch(/partial\/values\.ts/u);
  expect(stderr).toMatch(/replicas/u);
});

test.for(helms)('%s: a module that fails fails the command, and its place is told', async (helm) => {
  workshop.write('fails/values.ts', `export default () => {\n  throw new Error('no such environment');\n};\n`);
  const { status, stderr, stdout } = await workshop.helm(helm, 'template', 'x', charts.web, '--values', 'ts://fails/values.ts');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('fails/values.ts:2: no such environment');
});

test.for(helms)('%s: the same input gives the same output, and real time and randomness are asked for', async (helm) => {
  workshop.write(
    'fixed/values.ts',
    `export default { podAnnotations: { time: new Date().toISOString(), random: String(Math.random()) } };`,
  );
  const render = async (query: string): Promise<string> =>
    JSON.stringify(manifestsIn(await workshop.helm(helm, 'template', 'x', charts.web, '--values', `ts://fixed/values.ts${query}`)));
  expect(await render('')).toBe(await render(''));
  expect(await render('')).toContain('"time":"2000-01-01T00:00:00.000Z"');
  expect(await render('?time=real&random=real')).toMatch(new RegExp(`"time":"${String(new Date().getUTCFullYear())}-`, 'u'));
});
