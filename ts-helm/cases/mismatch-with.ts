import { parse } from 'yaml';
import type { Json } from '../src/ast/facts.ts';
import { compareValues, type Mismatch } from '../differential/compare.ts';
import { isList, isMap } from '../differential/json.ts';

/**
 * Where an object is not what a person expects, or nothing. Where they expect data and the object holds a text, the text
 * is a configuration file that must hold the data.
 */
export function mismatchWith(expected: Json, actual: Json): Mismatch | undefined {
  return compareValues(readAs(expected, actual), expected, 'document');
}

function readAs(expected: Json | undefined, actual: Json): Json {
  if (typeof actual === 'string' && typeof expected === 'object' && expected !== null) return dataOf(actual);
  if (isList(actual)) return actual.map((item, index) => readAs(isList(expected) ? expected[index] : undefined, item));
  if (!isMap(actual)) return actual;
  return Object.fromEntries(
    Object.entries(actual).map(([key, value]) => [key, readAs(isMap(expected) ? expected[key] : undefined, value)]),
  );
}

function dataOf(text: string): Json {
  const data: Json = parse(text, { version: '1.1', logLevel: 'error' });
  return data;
}
