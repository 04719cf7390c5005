import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { environments } from '../environments.ts';
import { release, template } from '../helm.ts';
import { at, items, readObjects, text, type Json } from '../objects.ts';
import { root, tool } from '../paths.ts';
import { complaintOf, run } from '../run.ts';
import { Scratch } from '../scratch.ts';
import { byName } from './by-name.ts';
import { ChartRegistry } from './chart-registry.ts';
import { complaintsOfResource } from './custom-resources.ts';
import { documentsOf, examples, examplesWith, exampleVersion } from './examples.ts';

const scratch = new Scratch();
let registry: ChartRegistry;
let copy = '';
/** What Helm makes of the values of each environment. */
const expected = new Map<string, Readonly<Record<string, Json>>>();

beforeAll(async () => {
  registry = await ChartRegistry.start();
  await registry.push(exampleVersion);
  copy = examplesWith(registry.host, scratch);
  for (const environment of ['staging', 'production'])
    expected.set(environment, await objectsOf(template('helm4', environments.get(environment) ?? [])));
}, 120_000);
afterAll(async () => {
  await registry[Symbol.asyncDispose]();
  scratch[Symbol.dispose]();
});

async function objectsOf(ended: ReturnType<typeof run>): Promise<Readonly<Record<string, Json>>> {
  const { status, stdout, stderr } = await ended;
  if (status !== 0) throw new Error(stderr);
  return byName(readObjects(stdout).map(withoutVersion), release.namespace);
}

/** The version in the registry is that of the examples, whatever the chart's own is. */
function withoutVersion(object: Json): Json {
  return JSON.parse(JSON.stringify(object).replaceAll(/("helm\.sh\/chart":"jobpilot-\w+-)[^"]+/gu, '$1VERSION'));
}

/** Runs Helm on the chart in the registry. */
function fromRegistry(...values: readonly string[]): ReturnType<typeof run> {
  const where = [`oci://${registry.host}/charts/jobpilot-monitoring`, '--version', exampleVersion, '--namespace', release.namespace];
  const files = values.flatMap((file) => ['--values', file]);
  return run(tool('helm4'), ['template', release.name, ...where, ...files], { environment: registry.environment });
}

describe('the custom resources of the examples', () => {
  const files = ['argocd', 'flux', 'secrets'].flatMap((folder) => globSync(join(examples, folder, '**', '*.yaml')));
  const resources = files
    .flatMap((file) => documentsOf(file).map((resource) => [relative(examples, file), resource] as const))
    .filter(([, { kind, apiVersion }]) => kind !== undefined && !['v1', 'kustomize.config.k8s.io/v1beta1'].includes(text(apiVersion)));

  test('are there', () => {
    const kinds = resources.map(([, { kind }]) => text(kind)).toSorted((a, b) => a.localeCompare(b));
    const wanted = ['Application', 'ApplicationSet', 'ExternalSecret', 'ExternalSecret', 'HelmRelease', 'OCIRepository', 'SealedSecret'];
    expect(kinds).toEqual(wanted);
  });

  test.for(resources)('%s has what its definition says', ([, resource]) => {
    expect(complaintsOfResource(resource)).toEqual([]);
    const wrong = { ...resource, spec: { ...Object(resource['spec']), misspelt: 1 } };
    expect(complaintsOfResource(wrong)).toEqual([expect.stringContaining('misspelt')]);
  });
});

function ours(file: string, path: readonly (string | number)[]): readonly unknown[] {
  return items(at(documentsOf(join(examples, 'argocd', file))[0], ...path));
}

function valueFiles(source: unknown, environment: string): readonly string[] {
  const named = items(at(source, 'helm', 'valueFiles')).map(text);
  return named.map((file) => file.replace('$values', root).replaceAll('{{ .environment }}', environment));
}

describe('Argo CD', () => {
  test('the Application has the values of production', async () => {
    const [source] = ours('application.yaml', ['spec', 'sources']);
    expect(source).toMatchObject({ repoURL: 'registry.example.com/charts', chart: 'jobpilot-monitoring', targetRevision: exampleVersion });
    expect(valueFiles(source, '')).toEqual(environments.get('production'));
    expect(await objectsOf(fromRegistry(...valueFiles(source, '')))).toEqual(expected.get('production'));
  });

  test('the ApplicationSet has all environments, in the order in which a version reaches them', () => {
    const elements = ours('applicationset.yaml', ['spec', 'generators', 0, 'list', 'elements']).map((one) => text(at(one, 'environment')));
    expect(elements.toSorted()).toEqual([...environments.keys()]);
    const steps = ours('applicationset.yaml', ['spec', 'strategy', 'rollingSync', 'steps']);
    expect(steps.flatMap((step) => items(at(step, 'matchExpressions', 0, 'values')))).toEqual(elements);
    const [source] = ours('applicationset.yaml', ['spec', 'template', 'spec', 'sources']);
    for (const environment of elements) expect(valueFiles(source, environment)).toEqual(environments.get(environment));
    expect(source).toMatchObject({ targetRevision: exampleVersion });
  });
});

const builds = { unrestricted: ['--load-restrictor', 'LoadRestrictionsNone'] };

describe.each(['staging', 'production'])('%s', (environment) => {
  test('Flux: the release reads the values of the environment from the ConfigMap beside it', async () => {
    const built = await run(tool('kustomize'), ['build', ...builds.unrestricted, join(copy, 'flux', environment)]);
    expect(complaintOf(built)).toBe('');
    const objects = readObjects(built.stdout);
    const find = (kind: string) => objects.find((one) => one['kind'] === kind);
    for (const kind of ['HelmRelease', 'OCIRepository']) expect(complaintsOfResource(find(kind) ?? {})).toEqual([]);
    expect(find('OCIRepository')).toMatchObject({ spec: { url: `oci://${registry.host}/charts/jobpilot-monitoring` } });
    const data = at(find('ConfigMap'), 'data');
    const values = items(at(find('HelmRelease'), 'spec', 'valuesFrom')).map((from) => {
      expect(at(from, 'name')).toBe(at(find('ConfigMap'), 'metadata', 'name'));
      const key = text(at(from, 'valuesKey'));
      return scratch.write(`flux-${environment}-${key}`, text(at(data, key)));
    });
    expect(await objectsOf(fromRegistry(...values))).toEqual(expected.get(environment));
  }, 180_000);

  test('kustomize inflates the chart of the registry and patches it', async () => {
    const command = [
      'build',
      '--enable-helm',
      '--helm-command',
      tool('helm4'),
      ...builds.unrestricted,
      join(copy, 'kustomize', environment),
    ];
    const built = await objectsOf(run(tool('kustomize'), command, { environment: registry.environment }));
    const patched = Object.entries(expected.get(environment) ?? {}).map(([name, object]) =>
      object['kind'] === 'StatefulSet' ? [name, withAnnotation(object, 'example.com/team', 'platform')] : [name, object],
    );
    expect(built).toEqual(Object.fromEntries(patched));
  }, 180_000);
});

function withAnnotation(object: Json, name: string, value: string): Json {
  const metadata = at(object, 'metadata');
  return { ...object, metadata: { ...Object(metadata), annotations: { ...Object(at(metadata, 'annotations')), [name]: value } } };
}

test('a chart of one’s own brings it along', async () => {
  const chart = join(copy, 'umbrella');
  const built = await run(tool('helm4'), ['dependency', 'update', chart], { environment: registry.environment });
  expect(complaintOf(built)).toBe('');
  const objects = await objectsOf(template('helm4', [], chart));
  expect(objects).toHaveProperty(['StatefulSet jobpilot prometheus']);
  expect(JSON.stringify(objects)).toContain('environment: \\"production\\"');
}, 180_000);

test('Terraform: the file is what its formatter makes of it, and reads files that are there', async () => {
  const file = join(examples, 'terraform', 'main.tf');
  const content = readFileSync(file, 'utf8');
  expect(await run(tool('hclfmt'), ['-check', file])).toMatchObject({ status: 0, stdout: content });
  const wrong = scratch.write('wrong.tf', content.replace('values = [', 'values = '));
  expect((await run(tool('hclfmt'), ['-check', wrong])).stderr).toContain('wrong.tf line');
  const paths = [...content.matchAll(/file\("\$\{path\.module\}\/([^"]+)"\)/gu)].map(([, path = '']) => path);
  expect(paths).toHaveLength(2);
  for (const environment of environments.keys())
    for (const path of paths) expect(existsSync(join(examples, 'terraform', path.replace('${var.environment}', environment)))).toBe(true);
  expect(content).toContain(`version    = "${exampleVersion}"`);
});

test('every example names the same version', () => {
  const named = globSync(join(examples, '{argocd,flux,helmfile,kustomize,terraform,umbrella}', '**', '*.{yaml,tf,gotmpl}'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^ *-? *(?:targetRevision|tag|version) *[:=] *"?(\d+\.\d+\.\d+)"?$/gmu)])
    .map(([, version]) => version);
  expect(named.length).toBeGreaterThanOrEqual(8);
  // A chart of one's own has a version of its own.
  expect(new Set(named)).toEqual(
    new Set([exampleVersion, text(at(parse(readFileSync(join(examples, 'umbrella', 'Chart.yaml'), 'utf8')), 'version'))]),
  );
});
