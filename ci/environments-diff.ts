/**
 * Prints what differs between two environments of the examples, manifest by manifest, with `helm ts diff`:
 *
 *     npm run environments-diff -- staging production
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { valuesOf } from './environments.ts';
import { chart, root, tool } from './paths.ts';

function main([from = '', to = '']: readonly string[]): number | null {
  const sides = { '--from': valuesOf(from), '--to': valuesOf(to) };
  const files = Object.entries(sides).flatMap(([flag, paths]) => paths.flatMap((path) => [flag, path]));
  const command = [join(root, 'plugin', 'src', 'cli', 'main.ts'), 'diff', chart, 'jobpilot', '--namespace', 'jobpilot', ...files];
  return spawnSync(process.execPath, command, { stdio: 'inherit', env: { ...process.env, HELM_BIN: tool('helm4') } }).status;
}

try {
  process.exitCode = main(process.argv.slice(2)) ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
