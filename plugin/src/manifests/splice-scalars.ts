import { isScalar, type Document } from 'yaml';
import { isList, isMap, type Data } from '../values/merged.ts';

type Scalar = null | boolean | number | string;

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The document's text with only the plain values replaced that differ, or nothing where more than plain values differ: then
 * there is no text to put something else in the place of.
 * @param write makes the text of a plain value
 */
export function spliceScalars(
  text: string,
  document: Document,
  before: Data,
  after: Data,
  write: (value: Data) => string,
): string | undefined {
  const splices = splicesOf({ document, write }, [], before, after);
  if (splices === undefined) return undefined;
  return splices
    .toSorted((one, other) => other.start - one.start)
    .reduce((whole, { start, end, text: put }) => whole.slice(0, start) + put + whole.slice(end), text);
}

interface Work {
  readonly document: Document;
  readonly write: (value: Data) => string;
}

function splicesOf(
  work: Work,
  path: readonly (string | number)[],
  before: Data | undefined,
  after: Data | undefined,
): readonly Splice[] | undefined {
  if (isMap(before) && isMap(after)) return ofEntries(work, path, Object.entries(before), Object.entries(after));
  if (isList(before) && isList(after)) return ofEntries(work, path, [...before.entries()], [...after.entries()]);
  if (before === after) return [];
  const node: unknown = work.document.getIn(path, true);
  if (!isPlain(before) || !isPlain(after) || !isScalar(node) || !node.range || node.anchor !== undefined || isBlock(node.type))
    return undefined;
  const put = work.write(after);
  return put.includes('\n') ? undefined : [{ start: node.range[0], end: node.range[1], text: put }];
}

function ofEntries(
  work: Work,
  path: readonly (string | number)[],
  before: readonly [string | number, Data][],
  after: readonly [string | number, Data][],
): readonly Splice[] | undefined {
  if (before.length !== after.length) return undefined;
  const all: Splice[] = [];
  for (const [index, [key, value]] of before.entries()) {
    const [otherKey, other] = after[index] ?? [];
    const found = otherKey === key ? splicesOf(work, [...path, key], value, other) : undefined;
    if (found === undefined) return undefined;
    all.push(...found);
  }
  return all;
}

function isPlain(value: Data | undefined): value is Scalar {
  return value !== undefined && (value === null || typeof value !== 'object');
}

function isBlock(type: string | undefined): boolean {
  return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
}
