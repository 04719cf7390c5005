import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { at, isMap, items, text } from '../objects.ts';
import { root } from '../paths.ts';
import { Scratch } from '../scratch.ts';
import { renovate, type Found } from './renovate.ts';

let found: readonly Found[] = [];
beforeAll(async () => {
  using scratch = new Scratch();
  // It leaves out what it would ask GitHub for, unless it has a token; nothing is asked here.
  const environment = { GITHUB_COM_TOKEN: 'placeholder' };
  found = await renovate(root, join(scratch.folder, 'report.json'), { dryRun: 'extract', environment });
}, 600_000);

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));
const files = (pattern: string): readonly string[] => globSync(pattern, { cwd: root }).toSorted();

/** `NAME VERSION` of all that Renovate keeps in a file. */
function kept(manager: string, file: string): readonly string[] {
  const ours = found.filter((one) => one.manager === manager && one.file === file && one.isKept && one.trouble === undefined);
  return ours.map(({ name, version }) => `${name} ${version ?? ''}`).toSorted();
}

test('every image of the chart', () => {
  const images = at(json('generator/versions.json'), 'images');
  const all = Object.values(isMap(images) ? images : {}).map((one) => {
    const [registry, repository, tag] = ['registry', 'repository', 'tag'].map((key) => text(at(one, key)));
    return `${registry ?? ''}/${repository ?? ''} ${tag ?? ''}`;
  });
  expect(all.length).toBeGreaterThan(10);
  expect(kept('regex', 'generator/versions.json')).toEqual(all.toSorted());
});

test('every module whose custom resources have schemas here', () => {
  const { customResources, exampleResources }: { readonly [list: string]: unknown } = Object(
    json('tools/kubernetes-schemas/versions.json'),
  );
  const sources = [...items(customResources), ...items(exampleResources)];
  const modules = sources.map((one) => `${text(at(one, 'module'))} ${text(at(one, 'version'))}`);
  const programs = sources.flatMap((one) => {
    const [, name = '', version = ''] = /^(.+)\/cmd\/.+@(.+)$/u.exec(text(at(one, 'generator') ?? '')) ?? [];
    return name === '' ? [] : [`${name} ${version}`];
  });
  const regex = kept('regex', 'tools/kubernetes-schemas/versions.json').filter((one) => !one.startsWith('k8s.io/kubernetes '));
  expect(regex).toEqual([...modules, ...programs].toSorted());
});

test.for(files('tools/*/go.mod'))('%s: the program, and what it requires directly', (file) => {
  const lines = read(file)
    .split('\n')
    .map((line) => line.trim());
  const required = lines.flatMap((line) => {
    const [, name = '', version = '', comment] = /^(?:require )?(\S+\.\S+\/\S+) (v\S+)( \/\/ indirect)?$/u.exec(line) ?? [];
    return name === '' ? [] : [{ name, version, isDirect: comment === undefined }];
  });
  const tools = lines.flatMap((line) => /^(?:tool )?([^\s()]+\/[^\s()]+)$/u.exec(line)?.[1] ?? []);
  const replaced = lines.flatMap((line) => /^replace .+ => (\S+ v\S+)$/u.exec(line)?.[1] ?? []);
  const ofTools = tools.map((tool) => {
    const fitting = required.filter(({ name }) => `${tool}/`.startsWith(`${name}/`)).toSorted((a, b) => b.name.length - a.name.length);
    return fitting[0] ?? { name: tool, version: 'is required by no line' };
  });
  const all = new Set([...required.filter(({ isDirect }) => isDirect), ...ofTools].map(({ name, version }) => `${name} ${version}`));
  expect(kept('gomod', file).filter((one) => !one.startsWith('go '))).toEqual([...all, ...replaced].toSorted());
});

const packages = files('{,*/,ci/*/}package.json').filter((file) => !file.includes('node_modules'));

test.for(packages)('%s: every package', (file) => {
  const described = json(file);
  const lists = [at(described, 'dependencies'), at(described, 'devDependencies')].filter(isMap);
  // Those of the workspace itself have no other version than that of this commit.
  const own = packages.map((one) => text(at(json(one), 'name')));
  const all = lists.flatMap((list) => Object.entries(list)).filter(([name]) => !own.includes(name));
  expect(kept('npm', file).filter((one) => !own.includes(one.split(' ')[0] ?? ''))).toEqual(
    all.map(([name, version]) => `${name} ${String(version)}`).toSorted(),
  );
});

test.for(files('.github/workflows/*.yaml'))('%s: every action, and every program that it installs', (file) => {
  // Behind a digest, a comment says of which version it is.
  const uses = [...read(file).matchAll(/uses: ([^@\s]+)@(\S+)(?: # (\S+))?/gu)];
  const actions = uses.map(([, name = '', reference = '', version = reference]) => `${name} ${version}`);
  const programs = [...read(file).matchAll(/^ +[A-Z_]+_VERSION: (v\S+)$/gmu)].map(([, version = '']) => version);
  expect(actions.length).toBeGreaterThan(0);
  expect(kept('github-actions', file)).toEqual(expect.arrayContaining(actions));
  expect(
    kept('regex', file)
      .map((one) => one.split(' ')[1] ?? '')
      .toSorted(),
  ).toEqual(programs.toSorted());
});

test('the linters of Python', () => {
  const pinned = [...read('ci/requirements.txt').matchAll(/^(\S+)==(\S+)$/gmu)].map(
    ([, name = '', version = '']) => `${name} ==${version}`,
  );
  expect(kept('pip_requirements', 'ci/requirements.txt')).toEqual(pinned.toSorted());
});

test('what is generated, and the examples, are left alone', () => {
  expect(found.map(({ file }) => file).filter((file) => /^(?:charts|examples)\//u.test(file))).toEqual([]);
  expect(files('tools/*/go.mod').map((file) => basename(dirname(file)))).toContain('helm4');
});
