import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The Chart.yaml of a chart's folder. */
export function chartMetadata(of: string): unknown {
  return parse(readFileSync(join(of, 'Chart.yaml'), 'utf8'));
}
