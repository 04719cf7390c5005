import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isMap, type Json } from '../objects.ts';
import { chart } from '../paths.ts';

function read(of: string, file: string): Json {
  const content: unknown = parse(readFileSync(join(of, file), 'utf8'));
  if (!isMap(content)) throw new Error(`${file} of the chart is no map.`);
  return content;
}

/** The values.schema.json of a chart, ours where none is named. */
export function chartSchema(of: string = chart): Json {
  return read(of, 'values.schema.json');
}

/** The values.yaml of a chart, ours where none is named. */
export function chartValues(of: string = chart): Json {
  return read(of, 'values.yaml');
}
