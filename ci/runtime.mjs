// Makes sure that `npm run` finds the pinned Node. It comes through the npm package `node`, whose install script may have
// been skipped (`--ignore-scripts`, or an npm that runs none by default). Runs on any Node, so it is plain JavaScript.
import { execFileSync } from 'node:child_process';
import { accessSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'node_modules', 'node');
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const wanted = `v${devDependencies.node}`;

function fail(sentence) {
  console.error(
    `${sentence} This repository needs Node ${wanted}, which its package.json pins. Run \`npm ci\`, then \`npm rebuild node\`.`,
  );
  process.exit(1);
}

function versionOf(file) {
  try {
    return execFileSync(file, ['--version'], { encoding: 'utf8' }).trim();
  } catch {
    return 'none';
  }
}

try {
  accessSync(folder);
} catch {
  fail('The packages are not installed.');
}
const runtime = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
if (versionOf(runtime) !== wanted) {
  try {
    execFileSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder, stdio: 'inherit' });
  } catch (error) {
    fail(`The install script of the package \`node\` failed (${error.message}).`);
  }
}
const found = versionOf(runtime);
if (found !== wanted) fail(`node_modules holds Node ${found}.`);

// npm links a program only where it was there when its package was installed.
if (process.platform !== 'win32') {
  try {
    symlinkSync(join('..', 'node', 'bin', 'node'), join(root, 'node_modules', '.bin', 'node'));
  } catch (error) {
    if (error.code !== 'EEXIST') fail(`node_modules/.bin/node could not be made (${error.message}).`);
  }
}
