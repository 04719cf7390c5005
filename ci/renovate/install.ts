/**
 * Installs the pinned Renovate below ci/renovate/node_modules, unless it is there: it is no part of the workspace, for it weighs
 * more than all the rest.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, text } from '../objects.ts';

const read = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(import.meta.dirname, ...path), 'utf8'));

const installed = join('node_modules', 'renovate', 'package.json');
const pinned = text(at(read('package.json'), 'dependencies', 'renovate'));
const isThere = existsSync(join(import.meta.dirname, installed)) && at(read(installed), 'version') === pinned;
if (!isThere) {
  // Its optional packages are compiled or fetched from elsewhere; it runs without them.
  const flags = ['ci', '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', flags, { cwd: import.meta.dirname, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
