import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { tool } from '../paths.ts';
import { complaintOf, run } from '../run.ts';
import type { Scratch } from '../scratch.ts';
import { history } from './open-metrics.ts';
import type { Series } from './series.ts';

/** Milliseconds. */
const patience = 600_000;

/**
 * Writes the histories of series as blocks of a Prometheus database.
 * @param end Unix time in seconds of the newest samples
 * @param age how long the load has been there by then
 * @returns the folder of the database
 * @throws Error with what promtool says where it cannot
 */
export async function blocks(scratch: Scratch, series: readonly Series[], end: number, age: number): Promise<string> {
  const input = join(scratch.folder, 'history.txt');
  await pipeline(Readable.from(history(series, end, age)), createWriteStream(input));
  const folder = join(scratch.folder, 'database');
  const commands = ['tsdb', 'create-blocks-from', '--max-block-duration=54h', 'openmetrics', '--quiet', input, folder];
  const problem = complaintOf(await run(tool('promtool'), commands, { timeout: patience }));
  if (problem !== '') throw new Error(`promtool cannot write the load's history: ${problem.slice(-2000)}`);
  return folder;
}
