import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isMap, type Json } from '../objects.ts';
import { chart } from '../paths.ts';

function read(file: string): Json {
  const content: unknown = parse(readFileSync(join(chart, file), 'utf8'));
  if (!isMap(content)) throw new Error(`${file} of the chart is no map.`);
  return content;
}

/** The chart's values.schema.json. */
export function chartSchema(): Json {
  return read('values.schema.json');
}

/** The chart's values.yaml. */
export function chartValues(): Json {
  return read('values.yaml');
}
