import type { Ast, Call } from '../ast/node.ts';
import type { FunctionName } from '../ast/functions.ts';
import type { BuiltinName } from './builtins.ts';
import { atom, call, goFloat, goInteger, goString, operand, pipe, type GoExpression } from './go-expression.ts';
import { known } from './known.ts';
import { refuse } from './refuse.ts';
import { bareReference, isWithoutItems, rootContext } from './write-reference.ts';
import type { Writer } from './writer.ts';

type Handler = (given: readonly Ast[], writer: Writer, node: Call) => GoExpression;

/** The function as Go templates, Sprig or Helm have it, with the arguments at these places in this order. */
function plainly(name: string, ...places: readonly number[]): Handler {
  return (given, writer) => call(name, ...places.map((place) => writer.value(at(given, place))));
}

function connected(name: 'and' | 'or'): Handler {
  return (given, writer) => call(name, ...given.map((one) => writer.value(one)));
}

function compared(name: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'): Handler {
  return (given, writer) => {
    const types = given.map((one) => known(one, writer.scope.context).type);
    const kind = types.includes('number') ? 'number' : types.includes('integer') ? 'integer' : undefined;
    return call(name, ...given.map((one) => (kind === undefined ? writer.value(one) : ofKind(one, kind, writer))));
  };
}

/** A number of one Go type, for Go compares only such. */
function ofKind(node: Ast, kind: 'number' | 'integer', writer: Writer): GoExpression {
  if (node.kind === 'literal' && typeof node.value === 'number') return kind === 'number' ? goFloat(node.value) : goInteger(node.value);
  const value = writer.value(node);
  if (node.kind === 'call') {
    if (kind === 'integer' && integers.has(node.name)) return value;
    if (kind === 'number' && floats.has(node.name)) return value;
  }
  return call(kind === 'number' ? 'float64' : 'int64', value);
}

/** Functions whose result Go holds as a whole number, or as a float64. */
const integers: ReadonlySet<FunctionName> = new Set(['len', 'add', 'sub', 'mul', 'div']);
const floats: ReadonlySet<FunctionName> = new Set(['quantityBytes', 'sizeBytes', 'durationSeconds']);

function isNil(value: GoExpression): GoExpression {
  return call('kindIs', goString('invalid'), value);
}

function builtin(name: BuiltinName, stage: string): Handler {
  return (given, writer) => {
    const { context } = writer.scope;
    context.used.add(name);
    return pipe(call('include', goString(`${context.prefix}.${name}`), writer.value(at(given, 0))), stage);
  };
}

const handlers: { readonly [Name in FunctionName]: Handler } = {
  and: connected('and'),
  or: connected('or'),
  not: (given, writer) => negated(at(given, 0), writer),
  eq: compared('eq'),
  ne: compared('ne'),
  lt: compared('lt'),
  le: compared('le'),
  gt: compared('gt'),
  ge: compared('ge'),
  present: (given, writer, node) => call('not', isNil(optional(given, writer, node))),
  notEmpty: (given, writer) => call('not', call('empty', writer.value(at(given, 0)))),
  hasKey: plainly('hasKey', 0, 1),
  hasEntry: (given, writer) => call('not', isNil(entry(at(given, 0), at(given, 1), writer))),
  kindIs: plainly('kindIs', 0, 1),
  has: plainly('has', 1, 0),
  contains: plainly('contains', 1, 0),
  hasPrefix: plainly('hasPrefix', 1, 0),
  hasSuffix: plainly('hasSuffix', 1, 0),
  regexMatch: plainly('regexMatch', 1, 0),
  regexFind: plainly('regexFind', 1, 0),
  hasApi: (given, writer, node) => call(`${root(writer, node)}.Capabilities.APIVersions.Has`, writer.value(at(given, 0))),
  kubeVersion: (given, writer, node) =>
    call('semverCompare', writer.value(at(given, 0)), atom(`${root(writer, node)}.Capabilities.KubeVersion.Version`)),
  default: (given, writer) => pipe(writer.condition(at(given, 0)), `default ${operand(writer.value(at(given, 1)))}`),
  ternary: plainly('ternary', 1, 2, 0),
  firstPresent: (given, writer, node) => {
    const [old, current] = [optional(given, writer, node), writer.value(at(given, 1))];
    const absent = known(at(given, 0), writer.scope.context).empty ? isNil(old) : undefined;
    return absent === undefined ? pipe(old, `default ${operand(current)}`) : call('ternary', current, old, absent);
  },
  lower: plainly('lower', 0),
  upper: plainly('upper', 0),
  snakeCase: plainly('snakecase', 0),
  trunc: plainly('trunc', 1, 0),
  trimSuffix: plainly('trimSuffix', 1, 0),
  trimPrefix: plainly('trimPrefix', 1, 0),
  replace: plainly('replace', 1, 2, 0),
  quoteRegex: plainly('regexQuoteMeta', 0),
  quoteString: (given, writer) => call('printf', goString('%q'), writer.value(at(given, 0))),
  sha256sum: (given, writer) => pipe(writer.value(at(given, 0)), 'sha256sum'),
  join: plainly('join', 1, 0),
  splitList: plainly('splitList', 1, 0),
  keys: builtin('keys', 'fromJsonArray'),
  omit: (given, writer) => call('omit', ...given.map((one) => writer.value(one))),
  toJson: (given, writer) => pipe(writer.value(at(given, 0)), 'toJson'),
  toString: (given, writer) => asString(at(given, 0), writer),
  len: plainly('len', 0),
  add: plainly('add', 0, 1),
  sub: plainly('sub', 0, 1),
  mul: plainly('mul', 0, 1),
  div: plainly('div', 0, 1),
  quantityBytes: builtin('quantityBytes', 'float64'),
  sizeBytes: builtin('sizeBytes', 'float64'),
  durationSeconds: builtin('durationSeconds', 'float64'),
};

/** A call's value. */
export function writeCall(node: Call, writer: Writer): GoExpression {
  return handlers[node.name](node.arguments, writer, node);
}

/** What Go templates hold for true where the call is true, in fewer words than its value. */
export function callAsCondition(node: Call, writer: Writer): GoExpression {
  return (conditions.get(node.name) ?? handlers[node.name])(node.arguments, writer, node);
}

const conditions: ReadonlyMap<FunctionName, Handler> = new Map<FunctionName, Handler>([
  ['and', (given, writer) => call('and', ...given.map((one) => writer.condition(one)))],
  ['or', (given, writer) => call('or', ...given.map((one) => writer.condition(one)))],
  ['notEmpty', (given, writer) => writer.condition(at(given, 0))],
  ['present', (given, writer, node) => (isTested(given, writer) ? writeCall(node, writer) : optional(given, writer, node))],
]);

/** Whether Go templates may hold the value for false although it is there. */
function isTested(given: readonly Ast[], writer: Writer): boolean {
  return known(at(given, 0), writer.scope.context).empty;
}

const opposites = { eq: 'ne', ne: 'eq', lt: 'ge', ge: 'lt', gt: 'le', le: 'gt' } as const;

function isCompared(name: string): name is keyof typeof opposites {
  return Object.hasOwn(opposites, name);
}

/** Where the condition does not hold: true or false. */
export function negated(condition: Ast, writer: Writer): GoExpression {
  return negatedCall(condition, writer) ?? call('not', writer.condition(condition));
}

/** The opposite of a call in fewer words than `not`, where there is one. */
function negatedCall(condition: Ast, writer: Writer): GoExpression | undefined {
  if (condition.kind !== 'call') return undefined;
  const { name, arguments: given } = condition;
  if (isCompared(name)) return writeCall({ ...condition, name: opposites[name] }, writer);
  if (name === 'not') return writer.value(at(given, 0));
  if (name === 'hasEntry') return isNil(entry(at(given, 0), at(given, 1), writer));
  if (name === 'present' && isTested(given, writer)) return isNil(optional(given, writer, condition));
  if ((name !== 'and' && name !== 'or') || given.every((one) => negatedCall(one, writer) === undefined)) return undefined;
  return call(name === 'and' ? 'or' : 'and', ...given.map((one) => negated(one, writer)));
}

/** The entry of a map: nil where the map does not have it. */
function entry(map: Ast, key: Ast, writer: Writer): GoExpression {
  const name = key.kind === 'literal' ? key.value : undefined;
  if (map.kind !== 'reference' || typeof name !== 'string' || !isWithoutItems(map))
    return call('index', writer.value(map), writer.value(key));
  return bareReference({ ...map, path: [...map.path, name] }, writer.scope);
}

function at(given: readonly Ast[], place: number): Ast {
  return given[place] ?? { kind: 'literal', value: null };
}

/** An optional reference, which may be read only to ask whether it is there. */
function optional(given: readonly Ast[], writer: Writer, node: Call): GoExpression {
  const reference = at(given, 0);
  if (reference.kind === 'reference') return bareReference(reference, writer.scope);
  return refuse(`${node.name} takes a reference, not the result of ${reference.kind}`, node, writer.scope);
}

function root(writer: Writer, node: Call): string {
  const context = rootContext(node, writer.scope).text;
  return context === '.' ? '' : context;
}

function asString(node: Ast, writer: Writer): GoExpression {
  const value = writer.value(node);
  const { type } = known(node, writer.scope.context);
  if (type === 'string') return value;
  if (type === 'number') return pipe(value, 'toJson');
  return pipe(type === 'integer' ? call('int64', value) : value, 'toString');
}
