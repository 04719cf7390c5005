import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { between } from '../../docs/writing/between.ts';
import { root } from '../paths.ts';
import { document, type Counted } from './document.ts';

/** The counts of the last full run, from which the tables of docs/delivery.md are made. */
const results = join(root, 'ci', 'delivery', 'results.json');
const page = join(root, 'docs', 'delivery.md');

/** docs/delivery.md with what was counted. */
function pageWith(counted: Counted): string {
  return between(readFileSync(page, 'utf8'), 'delivery', document(counted));
}

/** Keeps what was counted, in the results and in the page. */
export function writeResults(counted: Counted): void {
  writeFileSync(results, `${JSON.stringify(counted, null, 2)}\n`);
  writeFileSync(page, pageWith(counted));
}
