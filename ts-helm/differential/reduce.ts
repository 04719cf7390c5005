import type { Json } from '../src/ast/facts.ts';
import { isList, isMap } from '../src/ast/json.ts';

/** Passes over the structure; each can make room for the next, but a reduction is for reading, not for its own sake. */
const PASSES = 4;

type Fails = (candidate: Json) => Promise<boolean>;

/** A smaller structure that still fails: fields, entries, items and parts of strings are taken away while `fails` says so. */
export async function reduce(value: Json, fails: Fails): Promise<Json> {
  let smallest = value;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const before = JSON.stringify(smallest);
    smallest = await reducePart(smallest, fails);
    if (JSON.stringify(smallest) === before) break;
  }
  return smallest;
}

function asMap(entries: readonly (readonly [string, Json])[]): Json {
  return Object.fromEntries(entries);
}

/** `fails` takes the part alone and sees to the rest around it. */
async function reducePart(part: Json, fails: Fails): Promise<Json> {
  if (typeof part === 'string') return reduceString(part, fails);
  if (isList(part)) {
    const items = await reduceItems(part, fails);
    return reduceEach(items, fails);
  }
  if (!isMap(part)) return part;
  const entries = await reduceItems(Object.entries(part), async (candidate) => fails(asMap(candidate)));
  const keys = entries.map(([key]) => key);
  const values = await reduceEach(
    entries.map(([, value]) => value),
    async (candidate) => fails(asMap(keys.map((key, index) => [key, candidate[index] ?? null]))),
  );
  return asMap(keys.map((key, index) => [key, values[index] ?? null]));
}

/** Takes runs of items away: first all, then halves, down to single ones. */
async function reduceItems<T>(items: readonly T[], fails: (candidate: readonly T[]) => Promise<boolean>): Promise<readonly T[]> {
  let kept = items;
  for (let run = kept.length; run >= 1; run = Math.floor(run / 2)) {
    for (let start = 0; start < kept.length;) {
      const candidate = kept.toSpliced(start, run);
      if (await fails(candidate)) kept = candidate;
      else start += run;
    }
  }
  return kept;
}

async function reduceEach(items: readonly Json[], fails: (candidate: readonly Json[]) => Promise<boolean>): Promise<readonly Json[]> {
  let kept = items;
  for (const [index, item] of items.entries()) {
    const smaller = await reducePart(item, async (candidate) => fails(kept.with(index, candidate)));
    kept = kept.with(index, smaller);
  }
  return kept;
}

async function reduceString(text: string, fails: Fails): Promise<Json> {
  const characters = await reduceItems(Array.from(text), async (candidate) => fails(candidate.join('')));
  return characters.join('');
}
