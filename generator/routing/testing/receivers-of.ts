import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Labels } from '../../alerts/cases/series.ts';

const amtool = fileURLToPath(new URL('../../../.tools/bin/amtool', import.meta.url));
const run = promisify(execFile);

/** How many amtool run at once: each is over before a second processor would help more. */
const atOnce = 4;

/** Where Alertmanager itself says that alerts with these labels go: the names of receivers, in the order of the alerts. */
export async function receiversOf(configFile: string, alerts: readonly Labels[]): Promise<readonly (readonly string[])[]> {
  const results: (readonly string[])[] = [];
  const queue = alerts.entries();
  const work = async (): Promise<void> => {
    for (const [index, labels] of queue) results[index] = await ask(configFile, labels);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

async function ask(configFile: string, labels: Labels): Promise<readonly string[]> {
  const matchers = Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const { stdout } = await run(amtool, ['config', 'routes', 'test', `--config.file=${configFile}`, ...matchers]);
  return stdout.trim().split(',');
}
