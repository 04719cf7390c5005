import { Refusal } from '../sandbox/refusal.ts';
import { runtime } from '../sandbox/runtime.ts';

/**
 * Runs the Helm that started the plugin and returns what it printed.
 * @throws Refusal with Helm's own words where it fails
 */
export function runHelm(args: readonly string[]): string {
  const helm = runtime.variable('HELM_BIN') ?? 'helm';
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const done = spawnSync(helm, [...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.error !== undefined) throw new Refusal(`Cannot run ${helm}: ${done.error.message}`);
  if (done.status !== 0) throw new Refusal(done.stderr.trim());
  return done.stdout;
}
