import { escapedJson } from '../ast/escaped-json.ts';
import type { Json } from '../ast/facts.ts';
import { isMap } from '../ast/json.ts';

const WIDTH = 20_000;

/** Characters that JSON allows as themselves, but that editors take for line breaks or do not show. */
const INVISIBLE = /[\x7f-\x9f\u2028\u2029]/gu;

/**
 * JSON for a file that every release stores: what fits on a line stays on it, without spaces, and the rest is indented by
 * one, so that a changed value is a changed line.
 */
export function jsonText(value: Json): string {
  return escapedJson(`${written(value, 1)}\n`, INVISIBLE);
}

function written(value: Json, depth: number): string {
  const short = JSON.stringify(value);
  if (short.length <= WIDTH) return short;
  const [start, end] = [`\n${' '.repeat(depth)}`, `\n${' '.repeat(depth - 1)}`];
  if (Array.isArray(value)) return `[${value.map((item: Json) => start + written(item, depth + 1)).join(',')}${end}]`;
  if (!isMap(value)) return short;
  const fields = Object.entries(value).map(([key, item]) => `${start}${JSON.stringify(key)}: ${written(item, depth + 1)}`);
  return `{${fields.join(',')}${end}}`;
}
