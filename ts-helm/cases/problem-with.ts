import { parse } from 'yaml';
import type { Json } from '../src/ast/facts.ts';
import { compareValues } from '../differential/compare.ts';
import { isList, isMap } from '../src/ast/json.ts';
import type { Input } from './case.ts';

/** What a reader of the chart made of an input: objects, or a refusal with its message. */
export type Made = { readonly documents: readonly { readonly object: Json }[] } | { readonly refused: string };

/** A sentence where what was made is not what a person expects, or nothing. */
export function problemWith(input: Input, made: Made): string | undefined {
  if ('refused' in input) {
    if (!('refused' in made)) return `it is not refused: ${JSON.stringify(made.documents)}`;
    return input.refused.test(made.refused)
      ? undefined
      : `it is refused with another message than ${String(input.refused)}: ${made.refused}`;
  }
  if ('refused' in made) return `it is refused: ${made.refused}`;
  if (made.documents.length !== input.documents.length)
    return `there are ${String(made.documents.length)} documents, not ${String(input.documents.length)}`;
  return input.documents
    .map((expected, index) => difference(expected, made.documents[index]?.object ?? null))
    .find((one) => one !== undefined);
}

/** Where a person expects data and the object holds a text, the text is a configuration file that must hold the data. */
function difference(expected: Json, actual: Json): string | undefined {
  const found = compareValues(readAs(expected, actual), expected, 'document');
  return found === undefined ? undefined : `${found.at} is ${JSON.stringify(found.evaluated)}, not ${JSON.stringify(found.helm)}`;
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
