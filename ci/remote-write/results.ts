import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { between } from '../../docs/writing/between.ts';
import { root } from '../paths.ts';
import type { Counted } from './counted.ts';
import { document } from './document.ts';

const page = join(root, 'docs', 'scale.md');

/** Writes what was counted into docs/scale.md. */
export function writeResults(counted: Counted): void {
  writeFileSync(page, between(readFileSync(page, 'utf8'), 'remote-write', document(counted)));
}
