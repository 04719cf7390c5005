import type { DocumentOptions, ParseOptions, Scalar, ScalarTag, SchemaOptions } from 'yaml';
import { goNumber } from './go-number.ts';

const PREFIX = 'tag:yaml.org,2002:';

/** What the library reads of YAML 1.1 as Helm does; its numbers differ, and dates, bytes and sets are no data of Helm's. */
const taken: ReadonlySet<string> = new Set(['map', 'seq', 'str', 'null', 'bool', 'merge'].map((name) => `${PREFIX}${name}`));

/** An unchanged number keeps its form, such as the 0400 of a mode. */
function written({ source, value }: Scalar): string {
  return source !== undefined && goNumber(source) === value ? source : JSON.stringify(value);
}

const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);

const numbers: readonly ScalarTag[] = [
  {
    identify: (value) => isNumber(value) && Number.isInteger(value),
    default: true,
    tag: `${PREFIX}int`,
    test: /^(?:[-+]_*)?(?:\d[\d_]*|0_*(?:[xX]_*[\da-fA-F][\da-fA-F_]*|[oO]_*[0-7][0-7_]*|[bB]_*[01][01_]*))$/u,
    resolve: goNumber,
    stringify: written,
  },
  {
    identify: isNumber,
    default: true,
    tag: `${PREFIX}float`,
    test: /^(?:(?:(?:[-+]_*)?\d[\d_]*(?:\.[\d_]*)?|[-+]_*\._*\d[\d_]*)(?:[eE]_*[-+]?_*\d[\d_]*)?|\.\d+(?:_\d+)*(?:[eE][-+]?\d+(?:_\d+)*)?)$/u,
    resolve: goNumber,
    stringify: written,
  },
];

function isTaken(tag: { readonly tag: string; readonly test?: RegExp } | string): boolean {
  if (typeof tag === 'string') return false;
  return taken.has(tag.tag) || (tag.tag === `${PREFIX}float` && tag.test?.test('.inf') === true);
}

/**
 * YAML as Helm and Kubernetes read it, which is go-yaml's form of version 1.1: yes, on and y are booleans, 0400 is octal, 1_000 has
 * an underscore, and a date is a string. What a document says of its own version changes nothing.
 * https://github.com/yaml/go-yaml/blob/v2/resolve.go
 */
export const helmYaml: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.1',
  schema: 'yaml-1.1',
  merge: true,
  resolveKnownTags: false,
  customTags: (tags) => [...numbers, ...tags.filter(isTaken)],
};
