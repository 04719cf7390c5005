import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ChartRegistry } from '../gitops/chart-registry.ts';
import { examplesWith, exampleVersion } from '../gitops/examples.ts';
import { isMap, items, type Json } from '../objects.ts';
import { root } from '../paths.ts';
import { complaintOf, run } from '../run.ts';
import { Scratch } from '../scratch.ts';
import { renovate, type Found } from './renovate.ts';

const preset = join(root, 'default.json');
const scratch = new Scratch();
const report = join(scratch.folder, 'report.json');
let registry: ChartRegistry;
let found: readonly Found[] = [];
let upgrades: readonly Json[] = [];

const [major = 0, minor = 0, patch = 0] = exampleVersion.split('.').map(Number);
const next = {
  patch: `${String(major)}.${String(minor)}.${String(patch + 1)}`,
  minor: `${String(major)}.${String(minor + 1)}.0`,
  major: `${String(major + 1)}.0.0`,
};

/** A repository of a user: the examples, and the configuration that docs/renovate.md shows. */
async function userRepository(): Promise<string> {
  const folder = examplesWith(registry.host, scratch);
  // The versions of Terraform and its providers are looked up elsewhere.
  const elsewhere = { matchDatasources: ['terraform-provider', 'github-releases'], enabled: false };
  scratch.write('examples/renovate.json', JSON.stringify({ extends: ['config:recommended'], packageRules: [elsewhere] }));
  for (const args of [
    ['init', '--quiet'],
    ['add', '.'],
  ])
    expect(complaintOf(await run('git', args, { cwd: folder }))).toBe('');
  return folder;
}

beforeAll(async () => {
  registry = await ChartRegistry.start();
  for (const version of [exampleVersion, next.patch, next.minor, next.major, `${String(major + 1)}.1.0-rc.1`]) await registry.push(version);
  const folder = await userRepository();
  const { name: username, password } = registry.account;
  const hostRules = [{ matchHost: `https://${registry.host}/`, hostType: 'docker', username, password }];
  const environment = { ...registry.environment, RENOVATE_HOST_RULES: JSON.stringify(hostRules) };
  found = await renovate(folder, report, { environment, configuration: preset });
  const told = await run(process.execPath, [join(import.meta.dirname, 'upgrades.mjs'), report, preset], {
    cwd: folder,
    environment: { LOG_LEVEL: 'fatal' },
    timeout: 300_000,
  });
  if (told.status !== 0) throw new Error(complaintOf(told));
  upgrades = items(JSON.parse(told.stdout)).filter(isMap);
}, 900_000);
afterAll(async () => {
  await registry[Symbol.asyncDispose]();
  scratch[Symbol.dispose]();
});

/** Where the version of the chart stands, and how the line looks with another one. */
const places = [
  ['argocd', 'argocd/application.yaml', (version: string) => `targetRevision: ${version}`],
  ['argocd', 'argocd/applicationset.yaml', (version: string) => `targetRevision: ${version}`],
  ['flux', 'flux/base/repository.yaml', (version: string) => `tag: ${version}`],
  ['helmfile', 'helmfile/helmfile.yaml.gotmpl', (version: string) => `version: ${version}`],
  ['helmv3', 'umbrella/Chart.yaml', (version: string) => `version: ${version}`],
  ['kustomize', 'kustomize/staging/kustomization.yaml', (version: string) => `version: ${version}`],
  ['kustomize', 'kustomize/production/kustomization.yaml', (version: string) => `version: ${version}`],
  ['terraform', 'terraform/main.tf', (version: string) => `version    = "${version}"`],
  ['regex', 'pinned/values.ts', (version: string) => `version: '${version}',`],
] as const;

describe.each(places)('%s: %s', (manager, file, line) => {
  const own = (one: { readonly manager?: unknown; readonly packageFile?: unknown }) => one.manager === manager && one.packageFile === file;

  test('the newer versions are found, and no pre-release', () => {
    const charts = found.filter((one) => one.manager === manager && one.file === file && one.name.endsWith('jobpilot-monitoring'));
    expect(charts).toMatchObject([{ version: exampleVersion, updates: [next.patch, next.minor, next.major], trouble: undefined }]);
  });

  test.for([next.patch, next.minor, next.major])('the update to %s changes the version, and nothing else', (version) => {
    const update = upgrades.filter((one) => own(one) && one['newValue'] === version);
    expect(update.map((one) => one['lines'])).toEqual([[[line(exampleVersion), line(version)]]]);
  });
});

function ofType(type: string): readonly Json[] {
  return upgrades.filter((one) => one['updateType'] === type);
}

describe('the preset', () => {
  test.for(['patch', 'minor', 'major'])('%s: one group with its label', (type) => {
    expect(ofType(type)).toHaveLength(places.length);
    for (const one of ofType(type)) expect(one).toMatchObject({ groupName: 'jobpilot-monitoring', labels: ['monitoring'] });
    expect(new Set(ofType(type).map((one) => one['branchName'])).size).toBe(1);
  });

  test('patches are merged by themselves, others are not; a major waits for a person', () => {
    for (const one of ofType('patch')) expect(one).toMatchObject({ automerge: true });
    for (const one of [...ofType('minor'), ...ofType('major')]) expect(one).toMatchObject({ automerge: false });
    for (const one of ofType('major')) {
      expect(one).toMatchObject({ dependencyDashboardApproval: true });
      // upgrades.mjs applies the rules a second time; Renovate itself drops the second label, too.
      expect(new Set(items(one['addLabels']))).toEqual(new Set(['breaking']));
    }
  });

  test('images in typed values are found, with the place where their versions are', () => {
    const image = /depName=(?<name>\S*prometheus\/prometheus)\s+tag: '(?<version>[^']+)'/u;
    const { name = '', version = '' } = image.exec(readFileSync(join(root, 'examples', 'pinned', 'values.ts'), 'utf8'))?.groups ?? {};
    expect(found).toContainEqual(expect.objectContaining({ manager: 'regex', file: 'pinned/values.ts', name, version }));
  });
});
