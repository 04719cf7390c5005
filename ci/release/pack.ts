import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { helms, type Helm } from '../helm.ts';
import { tool } from '../paths.ts';
import { complaintOf, run } from '../run.ts';
import { Scratch } from '../scratch.ts';
import { archiveOf, filesOf } from './archive.ts';
import { canonicalFiles } from './canonical-files.ts';
import { folderFiles } from './folder-files.ts';

/** Who may pack a chart: either Helm, or nobody but us. */
export const packers = [...helms, 'no Helm'] as const;

/** One of them. */
type Packer = (typeof packers)[number];

/**
 * A chart's package: the same bytes whoever packs it.
 * @param chart the chart's folder
 * @throws Error with Helm's words where it refuses
 */
export async function pack(chart: string, packer: Packer): Promise<Buffer> {
  const files = packer === 'no Helm' ? folderFiles(chart) : await filesOf(await packedBy(packer, chart));
  return archiveOf(canonicalFiles(files));
}

async function packedBy(helm: Helm, chart: string): Promise<Buffer> {
  using scratch = new Scratch();
  const complaint = complaintOf(await run(tool(helm), ['package', chart, '--destination', scratch.folder]));
  if (complaint !== '') throw new Error(`${helm} cannot package ${chart}: ${complaint}`);
  const [file = ''] = globSync(join(scratch.folder, '*.tgz'));
  return readFileSync(file);
}
