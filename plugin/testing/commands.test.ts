import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { LocalRegistry } from './local-registry.ts';
import { manifestsIn } from './manifests-in.ts';
import { charts, helms, plugins, root, Workshop } from './workshop.ts';

const workshop = new Workshop();
beforeAll(() => workshop.install(), 120_000);
afterAll(() => {
  workshop[Symbol.dispose]();
});

test.for(helms)('%s: lists the plugins', async (helm) => {
  const { stdout } = await workshop.helm(helm, 'plugin', 'list');
  for (const name of plugins[helm]) expect(stdout).toMatch(new RegExp(`^${name}\\s+0\\.1\\.0`, 'mu'));
});

test.for(helms)('%s: types of a chart without a schema come from its values.yaml', { timeout: 60_000 }, async (helm) => {
  expect(await workshop.helm(helm, 'ts', 'types', charts.web, '--destination', 'types')).toMatchObject({ status: 0 });
  const types = readFileSync(join(workshop.folder, 'types', 'web.d.ts'), 'utf8');
  expect(types).toMatch(/Number of pods\.[\s*/]+replicaCount\?: \(?(?:number|string)/u);
  workshop.write(
    'typed.ts',
    `import { defineValues } from './types/web.js';\nexport default defineValues({ replicaCount: 3, service: { prot: 1 } }, ({ tag = '' }) => ({ image: { tag } }));`,
  );
  expect(await workshop.helm(helm, 'ts', 'check', 'ts://typed.ts?tag=1.30')).toMatchObject({
    status: 0,
    stdout: 'ts://typed.ts?tag=1.30: good\n',
  });
  workshop.write('wrong.ts', `import { defineValues } from './types/web.js';\n\nexport default defineValues({\n  replicaCount: true,\n});`);
  const { status, stdout } = await workshop.helm(helm, 'ts', 'check', 'wrong.ts');
  expect({ status, stdout }).toEqual({ status: 1, stdout: expect.stringMatching(/^wrong\.ts:4:\d+: Type 'true' is not assignable/u) });
  expect((await workshop.helm(helm, 'ts', 'check', '--no-types', 'wrong.ts')).stdout).toContain('wrong.ts:4: replicaCount: true');
});

test.for(helms)(
  '%s: a chart in TypeScript renders what Helm renders of the chart that is built from it',
  { timeout: 120_000 },
  async (helm) => {
    const chart = [join(root, 'generator', 'chart.ts'), '--root', root];
    const [version, api] = [
      ['--kube-version', '1.34.0'],
      ['--api-versions', 'monitoring.coreos.com/v1'],
    ];
    const values = workshop.write('more.yaml', 'alertmanager:\n  replicas: 5\ngrafana:\n  enabled: false\n');
    expect(await workshop.helm(helm, 'ts', 'build', ...chart, '--destination', 'built')).toMatchObject({ status: 0 });
    const given = ['--namespace', 'jobpilot', '--values', values, ...version, ...api];
    const [release = '', ...rest] = chart;
    const ours = await workshop.helm(helm, 'ts', 'template', release, 'x', ...rest, ...given);
    const theirs = await workshop.helm(helm, 'template', 'x', join(workshop.folder, 'built', 'jobpilot-monitoring'), ...given);
    expect(sorted(manifestsIn(ours))).toEqual(sorted(manifestsIn(theirs)));
  },
);

function sorted(all: readonly object[]): readonly string[] {
  return all.map((one) => JSON.stringify(one, ordered)).toSorted();
}

function yamlIn(text: string): unknown {
  const document = parseDocument(text, { logLevel: 'silent' });
  return document.errors.length > 0 ? text : document.toJS();
}

/** Files in a ConfigMap are compared by what they say: the two ways of rendering may quote differently. */
function ordered(_: string, value: unknown): unknown {
  if (typeof value === 'string' && value.includes('\n')) return yamlIn(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

test.for(helms)('%s: a new chart renders, builds and is installed without the plugin', async (helm) => {
  expect(await workshop.helm(helm, 'ts', 'init', 'chart', `${helm}/shop`)).toMatchObject({ status: 0 });
  expect(await workshop.helm(helm, 'ts', 'init', 'chart', `${helm}/shop`)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('there is such a file already'),
  });
  expect(await workshop.helm(helm, 'ts', 'build', `${helm}/shop/chart.ts`, '-d', helm)).toMatchObject({ status: 0 });
  const theirs = await workshop.helm(helm, 'template', 'x', join(workshop.folder, helm, 'shop'));
  expect(sorted(manifestsIn(await workshop.helm(helm, 'ts', 'template', `${helm}/shop/chart.ts`, 'x')))).toEqual(
    sorted(manifestsIn(theirs)),
  );
  const { status, stderr } = await workshop.helm(
    helm,
    'ts',
    'template',
    `${helm}/shop/chart.ts`,
    '-f',
    workshop.write('low.yaml', 'replicas: -1'),
  );
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('replicas: -1 is below the minimum of 0') });
});

test.for(helms)('%s: a new values file is typed and accepted', { timeout: 60_000 }, async (helm) => {
  expect(await workshop.helm(helm, 'ts', 'init', 'values', `${helm}/new/production.ts`, '--chart', charts.monitoring)).toMatchObject({
    status: 0,
  });
  expect(await workshop.helm(helm, 'ts', 'check', `${helm}/new/production.ts`)).toMatchObject({ status: 0 });
});

test.for(helms)('%s: diff tells what values change', async (helm) => {
  const to = workshop.write('to.yaml', 'replicaCount: 3\nimage:\n  tag: "2"\n');
  const { stdout } = await workshop.helm(helm, 'ts', 'diff', charts.web, 'x', '--to', to);
  expect(stdout).toBe(`~ Deployment x-web
    spec.replicas: 1 → 3
    spec.template.spec.containers[web].image: docker.io/library/nginx:1.29.0 → docker.io/library/nginx:2
`);
  expect(await workshop.helm(helm, 'ts', 'diff', charts.web, '--to', to, '--exit-code')).toMatchObject({ status: 3 });
  expect(await workshop.helm(helm, 'ts', 'diff', charts.web, '--exit-code', '--output', 'json')).toMatchObject({
    status: 0,
    stdout: '[]\n',
  });
});

test.for(helms)('%s: explain tells what a value is for', async (helm) => {
  const { stdout } = await workshop.helm(helm, 'ts', 'explain', charts.monitoring, 'alertmanager.replicas', '--output', 'json');
  const told: unknown = JSON.parse(stdout);
  expect(told).toMatchObject({
    type: 'integer',
    default: 3,
    allowed: ['1 to 9'],
    uses: expect.arrayContaining([expect.objectContaining({ path: 'alertmanager.replicas' })]),
  });
  expect((await workshop.helm(helm, 'ts', 'explain', charts.web, 'service.port')).stdout).toMatch(
    /Default\s+80[\s\S]*templates\/service\.yaml:10/u,
  );
  const { status, stderr } = await workshop.helm(helm, 'ts', 'explain', charts.monitoring, 'alertmanager.replica');
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('There is no value alertmanager.replica.') });
});

test.for(helms)('%s: help, and what is not understood', async (helm) => {
  const { stdout } = await workshop.helm(helm, 'ts', '--help');
  for (const name of ['init', 'types', 'check', 'template', 'build', 'diff', 'explain', 'convert']) {
    expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'mu'));
    expect((await workshop.helm(helm, 'ts', name, '--help')).stdout).toMatch(/^helm ts [\s\S]*Examples:[\s\S]*Exit codes: 0 done/u);
  }
  expect(await workshop.helm(helm, 'ts', 'nothing')).toMatchObject({ status: 2 });
  expect(await workshop.helm(helm, 'ts', 'explain', '--nothing')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('Usage: helm ts explain CHART PATH'),
  });
});

test.for(helms)('%s: a chart is read from a package and from a registry', { timeout: 60_000 }, async (helm) => {
  await using registry = await LocalRegistry.start(workshop);
  expect(await workshop.helm(helm, 'package', charts.web, '--destination', helm)).toMatchObject({ status: 0 });
  const file = `${helm}/web-1.4.2.tgz`;
  expect(await workshop.helm(helm, 'push', file, `oci://${registry.host}/charts`, '--plain-http')).toMatchObject({ status: 0 });
  for (const chart of [[file], [`oci://${registry.host}/charts/web`, '--version', '1.4.2', '--plain-http']]) {
    const { stdout } = await workshop.helm(helm, 'ts', 'explain', ...chart, 'replicaCount');
    expect(stdout).toMatch(/Number of pods\.[\s\S]*Default {3}1[\s\S]*templates\/deployment\.yaml:8/u);
  }
  expect(await workshop.helm(helm, 'ts', 'types', file, '-d', `${helm}/packaged`)).toMatchObject({ status: 0 });
  const { stderr } = await workshop.helm(helm, 'ts', 'types', 'no/such');
  expect(stderr).toMatch(/repo no not found|no repo/u);
});
