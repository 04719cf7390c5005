import { parse, type Tags } from 'yaml';
import type { Json } from '../src/ast/facts.ts';
import { isList, isMap, type JsonMap } from '../src/ast/json.ts';
import { blockYaml } from './block-yaml.ts';
import type { RenderedDocument } from './renderer.ts';

/** Where two renders differ first: the place, and what either has there (`undefined` is nothing). */
export interface Mismatch {
  readonly at: string;
  readonly evaluated: Json | undefined;
  readonly helm: Json | undefined;
}

/**
 * The first difference between what the evaluator and what Helm made, or nothing. Documents are compared by template and
 * place, every value exactly; only configuration files (texts under a key that ends in .yml or .yaml), which the two write
 * in different styles, are compared as the data that YAML 1.1 and YAML 1.2 both read in them.
 */
export function compare(evaluated: readonly RenderedDocument[], helm: readonly RenderedDocument[]): Mismatch | undefined {
  const sources = [...new Set([...evaluated, ...helm].map(({ source }) => source))].toSorted();
  for (const source of sources) {
    const [ours, theirs] = [evaluated, helm].map((all) => all.filter((one) => one.source === source).map(({ object }) => object));
    const found = compareLists(ours ?? [], theirs ?? [], source);
    if (found !== undefined) return found;
  }
  return undefined;
}

function compareLists(ours: readonly Json[], theirs: readonly Json[], source: string): Mismatch | undefined {
  for (let index = 0; index < Math.max(ours.length, theirs.length); index += 1) {
    const at = `${source}[${String(index)}]`;
    const [left, right] = [ours[index], theirs[index]];
    const found = left === undefined || right === undefined ? { at, evaluated: left, helm: right } : compareValues(left, right, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The values are identical; of the order of a map's keys nothing is expected, for Kubernetes expects nothing either. */
export function compareValues(ours: Json | undefined, theirs: Json | undefined, at: string): Mismatch | undefined {
  if (Object.is(ours, theirs)) return undefined;
  if (isMap(ours) && isMap(theirs)) return compareMaps(ours, theirs, at);
  if (!isList(ours) || !isList(theirs) || ours.length !== theirs.length) return { at, evaluated: ours, helm: theirs };
  for (const [index, item] of ours.entries()) {
    const found = compareValues(item, theirs[index], `${at}[${String(index)}]`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function compareMaps(ours: JsonMap, theirs: JsonMap, at: string): Mismatch | undefined {
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const [left, right, place] = [own(ours, key), own(theirs, key), `${at}.${key}`];
    const areFiles = /\.ya?ml$/u.test(key) && typeof left === 'string' && typeof right === 'string';
    const found = areFiles ? compareFiles(left, right, place) : compareValues(left, right, place);
    if (found !== undefined) return found;
  }
  return undefined;
}

function own(map: JsonMap, key: string): Json | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** Pairs of texts that were found to hold the same: most values leave most files as they are. */
const agreed = new Map<string, string>();
const REMEMBERED = 500;

function compareFiles(ours: string, theirs: string, at: string): Mismatch | undefined {
  if (ours === theirs || agreed.get(ours) === theirs) return undefined;
  const found = compareTexts(ours, theirs, at);
  if (agreed.size >= REMEMBERED) agreed.clear();
  if (found === undefined) agreed.set(ours, theirs);
  return found;
}

function compareTexts(ours: string, theirs: string, at: string): Mismatch | undefined {
  const [left, right] = [blockYaml(ours), blockYaml(theirs)];
  const found =
    left === undefined || right === undefined ? compareVersions(ours, theirs, at) : compareValues(left.data, right.data, `${at} (as YAML)`);
  if (found !== undefined || ours.endsWith('\n') === theirs.endsWith('\n')) return found;
  return { at: `${at} (its end)`, evaluated: ours.slice(-20), helm: theirs.slice(-20) };
}

function compareVersions(ours: string, theirs: string, at: string): Mismatch | undefined {
  for (const version of ['1.1', '1.2'] as const) {
    const found = compareValues(dataOf(ours, version), dataOf(theirs, version), `${at} (as YAML ${version})`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The library takes e3 and a lone dot for numbers of YAML 1.1, which neither the specification nor Go's reader does. */
function withDigits(tags: Tags): Tags {
  return tags.map((tag) =>
    typeof tag === 'object' && 'test' in tag && tag.tag === 'tag:yaml.org,2002:float' && tag.test !== undefined && !tag.test.test('.nan')
      ? { ...tag, test: new RegExp(`(?=[-+]?\\.?[0-9])${tag.test.source}`, 'u') }
      : tag,
  );
}

/** What a YAML text holds; the sentence of the refusal where it is not YAML, which then differs from any data. */
function dataOf(text: string, version: '1.1' | '1.2'): Json {
  try {
    const data: Json = parse(text, { version, uniqueKeys: true, logLevel: 'error', maxAliasCount: 0, customTags: withDigits });
    return data;
  } catch (error) {
    return `not YAML: ${String(error)}`;
  }
}
