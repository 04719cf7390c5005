import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The repository's root. */
export const root = resolve(import.meta.dirname, '..');

/** The generated chart. */
export const chart = join(root, 'charts', 'jobpilot-monitoring');

/** The generated chart of the exporters, which the chart brings along and which stands alone too. */
export const exportersChart = join(root, 'charts', 'jobpilot-exporters');

/**
 * The path of a program that tools/build.ts built.
 * @throws Error where it is not there, saying how to build it
 */
export function tool(name: string): string {
  const file = join(root, '.tools', 'bin', name);
  if (!existsSync(file))
    throw new Error(`Cannot run ${name}: .tools/bin/${name} is not there. Build it with \`node tools/build.ts ${name}\`.`);
  return file;
}
