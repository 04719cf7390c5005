/**
 * Generates everything anew and fails where that changes a file: what is committed must be what the sources say.
 *
 *     npm run generated
 */
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './paths.ts';
import { complaintOf, run } from './run.ts';
import { Tally } from './tally.ts';

/** Where the generator writes to. */
const folders = ['charts', 'docs', 'runbooks', 'examples'];
const atTop = ['Chart.lock'];

/** The contents of every file in those folders, by path. */
function contents(): ReadonlyMap<string, string> {
  const files = globSync([...atTop, ...folders.map((folder) => join(folder, '**', '*'))], { cwd: root, withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  );
  const paths = files.map((file) => join(file.parentPath, file.name));
  return new Map(paths.map((path) => [relative(root, path), readFileSync(path, 'latin1')]));
}

function whatChanged(before: string | undefined, after: string | undefined): string {
  if (before === after) return '';
  const how = before === undefined ? 'is not there' : after === undefined ? 'is no longer generated' : 'is not what the sources say';
  return `it ${how}: run \`npm run generate\` and commit`;
}

const tally = new Tally('generated');
const before = contents();
tally.add('npm run generate', complaintOf(await run('npm', ['run', '--silent', 'generate'], { timeout: 600_000 })));
const after = contents();
for (const file of new Set([...before.keys(), ...after.keys()])) tally.add(file, whatChanged(before.get(file), after.get(file)));
tally.end();
