import { globSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { complaintOf, run } from '../run.ts';
import type { Scratch } from '../scratch.ts';

/**
 * The folder of a chart: itself, or what its package holds.
 * @throws Error where it is neither
 */
export async function unpacked(scratch: Scratch, of: string): Promise<string> {
  if (statSync(of, { throwIfNoEntry: false })?.isDirectory() === true) return of;
  const problem = complaintOf(await run('tar', ['--extract', '--gzip', '--file', of, '--directory', scratch.folder]));
  const [metadata] = globSync('*/Chart.yaml', { cwd: scratch.folder });
  if (problem !== '' || metadata === undefined)
    throw new Error(`Cannot read the chart ${of}: it is no folder and no package of one. ${problem}`);
  return `${scratch.folder}/${dirname(metadata)}`;
}
