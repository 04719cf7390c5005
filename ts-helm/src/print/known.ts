import type { Facts, Json } from '../ast/facts.ts';
import type { FunctionName } from '../ast/functions.ts';
import { dispatch, type Handlers } from '../ast/handlers.ts';
import type { Ast, Call, Given, When } from '../ast/node.ts';
import { typeOfEither } from '../ast/type-of-either.ts';
import { branchesOf } from '../ast/walk.ts';
import { isPlainJoin } from './is-plain-join.ts';
import { piecesOf } from './pieces.ts';
import type { PrintContext } from './scope.ts';
import { isPlain } from './yaml-string.ts';

/** What is known of every value that a node can have; see Facts. */
export interface Known {
  readonly type: Facts['type'];
  readonly plain?: Facts['plain'];
  readonly empty: boolean;
  readonly large: boolean;
  /** The string, or a string of the list or map, may hold a line break. */
  readonly multiline: boolean;
}

/** Asks the same of a node inside. */
type Ask = (node: Ast) => Known;

const structure: Known = { type: 'any', empty: true, large: false, multiline: false };
const string: Known = { type: 'string', empty: true, large: false, multiline: false };
const severalLines: Known = { ...string, multiline: true };

/** What is known of a node's value; structures and control nodes are 'any'. */
export function known(node: Ast, context: PrintContext): Known {
  return knownWithin(node, context, []);
}

/** Whether the value's characters are harmless beside other text in YAML. */
export function isHarmless({ type, plain }: Known): boolean {
  if (type === 'string') return plain === 'alone' || plain === 'beside';
  return type === 'integer' || type === 'number' || type === 'boolean';
}

/** @param within the helpers whose body is being looked at: one that includes itself tells nothing more */
function knownWithin(node: Ast, context: PrintContext, within: readonly string[]): Known {
  return dispatch(handlers, node, context, within) ?? structure;
}

const handlers: Handlers<[context: PrintContext, within: readonly string[]], Known> = {
  literal: (node) => knownOfLiteral(node.value),
  reference: (node) => knownOfFacts(node.facts),
  call: (node, context, within) => knownOfCall(node, (inner) => knownWithin(inner, context, within)),
  join: (node, context, within) => knownOfParts(node.parts, (inner) => knownWithin(inner, context, within)),
  include: (node, context, within) => {
    if (node.result !== 'string') return structure;
    const helper = within.includes(node.helper) ? undefined : context.helpers.get(node.helper);
    if (helper === undefined) return string;
    // A loop over texts makes a line for each.
    return helper.body.kind === 'each' ? severalLines : knownWithin(helper.body, context, [...within, node.helper]);
  },
  tpl: () => severalLines,
  text: () => severalLines,
  document: () => severalLines,
  file: () => severalLines,
  when: (node, context, within) => knownOfBranches(node, (inner) => knownWithin(inner, context, within)),
  given: (node, context, within) => knownOfBranches(node, (inner) => knownWithin(inner, context, within)),
};

/** What the facts of a value tell. */
export function knownOfFacts({ type, plain, empty, large, multiline, items }: Facts): Known {
  return { type, plain, empty: empty === true, large: large === true, multiline: multiline === true || items?.multiline === true };
}

function knownOfLiteral(value: Json): Known {
  if (typeof value === 'string') return knownOfString(value);
  if (typeof value === 'boolean') return { ...structure, type: 'boolean', empty: !value };
  if (typeof value !== 'number') return structure;
  return { ...structure, type: Number.isInteger(value) ? 'integer' : 'number', empty: value === 0, large: Math.abs(value) >= 1e6 };
}

function knownOfString(value: string): Known {
  const harmless = /^[\w./+-]*$/u.test(value);
  const plain = harmless ? (isPlain(value) ? 'alone' : 'beside') : undefined;
  return { ...string, plain, empty: value === '', multiline: value.includes('\n') };
}

type Inferred = (given: readonly Known[]) => Known;

/** Of a text that was cut or changed: it may be empty, or read as a number. */
const changed: Inferred = ([text = string]) => ({ ...string, plain: beside(text) });
const recased: Inferred = ([text = string]) => ({ ...string, plain: beside(text), empty: text.empty });

/** Functions of whose result more is known than the table of functions says, for it depends on their arguments. */
const functions: ReadonlyMap<FunctionName, Inferred> = new Map<FunctionName, Inferred>([
  ['default', ([text = string, other = string]) => either(text, other, other.empty)],
  ['firstPresent', ([old = structure, current = structure]) => either(old, current)],
  ['ternary', ([, then = structure, otherwise = structure]) => either(then, otherwise)],
  ['lower', recased],
  ['upper', recased],
  ['snakeCase', ([text = string]) => ({ ...string, plain: 'beside', empty: text.empty })],
  ['trunc', changed],
  ['trimPrefix', changed],
  ['trimSuffix', ([text = string]) => ({ ...string, plain: text.plain === 'before' ? 'before' : beside(text) })],
  ['replace', ([text = string, , by = string]) => (isHarmless(by) ? { ...string, plain: beside(text) } : string)],
  ['sha256sum', () => ({ ...string, plain: 'beside', empty: false })],
  ['toString', ([value = structure]) => (isHarmless(value) ? { ...string, plain: 'beside', empty: isEmptyString(value) } : string)],
]);

function isEmptyString({ type, empty }: Known): boolean {
  return type === 'string' && empty;
}

/** Functions whose result is a single line whatever they are given. */
const oneLine: ReadonlySet<FunctionName> = new Set(['quoteString', 'toJson', 'sha256sum', 'snakeCase', 'keys']);

/** Which arguments get into the result, where not all of them do. */
const handedThrough: ReadonlyMap<FunctionName, readonly number[]> = new Map<FunctionName, readonly number[]>([
  ['regexFind', [0]],
  ['trimPrefix', [0]],
  ['trimSuffix', [0]],
  ['splitList', [0]],
  ['omit', [0]],
  ['replace', [0, 2]],
  ['ternary', [1, 2]],
]);

function knownOfCall(node: Call, ask: Ask): Known {
  const given = node.arguments.map((one) => ask(one));
  const made = functions.get(node.name)?.(given) ?? knownOfFacts(node.facts);
  return { ...made, multiline: isMultiline(node, made, given) };
}

function isMultiline({ name, arguments: nodes }: Call, { type }: Known, given: readonly Known[]): boolean {
  if (oneLine.has(name) || !['string', 'array', 'map', 'any'].includes(type)) return false;
  const takesBreaksAway = (name === 'replace' || name === 'splitList') && nodes[1]?.kind === 'literal' && nodes[1].value === '\n';
  return given.some(
    ({ multiline }, place) => multiline && (handedThrough.get(name)?.includes(place) ?? true) && !(takesBreaksAway && place === 0),
  );
}

function beside(text: Known): 'beside' | undefined {
  return isHarmless(text) ? 'beside' : undefined;
}

/** What holds of one value as well as of the other. */
function either(left: Known, right: Known, empty = left.empty || right.empty): Known {
  const plain = left.plain === right.plain ? left.plain : beside(left) && beside(right);
  return {
    type: typeOfEither(left.type, right.type),
    plain,
    empty,
    large: left.large || right.large,
    multiline: left.multiline || right.multiline,
  };
}

function knownOfParts(parts: readonly Ast[], ask: Ask): Known {
  const pieces = piecesOf(parts).map((piece) => (typeof piece === 'string' ? piece : ask(piece)));
  const understood = pieces.map((piece) => (typeof piece === 'string' ? knownOfString(piece) : piece));
  const plain = isPlainJoin(pieces) ? 'alone' : 'beside';
  const empty = pieces.every((piece) => typeof piece !== 'string' && piece.type === 'string' && piece.empty);
  const harmless = understood.every(isHarmless);
  const multiline = understood.some((piece) => piece.multiline);
  return { ...string, plain: harmless ? plain : undefined, empty, multiline };
}

function knownOfBranches(node: When | Given, ask: Ask): Known {
  const [then = structure, otherwise] = branchesOf(node).map((branch) => ask(branch));
  return otherwise === undefined ? { ...then, empty: true } : either(then, otherwise);
}
