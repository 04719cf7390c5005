import type { FunctionName } from '../ast/functions.ts';
import type { Ast, Call } from '../ast/node.ts';
import type { BuiltinName } from './builtins.ts';
import { atom, call, goFloat, goInteger, goString, operand, pipe, type GoExpression } from './go-expression.ts';
import { known } from './known.ts';
import { floatFunctions, integerFunctions } from './number-functions.ts';
import { refuse } from './refuse.ts';
import { bareReference, isWithoutItems, rootContext } from './write-reference.ts';
import type { Writer } from './writer.ts';

/** Writes a call of one function. */
type WriteFunction = (given: readonly Ast[], writer: Writer, node: Call) => GoExpression;

/** The function as Go templates, Sprig or Helm have it, with the arguments at these places in this order. */
function goFunction(name: string, ...places: readonly number[]): WriteFunction {
  return (given, writer) => call(name, ...places.map((place) => writer.value(argumentAt(given, place))));
}

function logical(name: 'and' | 'or'): WriteFunction {
  return (given, writer) => call(name, ...given.map((one) => writer.value(one)));
}

function comparison(name: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'): WriteFunction {
  return (given, writer) => {
    const types = given.map((one) => known(one, writer.scope.context).type);
    const kind = types.includes('number') ? 'number' : types.includes('integer') ? 'integer' : undefined;
    return call(name, ...given.map((one) => (kind === undefined ? writer.value(one) : asGoNumber(one, kind, writer))));
  };
}

/** A number of one Go type, for Go compares only such. */
function asGoNumber(node: Ast, kind: 'number' | 'integer', writer: Writer): GoExpression {
  if (node.kind === 'literal' && typeof node.value === 'number') return kind === 'number' ? goFloat(node.value) : goInteger(node.value);
  const value = writer.value(node);
  if (node.kind === 'call') {
    if (kind === 'integer' && integerFunctions.has(node.name)) return value;
    if (kind === 'number' && floatFunctions.has(node.name)) return value;
  }
  return call(kind === 'number' ? 'float64' : 'int64', value);
}

function nilTest(value: GoExpression): GoExpression {
  return call('kindIs', goString('invalid'), value);
}

/** A helper of the library; it makes text, which the stage reads. */
function libraryHelper(name: BuiltinName, stage: string): WriteFunction {
  return (given, writer) => {
    const { context } = writer.scope;
    context.used.add(name);
    return pipe(call('include', goString(`${context.prefix}.${name}`), writer.value(argumentAt(given, 0))), stage);
  };
}

const functions: { readonly [Name in FunctionName]: WriteFunction } = {
  and: logical('and'),
  or: logical('or'),
  not: (given, writer) => negated(argumentAt(given, 0), writer),
  eq: comparison('eq'),
  ne: comparison('ne'),
  lt: comparison('lt'),
  le: comparison('le'),
  gt: comparison('gt'),
  ge: comparison('ge'),
  present: (given, writer, node) => call('not', nilTest(optionalReference(given, writer, node))),
  notEmpty: (given, writer) => call('not', call('empty', writer.value(argumentAt(given, 0)))),
  hasKey: goFunction('hasKey', 0, 1),
  hasEntry: (given, writer) => call('not', nilTest(entryOf(argumentAt(given, 0), argumentAt(given, 1), writer))),
  kindIs: goFunction('kindIs', 0, 1),
  has: goFunction('has', 1, 0),
  contains: goFunction('contains', 1, 0),
  hasPrefix: goFunction('hasPrefix', 1, 0),
  hasSuffix: goFunction('hasSuffix', 1, 0),
  regexMatch: goFunction('regexMatch', 1, 0),
  regexFind: goFunction('regexFind', 1, 0),
  hasApi: (given, writer, node) => call(`${rootPath(writer, node)}.Capabilities.APIVersions.Has`, writer.value(argumentAt(given, 0))),
  kubeVersion: (given, writer, node) =>
    call('semverCompare', writer.value(argumentAt(given, 0)), atom(`${rootPath(writer, node)}.Capabilities.KubeVersion.Version`)),
  default: (given, writer) => pipe(writer.condition(argumentAt(given, 0)), `default ${operand(writer.value(argumentAt(given, 1)))}`),
  ternary: goFunction('ternary', 1, 2, 0),
  firstPresent: (given, writer, node) => {
    const [old, current] = [optionalReference(given, writer, node), writer.value(argumentAt(given, 1))];
    const absent = known(argumentAt(given, 0), writer.scope.context).empty ? nilTest(old) : undefined;
    return absent === undefined ? pipe(old, `default ${operand(current)}`) : call('ternary', current, old, absent);
  },
  lower: goFunction('lower', 0),
  upper: goFunction('upper', 0),
  snakeCase: goFunction('snakecase', 0),
  trunc: goFunction('trunc', 1, 0),
  trimSuffix: goFunction('trimSuffix', 1, 0),
  trimPrefix: goFunction('trimPrefix', 1, 0),
  replace: goFunction('replace', 1, 2, 0),
  quoteRegex: goFunction('regexQuoteMeta', 0),
  quoteString: (given, writer) => call('printf', goString('%q'), writer.value(argumentAt(given, 0))),
  sha256sum: (given, writer) => pipe(writer.value(argumentAt(given, 0)), 'sha256sum'),
  join: goFunction('join', 1, 0),
  splitList: goFunction('splitList', 1, 0),
  keys: libraryHelper('keys', 'fromJsonArray'),
  omit: (given, writer) => call('omit', ...given.map((one) => writer.value(one))),
  toJson: (given, writer) => pipe(writer.value(argumentAt(given, 0)), 'toJson'),
  toString: (given, writer) => asString(argumentAt(given, 0), writer),
  len: goFunction('len', 0),
  add: goFunction('add', 0, 1),
  sub: goFunction('sub', 0, 1),
  mul: goFunction('mul', 0, 1),
  div: goFunction('div', 0, 1),
  quantityBytes: libraryHelper('quantityBytes', 'float64'),
  sizeBytes: libraryHelper('sizeBytes', 'float64'),
  durationSeconds: libraryHelper('durationSeconds', 'float64'),
};

/** A call's value. */
export function writeCall(node: Call, writer: Writer): GoExpression {
  return functions[node.name](node.arguments, writer, node);
}

/** What Go templates hold for true where the call is true, in fewer words than its value. */
export function callAsCondition(node: Call, writer: Writer): GoExpression {
  return (conditions.get(node.name) ?? functions[node.name])(node.arguments, writer, node);
}

const conditions: ReadonlyMap<FunctionName, WriteFunction> = new Map<FunctionName, WriteFunction>([
  ['and', (given, writer) => call('and', ...given.map((one) => writer.condition(one)))],
  ['or', (given, writer) => call('or', ...given.map((one) => writer.condition(one)))],
  ['notEmpty', (given, writer) => writer.condition(argumentAt(given, 0))],
  ['present', (given, writer, node) => (mayBeFalse(given, writer) ? writeCall(node, writer) : optionalReference(given, writer, node))],
]);

/** Whether Go templates may hold the value for false although it is there. */
function mayBeFalse(given: readonly Ast[], writer: Writer): boolean {
  return known(argumentAt(given, 0), writer.scope.context).empty;
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
  if (name === 'not') return writer.value(argumentAt(given, 0));
  if (name === 'hasEntry') return nilTest(entryOf(argumentAt(given, 0), argumentAt(given, 1), writer));
  if (name === 'present' && mayBeFalse(given, writer)) return nilTest(optionalReference(given, writer, condition));
  if ((name !== 'and' && name !== 'or') || given.every((one) => negatedCall(one, writer) === undefined)) return undefined;
  return call(name === 'and' ? 'or' : 'and', ...given.map((one) => negated(one, writer)));
}

/** The entry of a map: nil where the map does not have it. */
function entryOf(map: Ast, key: Ast, writer: Writer): GoExpression {
  const name = key.kind === 'literal' ? key.value : undefined;
  if (map.kind !== 'reference' || typeof name !== 'string' || !isWithoutItems(map))
    return call('index', writer.value(map), writer.value(key));
  return bareReference({ ...map, path: [...map.path, name] }, writer.scope);
}

function argumentAt(given: readonly Ast[], place: number): Ast {
  return given[place] ?? { kind: 'literal', value: null };
}

/** An optional reference, which may be read only to ask whether it is there. */
function optionalReference(given: readonly Ast[], writer: Writer, node: Call): GoExpression {
  const reference = argumentAt(given, 0);
  if (reference.kind === 'reference') return bareReference(reference, writer.scope);
  return refuse(`${node.name} takes a reference, not the result of ${reference.kind}`, node, writer.scope);
}

/** What stands before the names of built-in objects. */
function rootPath(writer: Writer, node: Call): string {
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
