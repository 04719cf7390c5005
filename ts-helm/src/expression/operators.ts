import type { Facts } from '../ast/facts.ts';
import { functions, type FunctionName } from '../ast/functions.ts';
import { typeOfEither } from '../ast/type-of-either.ts';
import { factsOf } from './facts-of.ts';
import { AST, handle, literal, site, type Expr, type Maybe, type Node } from './node.ts';
import { problemOfPattern } from './problem-of-pattern.ts';
import { toAst } from './to-ast.ts';

/** What Go's and Sprig's comparisons take. */
type Comparable = string | number | boolean;
/** A string, map or list: what can be empty. */
type Sized = string | readonly unknown[] | object;

function call<T>(name: FunctionName, given: readonly unknown[], above: (...parameters: never[]) => unknown): Node<T> {
  return handle({ kind: 'call', name, arguments: given.map((one) => toAst(one)), facts: functions[name], at: site(above) });
}

/** Equal strings, booleans or numbers. */
export function eq<T extends Comparable>(left: Node<T>, right: Expr<NoInfer<T>>): Node<boolean> {
  return call('eq', [left, right], eq);
}

/** Different strings, booleans or numbers. */
export function ne<T extends Comparable>(left: Node<T>, right: Expr<NoInfer<T>>): Node<boolean> {
  return call('ne', [left, right], ne);
}

/** left < right, as numbers. */
export function lt(left: Expr<number>, right: Expr<number>): Node<boolean> {
  return call('lt', [left, right], lt);
}

/** left ≤ right, as numbers. */
export function le(left: Expr<number>, right: Expr<number>): Node<boolean> {
  return call('le', [left, right], le);
}

/** left > right, as numbers. */
export function gt(left: Expr<number>, right: Expr<number>): Node<boolean> {
  return call('gt', [left, right], gt);
}

/** left ≥ right, as numbers. */
export function ge(left: Expr<number>, right: Expr<number>): Node<boolean> {
  return call('ge', [left, right], ge);
}

/** All conditions hold. */
export function and(...conditions: [Node<boolean>, Node<boolean>, ...Node<boolean>[]]): Node<boolean> {
  return call('and', conditions, and);
}

/** Some condition holds. */
export function or(...conditions: [Node<boolean>, Node<boolean>, ...Node<boolean>[]]): Node<boolean> {
  return call('or', conditions, or);
}

/** The condition does not hold. */
export function not(condition: Node<boolean>): Node<boolean> {
  return call('not', [condition], not);
}

/** The optional value is there: 0, false and "" are there too. */
export function present(value: Maybe<unknown>): Node<boolean> {
  return handle({ kind: 'call', name: 'present', arguments: [value[AST]], facts: functions.present, at: site(present) });
}

/** The string, map or list is not empty. */
export function notEmpty(value: Node<Sized>): Node<boolean> {
  return call('notEmpty', [value], notEmpty);
}

/** The map has the key and its entry is not null. */
export function hasEntry(map: Node<object>, key: Expr<string>): Node<boolean> {
  return call('hasEntry', [map, key], hasEntry);
}

/**
 * The value is a map, a list ('slice'), a string or a boolean, as Go calls them: for values of which no more is declared.
 * `readAs` reads it as what it is found to be. https://helm.sh/docs/chart_template_guide/function_list/#reflection-functions
 */
export function kindIs(kind: 'map' | 'slice' | 'string' | 'bool', value: Node<unknown>): Node<boolean> {
  return call('kindIs', [kind, value], kindIs);
}

/** The list has the item. */
export function has(list: Node<readonly string[]>, item: Expr<string>): Node<boolean> {
  return call('has', [list, item], has);
}

/** The text contains the part. */
export function contains(text: Node<string>, part: Expr<string>): Node<boolean> {
  return call('contains', [text, part], contains);
}

/** The text starts with the prefix. */
export function hasPrefix(text: Node<string>, prefix: Expr<string>): Node<boolean> {
  return call('hasPrefix', [text, prefix], hasPrefix);
}

/** The text ends with the suffix. */
export function hasSuffix(text: Node<string>, suffix: Expr<string>): Node<boolean> {
  return call('hasSuffix', [text, suffix], hasSuffix);
}

/**
 * The text matches the pattern, written in what RE2 and ECMAScript share.
 * @throws TypeError where the pattern holds something else, such as a lookahead, which Helm would refuse at render
 */
export function regexMatch(text: Node<string>, pattern: string): Node<boolean> {
  checkPattern('regexMatch', pattern);
  return call('regexMatch', [text, pattern], regexMatch);
}

/**
 * The first part of the text that matches the pattern, or nothing.
 * @param known whether no text that the pattern matches needs quotes in YAML, which the printer cannot see
 * @throws TypeError as regexMatch
 */
export function regexFind(text: Node<string>, pattern: string, known: Pick<Facts, 'plain'> = {}): Node<string> {
  checkPattern('regexFind', pattern);
  const given = [text[AST], literal(pattern)];
  return handle({ kind: 'call', name: 'regexFind', arguments: given, facts: { ...functions.regexFind, ...known }, at: site(regexFind) });
}

function checkPattern(name: FunctionName, pattern: string): void {
  const problem = problemOfPattern(pattern);
  if (problem !== undefined) throw new TypeError(`${name}(…, '${pattern}') cannot be printed: ${problem}`);
}

/** The cluster serves the API, e.g. "gateway.networking.k8s.io/v1/HTTPRoute". https://helm.sh/docs/chart_template_guide/builtin_objects/ */
export function hasApi(name: string): Node<boolean> {
  return call('hasApi', [name], hasApi);
}

/** The cluster's version satisfies the constraint, e.g. ">=1.27-0". */
export function kubeVersion(constraint: string): Node<boolean> {
  return call('kubeVersion', [constraint], kubeVersion);
}

/**
 * The text where it is not empty, else the other. Only for strings: Helm's `default` eats 0 and false.
 * @throws TypeError where the value is not a string
 */
export function orElse(text: Node<string>, other: Expr<string>): Node<string> {
  const facts = factsOf(text[AST]);
  if (facts.type !== 'string' && facts.type !== 'any') {
    throw new TypeError(`orElse takes a string, not ${facts.type}: Helm's default would eat 0 and false`);
  }
  return call('default', [text, other], orElse);
}

/** One of two strings or numbers; both are evaluated. For structures write `when(condition, then, otherwise)`. */
export function ternary<T extends string | number>(condition: Node<boolean>, then: Expr<T>, otherwise: Expr<NoInfer<T>>): Node<T>;
export function ternary<A extends string, B extends string>(condition: Node<boolean>, then: Expr<A>, otherwise: Expr<B>): Node<A | B>;
export function ternary<A extends number, B extends number>(condition: Node<boolean>, then: Expr<A>, otherwise: Expr<B>): Node<A | B>;
export function ternary(condition: Node<boolean>, then: Expr<string> | Expr<number>, otherwise: Expr<string> | Expr<number>): Node<never> {
  const [one, other] = [factsOf(toAst(then)), factsOf(toAst(otherwise))];
  return handle({
    kind: 'call',
    name: 'ternary',
    arguments: [condition[AST], toAst(then), toAst(otherwise)],
    facts: { type: typeOfEither(one.type, other.type), empty: true, large: one.large === true || other.large === true },
    at: site(ternary),
  });
}

/** A renamed value: the old path's where a user still sets it, else the new path's. */
export function renamed<T>(old: Maybe<T>, current: Node<T>): Node<T> {
  const facts = factsOf(current[AST]);
  const node = {
    kind: 'call',
    name: 'firstPresent',
    arguments: [old[AST], current[AST]],
    facts: { ...facts, type: typeOfEither(facts.type, factsOf(old[AST]).type) },
    at: site(renamed),
  } as const;
  return handle(node);
}

/** The text in lower case. */
export function lower(text: Expr<string>): Node<string> {
  return call('lower', [text], lower);
}

/** A name in camelCase in snake_case: sendResolved is send_resolved. Its only digits are its last characters. */
export function snakeCase(name: Expr<string>): Node<string> {
  return call('snakeCase', [name], snakeCase);
}

/**
 * At most `length` bytes from the start of an ASCII text; where it is negative, from the end.
 * @throws TypeError for a length that is no integer
 */
export function trunc(text: Expr<string>, length: number): Node<string> {
  if (!Number.isInteger(length)) throw new TypeError(`trunc(…, ${String(length)}) cannot be printed: its length is no integer`);
  return call('trunc', [text, length], trunc);
}

/** The text without the suffix, where it has it. */
export function trimSuffix(text: Expr<string>, suffix: string): Node<string> {
  return call('trimSuffix', [text, suffix], trimSuffix);
}

/** The text without the prefix, where it has it. */
export function trimPrefix(text: Expr<string>, prefix: string): Node<string> {
  return call('trimPrefix', [text, prefix], trimPrefix);
}

/** The text with every `old` replaced. */
export function replace(text: Expr<string>, old: string, by: string): Node<string> {
  return call('replace', [text, old, by], replace);
}

/** A regular expression that matches the text literally. */
export function quoteRegex(text: Expr<string>): Node<string> {
  return call('quoteRegex', [text], quoteRegex);
}

/** The text in double quotes with Go's escapes: for matchers of Alertmanager and PromQL. */
export function quoteString(text: Expr<string>): Node<string> {
  return call('quoteString', [text], quoteString);
}

/** The SHA-256 of the text, in hexadecimal. */
export function sha256sum(text: Expr<string>): Node<string> {
  return call('sha256sum', [text], sha256sum);
}

/** The strings of a list, with the separator between them. */
export function join(list: Node<readonly string[]>, separator: string): Node<string> {
  return call('join', [list, separator], join);
}

/** The strings between the separators: one at least, for an empty text is one empty string. */
export function splitList(text: Expr<string>, separator: string): Node<readonly string[]> {
  const items: Facts = { type: 'string', empty: true, multiline: separator !== '\n' && factsOf(toAst(text)).multiline === true };
  return handle({
    kind: 'call',
    name: 'splitList',
    arguments: [toAst(text), literal(separator)],
    facts: { ...functions.splitList, items },
    at: site(splitList),
  });
}

/** The keys of a map in byte order, those of null entries left out. */
export function keys(map: Node<object>): Node<readonly string[]> {
  return call('keys', [map], keys);
}

/** The entries of a map, or the fields of an object, but for those of certain keys. */
export function omit(map: Node<object>, ...without: readonly [string, ...string[]]): Node<object> {
  return call('omit', [map, ...without], omit);
}

/** The value as JSON on one line. */
export function toJson(value: Node<unknown>): Node<string> {
  return call('toJson', [value], toJson);
}

/** A number or boolean as a string. */
export function toString(value: Node<string | number | boolean>): Node<string> {
  return call('toString', [value], toString);
}

/** Entries of a map, items of a list, bytes of a string. */
export function len(value: Node<Sized>): Node<number> {
  return call('len', [value], len);
}

/** The sum of integers. */
export function add(left: Expr<number>, right: Expr<number>): Node<number> {
  return call('add', [left, right], add);
}

/** The difference of integers. */
export function sub(left: Expr<number>, right: Expr<number>): Node<number> {
  return call('sub', [left, right], sub);
}

/** The product of integers. */
export function mul(left: Expr<number>, right: Expr<number>): Node<number> {
  return call('mul', [left, right], mul);
}

/** The quotient of integers, without what is left over. */
export function div(left: Expr<number>, right: Expr<number>): Node<number> {
  return call('div', [left, right], div);
}

/** Bytes of a Kubernetes quantity such as 50Gi or 1.5G. https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
export function quantityBytes(quantity: Node<string>): Node<number> {
  return call('quantityBytes', [quantity], quantityBytes);
}

/** Bytes of a Prometheus size such as 45GB, whose units are powers of 1024. https://prometheus.io/docs/prometheus/latest/storage/ */
export function sizeBytes(size: Node<string>): Node<number> {
  return call('sizeBytes', [size], sizeBytes);
}

/** Seconds of a Prometheus duration such as 1h30m. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#configuration-file */
export function durationSeconds(duration: Node<string>): Node<number> {
  return call('durationSeconds', [duration], durationSeconds);
}
