import { createHash } from 'node:crypto';
import type { Json } from '../ast/facts.ts';
import type { FunctionName } from '../ast/functions.ts';
import { isList, isMap } from '../ast/json.ts';
import type { Arguments } from './arguments.ts';
import { byBytes } from './go/byte-order.ts';
import { toJson } from './go/json.ts';
import { lower, upper } from './go/letter-case.ts';
import { quote } from './go/quote.ts';
import { byteLength, joined, quoteMeta, replaced, split, truncated } from './go/strings.ts';
import { isTrue } from './go/truth.ts';
import { satisfies } from './go/version-constraint.ts';
import { firstMatch, matches } from './matches.ts';
import { durationSeconds, quantityBytes, sizeBytes } from './measures.ts';

/** The functions of the AST with the semantics that Go, Sprig and Helm give them; see ast/functions.ts for what each does. */
export const functions: { readonly [Name in FunctionName]: (given: Arguments) => Json } = {
  and: (given) => given.every(),
  or: (given) => given.some(),
  not: (given) => !given.isTrue(0),
  eq: (given) => areEqual(given),
  ne: (given) => !areEqual(given),
  lt: (given) => given.number(0) < given.number(1),
  le: (given) => given.number(0) <= given.number(1),
  gt: (given) => given.number(0) > given.number(1),
  ge: (given) => given.number(0) >= given.number(1),
  present: (given) => (given.optional(0) ?? null) !== null,
  notEmpty: (given) => given.isTrue(0),
  hasKey: (given) => Object.hasOwn(given.map(0), given.string(1)),
  hasEntry: (given) => {
    const [map, key] = [given.map(0), given.string(1)];
    return Object.hasOwn(map, key) && map[key] !== null;
  },
  kindIs: (given) => kindOf(given.value(1)) === given.string(0),
  has: (given) => given.list(0).includes(given.value(1)),
  contains: (given) => given.string(0).includes(given.string(1)),
  hasPrefix: (given) => given.string(0).startsWith(given.string(1)),
  hasSuffix: (given) => given.string(0).endsWith(given.string(1)),
  regexMatch: (given) => matches(given.string(0), given.string(1)),
  regexFind: (given) => firstMatch(given.string(0), given.string(1)),
  hasApi: (given) => given.scope.input.capabilities.apiVersions.includes(given.string(0)),
  kubeVersion: (given) => satisfies(given.scope.input.capabilities.kubeVersion, given.string(0)),
  default: (given) => {
    const [value, other] = [given.value(0), given.value(1)];
    return isTrue(value) ? value : other;
  },
  ternary: (given) => {
    const [then, otherwise] = [given.value(1), given.value(2)];
    return given.isTrue(0) ? then : otherwise;
  },
  firstPresent: (given) => {
    const current = given.value(1);
    return given.optional(0) ?? current;
  },
  lower: (given) => lower(given.string(0)),
  upper: (given) => upper(given.string(0)),
  snakeCase: (given) => snakeCase(given.string(0)),
  trunc: (given) => truncated(given.string(0), given.number(1)),
  trimSuffix: (given) => {
    const [text, suffix] = [given.string(0), given.string(1)];
    return text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text;
  },
  trimPrefix: (given) => {
    const [text, prefix] = [given.string(0), given.string(1)];
    return text.startsWith(prefix) ? text.slice(prefix.length) : text;
  },
  replace: (given) => replaced(given.string(0), given.string(1), given.string(2)),
  quoteRegex: (given) => quoteMeta(given.string(0)),
  quoteString: (given) => quote(given.string(0)),
  sha256sum: (given) => createHash('sha256').update(given.string(0)).digest('hex'),
  join: (given) => joined(given.list(0), given.string(1)),
  splitList: (given) => split(given.string(0), given.string(1)),
  keys: (given) => keysOf(given),
  omit: (given) => {
    const [, ...keys] = given.all();
    return Object.fromEntries(Object.entries(given.map(0)).filter(([key]) => !keys.includes(key)));
  },
  toJson: (given) => toJson(given.value(0)),
  toString: (given) => given.text(0),
  len: (given) => lengthOf(given.value(0)),
  add: (given) => whole(given, (left, right) => left + right),
  sub: (given) => whole(given, (left, right) => left - right),
  mul: (given) => whole(given, (left, right) => left * right),
  div: (given) => whole(given, quotient),
  quantityBytes: (given) => quantityBytes(given.string(0)),
  sizeBytes: (given) => sizeBytes(given.string(0)),
  durationSeconds: (given) => durationSeconds(given.string(0)),
};

function areEqual(given: Arguments): boolean {
  const [left, right] = given.comparable();
  return left === right;
}

function keysOf(given: Arguments): readonly string[] {
  return Object.entries(given.map(0))
    .filter(([, value]) => value !== null)
    .map(([key]) => key)
    .toSorted(byBytes);
}

/** What Go calls the kind of a value that is no number. */
function kindOf(value: Json): string | undefined {
  if (isMap(value)) return 'map';
  if (isList(value)) return 'slice';
  if (typeof value === 'string') return 'string';
  return typeof value === 'boolean' ? 'bool' : undefined;
}

/** Sprig has rules of its own for capitals and digits that follow one another, which no name of a chart needs. */
function snakeCase(text: string): string {
  if (/^(?:[a-z]+(?:[A-Z][a-z]+)*\d*)?$/u.test(text)) return text.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
  throw new TypeError(`snakeCase takes a name in camelCase with digits at most at its end, not ${JSON.stringify(text)}`);
}

function lengthOf(value: Json): number {
  if (typeof value === 'string') return byteLength(value);
  if (isList(value)) return value.length;
  if (isMap(value)) return Object.keys(value).length;
  throw new TypeError(`len takes a string, list or map, not ${JSON.stringify(value)}`);
}

function quotient(dividend: number, divisor: number): number {
  if (divisor === 0) throw new TypeError(`${String(dividend)} cannot be divided by zero`);
  return Math.trunc(dividend / divisor);
}

function whole(given: Arguments, of: (left: number, right: number) => number): number {
  const result = of(Math.trunc(given.number(0)), Math.trunc(given.number(1)));
  if (Number.isSafeInteger(result)) return result + 0;
  throw new TypeError(`the result ${String(result)} is too large to be calculated exactly`);
}
