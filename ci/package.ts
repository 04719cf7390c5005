/**
 * Packages the generated charts into dist/ and makes sure that the packages render what the folders do, also where Helm builds
 * the dependencies anew.
 *
 *     npm run package
 */
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { helms, template } from './helm.ts';
import { chart, exportersChart, root, tool } from './paths.ts';
import { complaintOf, run } from './run.ts';
import { Scratch } from './scratch.ts';
import { Tally } from './tally.ts';

const dist = join(root, 'dist');
const tally = new Tally('package');

/** Packages a chart with each Helm. The lock of the dependencies must be the one that Helm asks for, so they are built anew first. */
async function pack(of: string): Promise<void> {
  using scratch = new Scratch();
  const name = basename(of);
  for (const one of [chart, exportersChart]) cpSync(one, join(scratch.folder, basename(one)), { recursive: true });
  for (const helm of helms) {
    const built = await run(tool(helm), ['dependency', 'build', join(scratch.folder, name)]);
    tally.add(`${name}: ${helm} dependency build accepts Chart.lock`, complaintOf(built));
  }
  tally.add(`${name}: helm package`, complaintOf(await run(tool('helm4'), ['package', of, '--destination', dist])));
  const file = join(dist, `${name}-${versionOf(of)}.tgz`);
  for (const helm of helms) {
    const folder = await template(helm, [], of);
    const others = { 'the package': file, 'the folder with its dependencies built': join(scratch.folder, name) };
    for (const [what, path] of Object.entries(others)) {
      const other = await template(helm, [], path);
      const same = other.status === 0 && other.stdout === folder.stdout;
      tally.add(`${name}: ${helm} renders ${what} as it renders the folder`, same ? '' : complaintOf(other) || 'the output differs');
    }
  }
  console.log(`${relative(root, file)}: ${(statSync(file).size / 1024).toFixed(0)} KiB`);
}

function versionOf(of: string): string {
  const [, version = ''] = /^version: (\S+)$/mu.exec(readFileSync(join(of, 'Chart.yaml'), 'utf8')) ?? [];
  return version;
}

mkdirSync(dist, { recursive: true });
for (const old of globSync(join(dist, '*.tgz'))) rmSync(old);
for (const one of [chart, exportersChart]) await pack(one);
tally.end();
