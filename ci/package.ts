/**
 * Packages the generated chart into dist/ and makes sure that the package renders what the folder does.
 *
 *     npm run package
 */
import { globSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { helms, template } from './helm.ts';
import { chart, root, tool } from './paths.ts';
import { complaintOf, run } from './run.ts';
import { Tally } from './tally.ts';

const dist = join(root, 'dist');
const tally = new Tally('package');

mkdirSync(dist, { recursive: true });
for (const old of globSync(join(dist, '*.tgz'))) rmSync(old);
const ended = await run(tool('helm4'), ['package', chart, '--destination', dist]);
const packages = globSync(join(dist, '*.tgz'));
tally.add('helm package', complaintOf(ended) || (packages.length === 1 ? '' : `dist/ holds ${String(packages.length)} packages`));
for (const file of packages) {
  for (const helm of helms) {
    const [folder, packed] = await Promise.all([template(helm, []), template(helm, [], file)]);
    const same = packed.status === 0 && packed.stdout === folder.stdout;
    tally.add(`${helm} renders the package as it renders the folder`, same ? '' : complaintOf(packed) || 'the output differs');
  }
  console.log(`${relative(root, file)}: ${(statSync(file).size / 1024).toFixed(0)} KiB`);
}
tally.end();
