/**
 * What `ct lint` checks, by the tools that it drives: Chart.yaml's schema with Yamale, the style of all values files with
 * yamllint, `helm lint` over each, and that a changed chart has a version of its own. Where `ct` is on PATH, it runs too, with
 * its configuration ci/ct.yaml.
 *
 *     npm run chart-testing
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { linter } from './chart-testing/linters.ts';
import { helms } from './helm.ts';
import { at, text } from './objects.ts';
import { root, tool } from './paths.ts';
import { complaintOf, run } from './run.ts';
import { Tally } from './tally.ts';

/** Folders of charts, as ci/ct.yaml says. */
const charts = globSync(join(root, 'charts', '*', 'Chart.yaml'))
  .map(dirname)
  .toSorted();

function valuesOf(chart: string): readonly string[] {
  return globSync(join(chart, 'ci', '*-values.yaml')).toSorted();
}

async function git(...args: readonly string[]): Promise<string> {
  const ended = await run('git', args);
  if (ended.status !== 0) throw new Error(complaintOf(ended));
  return ended.stdout;
}

/** A version that was tagged is published, and what is published stays; files that are not packaged may change all the same. */
async function checkVersion(chart: string): Promise<void> {
  const version = text(at(parse(readFileSync(join(chart, 'Chart.yaml'), 'utf8')), 'version'));
  const tag = `v${version}`;
  const path = relative(root, chart);
  if ((await git('tag', '--list', tag)) === '' || (await git('ls-tree', tag, path)) === '') return;
  const changed = await git('diff', '--name-only', tag, '--', path, `:!${path}/ci`);
  if (changed !== '')
    throw new Error(`${version} is tagged, and since then these changed:\n${changed}Raise the version in generator/versions.json.`);
}

async function checkStyle(tally: Tally, chart: string): Promise<void> {
  const [yamale, yamllint] = [await linter('yamale'), await linter('yamllint')];
  const description = join(chart, 'Chart.yaml');
  const name = basename(chart);
  tally.add(`${name}: Chart.yaml has the schema`, complaintOf(await run(yamale, ['--schema', 'ci/chart_schema.yaml', description])));
  const files = [description, join(chart, 'values.yaml'), ...valuesOf(chart)];
  const linted = await Promise.all(files.map((file) => run(yamllint, ['--config-file', 'ci/lintconf.yaml', '--strict', file])));
  for (const [index, file] of files.entries()) {
    const ended = linted[index];
    if (ended !== undefined) tally.add(`yamllint ${relative(root, file)}`, complaintOf(ended));
  }
}

async function lint(tally: Tally, chart: string): Promise<void> {
  for (const file of valuesOf(chart))
    for (const helm of helms)
      tally.add(`${helm} lint ${relative(root, file)}`, complaintOf(await run(tool(helm), ['lint', chart, '--values', file])));
}

/** `ct` itself, where somebody has installed it; `--all` because there may be no remote to compare with. */
async function runChartTesting(tally: Tally): Promise<void> {
  const version = await run('ct', ['version']).catch(() => undefined);
  if (version?.status !== 0) {
    console.log('ct is not on PATH: its steps run one by one.');
    return;
  }
  tally.add('ct lint', complaintOf(await run('ct', ['lint', '--config', 'ci/ct.yaml', '--all'])));
}

const tally = new Tally('chart-testing');
for (const chart of charts) {
  await tally.attempt(`${basename(chart)}: a changed chart has a new version`, () => checkVersion(chart));
  await tally.attempt(`${basename(chart)}: the linters run`, () => checkStyle(tally, chart));
  await lint(tally, chart);
}
await runChartTesting(tally);
tally.end();
