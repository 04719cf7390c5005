import type { Facts } from '../../src/ast/facts.ts';
import type { Ast, Each, Field, MapNode, Spread, Text, TextLine } from '../../src/ast/node.ts';
import { factsOfSpec } from '../../src/values/facts-of-spec.ts';
import { nastyStrings } from '../nasty-strings.ts';
import type { Draw } from './draw.ts';
import { call, condition, includeOf, integer, line, literal, number, strings } from './scalars.ts';
import type { MapSpec, Spec } from '../../src/values/spec.ts';
import { builtins, deeper, knownBelow, optionals, readable, type Declared, type Scope } from './scope.ts';

type Maker = (draw: Draw, scope: Scope) => Ast;

const plainKeys = ['name', 'image', 'replicas', 'labels', 'app.kubernetes.io/name', 'http-port', 'a', 'b', 'c', 'on', 'y'];

/** A value of a field or item: a scalar, a map, a list, a text, a file, or one of them under a condition. */
export function value(draw: Draw, scope: Scope): Ast {
  if (scope.depth <= 0) return scalar(draw, scope);
  const below = deeper(scope);
  return draw.pick(valueMakers)(draw, below);
}

const scalar: Maker = (draw, scope) => draw.pick([line, line, integer, number, condition])(draw, scope);

const valueMakers: readonly Maker[] = [
  scalar,
  scalar,
  scalar,
  map,
  map,
  list,
  list,
  (draw, scope) => text(draw, scope),
  (draw, scope) => whenever(draw, scope, value),
  (draw, scope) => givenOf(draw, scope, value) ?? scalar(draw, scope),
  (draw, scope) => yamlOf(draw, scope, 'any', 'kubernetes', 'map', 'array', 'object') ?? scalar(draw, scope),
  (draw, scope) => includeOf(draw, scope, draw.pick(['map', 'list', 'string'])) ?? scalar(draw, scope),
  (draw, scope) => (scope.files.length === 0 ? scalar(draw, scope) : { kind: 'file', path: draw.pick(scope.files) }),
  (draw) => literal(draw.pick([null, '', {}, [], 'a\nb\n', 'a\n\n', '\n', ' a\n  b', true, 1_000_000, 0.5, { a: { b: [] } }])),
];

/** A map with literal keys, keys known at render time, and spreads; a spread of what users name stands alone. */
export function map(draw: Draw, scope: Scope): MapNode {
  if (draw.chance(15)) {
    const user = yamlOf(draw, scope, 'any', 'map', 'kubernetes');
    if (user !== undefined && isMapYaml(scope, user)) return { kind: 'map', fields: [{ kind: 'spread', value: user }] };
  }
  const used = new Set<string>();
  const fields: (Field | Spread)[] = [];
  for (let count = draw.upTo(3); count >= 0; count -= 1) {
    const key = draw.chance(15) ? draw.pick(nastyStrings) : draw.pick(plainKeys);
    if (draw.chance(10)) fields.push(fileOf(draw, scope));
    else if (draw.chance(20)) fields.push(madeOf(draw, scope));
    else if (!used.has(key) && key.length < 200) fields.push({ kind: 'field', key, value: value(draw, scope) });
    used.add(key);
  }
  return { kind: 'map', fields };
}

/** A configuration file: its key says so, for the evaluator writes it in a style of its own. */
function fileOf(draw: Draw, scope: Scope): Field {
  return {
    kind: 'field',
    key: `${scope.nextName('file')}.yaml`,
    value: { kind: 'document', value: draw.chance(80) ? map(draw, scope) : list(draw, scope) },
  };
}

function madeOf(draw: Draw, scope: Scope): Field | Spread {
  if (draw.chance(25)) return { kind: 'field', key: uniqueKey(scope, shortLine(draw, scope)), value: value(draw, scope) };
  const makers: readonly Maker[] = [
    (each, where) => eachOf(each, where, keyedBody),
    (each, where) => eachOf(each, where, keyedBody),
    entriesOf,
    (each, where) => whenever(each, where, uniqueMap),
    (each, where) => givenOf(each, where, uniqueMap) ?? ensureOf(each, where),
    ensureOf,
  ];
  return { kind: 'spread', value: draw.pick(makers)(draw, deeper(scope)) };
}

/** YAML wants a colon within 1024 bytes of a key's start, so keys are short. */
function shortLine(draw: Draw, scope: Scope): Ast {
  const sum = call('trunc', call('sha256sum', line(draw, deeper(scope))), literal(10));
  return draw.pick([sum, ...builtins.map(({ node }) => node)]);
}

/** A key that no other field has, for it starts with a word of its own. */
function uniqueKey(scope: Scope, end: Ast): Ast {
  return { kind: 'join', parts: [literal(`${scope.nextName('k')}-`), end] };
}

const uniqueMap: Maker = (draw, scope) => ({
  kind: 'map',
  fields: Array.from({ length: 1 + draw.upTo(1) }, (): Field => ({ kind: 'field', key: scope.nextName('f'), value: value(draw, scope) })),
});

/** The fields that one item makes; `each` binds the item's key last. */
const keyedBody: Maker = (draw, scope) => {
  const key = scope.known.at(-1)?.node ?? literal('x');
  return { kind: 'map', fields: [{ kind: 'field', key: uniqueKey(scope, key), value: value(draw, scope) }] };
};

const anything: Facts = { type: 'any', empty: true };

/** The entries of a structure by what kind they are found to be. */
function entriesOf(draw: Draw, scope: Scope): Ast {
  const some = readable(scope, 'any', 'map', 'object').filter(({ spec }) => spec.type !== 'any' || !spec.list);
  if (some.length === 0) return eachOf(draw, scope, keyedBody);
  const entry = scope.nextName('entry');
  const key = `${entry}Name`;
  const field: Field = { kind: 'field', key: uniqueKey(scope, bound(key, { type: 'string', empty: true })), value: byKind(entry) };
  const body: Ast = { kind: 'map', fields: [field] };
  return { kind: 'each', over: draw.pick(some).node, by: 'key', item: entry, key, itemFacts: anything, body };
}

/** A text and a map as they are, anything else as JSON. */
function byKind(variable: string): Ast {
  const found = bound(variable, anything);
  const is = (kind: string) => call('kindIs', literal(kind), found);
  const notText: Ast = { kind: 'when', condition: is('map'), then: { kind: 'yaml', value: found }, otherwise: call('toJson', found) };
  const asText = bound(variable, { type: 'string', empty: true, multiline: true });
  return { kind: 'when', condition: is('string'), then: asText, otherwise: notText };
}

function bound(variable: string, facts: Facts): Ast {
  return { kind: 'reference', root: { variable }, path: [], certain: 0, facts };
}

function isMapYaml(scope: Scope, node: Ast): boolean {
  if (node.kind === 'yaml' && node.value.kind === 'call') return node.value.name === 'omit';
  const spec = node.kind === 'yaml' ? scope.known.find((one) => one.node === node.value)?.spec : undefined;
  return spec?.type === 'map' || ((spec?.type === 'any' || spec?.type === 'kubernetes') && !spec.list);
}

/** A list with items of every kind. */
export function list(draw: Draw, scope: Scope): Ast {
  return { kind: 'list', items: Array.from({ length: draw.upTo(3) }, () => item(draw, scope)) };
}

function item(draw: Draw, scope: Scope): Ast {
  const makers: readonly Maker[] = [
    value,
    value,
    (one, where) => eachOf(one, where, value),
    (one, where) => whenever(one, where, value),
    (one, where) => spreadOfList(one, where) ?? value(one, where),
    (one, where) => (one.chance(20) ? ensureOf(one, where) : value(one, where)),
  ];
  return draw.pick(makers)(draw, deeper(scope));
}

function spreadOfList(draw: Draw, scope: Scope): Ast | undefined {
  const lists = [...readable(scope, 'array'), ...readable(scope, 'any', 'kubernetes').filter(({ spec }) => spec.list)];
  const included = includeOf(draw, scope, 'list');
  const made = [...lists.map(({ node }): Ast => ({ kind: 'yaml', value: node })), ...(included === undefined ? [] : [included])];
  return made.length === 0 ? undefined : { kind: 'spread', value: draw.pick(made) };
}

function yamlOf(draw: Draw, scope: Scope, ...types: readonly Declared['type'][]): Ast | undefined {
  if (draw.chance(10)) return omitted(draw, scope);
  const some = readable(scope, ...types).filter(({ node }) => node.path.length > 0 || 'variable' in node.root);
  return some.length === 0 ? undefined : { kind: 'yaml', value: draw.pick(some).node };
}

/** A map without some of its keys, which it may have or may not. */
function omitted(draw: Draw, scope: Scope): Ast | undefined {
  const some = readable(scope, 'map').filter(({ node }) => node.path.length > 0 || 'variable' in node.root);
  const keys = draw.pick([['a'], ['name', 'x.y'], ['b', 'b'], ['']]);
  return some.length === 0 ? undefined : { kind: 'yaml', value: call('omit', draw.pick(some).node, ...keys.map((key) => literal(key))) };
}

function whenever(draw: Draw, scope: Scope, make: Maker): Ast {
  const node = { kind: 'when', condition: condition(draw, scope), then: make(draw, scope) } as const;
  return draw.chance(40) ? { ...node, otherwise: make(draw, scope) } : node;
}

function givenOf(draw: Draw, scope: Scope, make: Maker): Ast | undefined {
  const some = optionals(scope);
  if (some.length === 0) return undefined;
  const { node, spec } = draw.pick(some);
  const variable = scope.nextName('given');
  const inner = deeper(scope, knownBelow({ ...spec, presence: 'required' }, { variable }, false));
  const made = { kind: 'given', value: node, variable, then: make(draw, inner) } as const;
  return draw.chance(40) ? { ...made, otherwise: make(draw, scope) } : made;
}

/** Something for each item of a map, a list or a list of strings that is made. */
export function eachOf(draw: Draw, scope: Scope, make: Maker): Each {
  const some = [...readable(scope, 'map'), ...readable(scope, 'array')];
  if (some.length === 0 || draw.chance(15)) return eachString(draw, scope, make);
  const { node, spec } = draw.pick(some);
  const by = spec.type === 'map' ? byOf(draw, spec) : 'list';
  return loop(draw, scope, { over: node, by, entry: spec.type === 'map' ? spec.entry : spec.item }, make);
}

function eachString(draw: Draw, scope: Scope, make: Maker): Each {
  const entry: Declared = { type: 'string', presence: 'required' };
  return loop(draw, scope, { over: strings(draw, scope), by: 'list', entry }, make);
}

function byOf(draw: Draw, { entry }: MapSpec): Each['by'] {
  return entry.type === 'object' && entry.fields['order'] !== undefined && draw.chance(70) ? 'order' : 'key';
}

interface Over {
  readonly over: Ast;
  readonly by: Each['by'];
  readonly entry: Spec;
}

function loop(draw: Draw, scope: Scope, { over, by, entry }: Over, make: Maker): Each {
  const variable = scope.nextName('item');
  const key = by === 'list' ? `${variable}Index` : `${variable}Name`;
  const keySpec: Declared =
    by === 'list' ? { type: 'integer', presence: 'required', min: 0, max: 1000 } : { type: 'string', presence: 'required' };
  const inner = deeper(scope, [...knownBelow(entry, { variable }, false), ...knownBelow(keySpec, { variable: key }, false)]);
  return { kind: 'each', over, by, item: variable, key, itemFacts: factsOfSpec(entry), body: make(draw, inner) };
}

/** A check that mostly holds. */
export function ensureOf(draw: Draw, scope: Scope): Ast {
  const tested = condition(draw, scope);
  const holds = draw.chance(97) ? call('or', tested, literal(true)) : tested;
  return { kind: 'ensure', condition: holds, message: line(draw, deeper(scope)) };
}

/** A text of lines and of control nodes over texts; the printer wants the latter to end in a line that is never empty. */
export function text(draw: Draw, scope: Scope): Text {
  const lines = Array.from({ length: 1 + draw.upTo(2) }, () => textLine(draw, scope));
  const isFixed = lines.every(({ kind }) => kind === 'join');
  return { kind: 'text', lines: isFixed ? lines : [...lines, { kind: 'join', parts: [line(draw, deeper(scope)), literal('.')] }] };
}

function textLine(draw: Draw, scope: Scope): TextLine {
  const below = deeper(scope);
  if (scope.depth <= 0 || draw.chance(60)) return plainLine(draw, below);
  const made = draw.pick([whenever, givenOf, eachOf])(draw, below, text);
  return made?.kind === 'when' || made?.kind === 'given' || made?.kind === 'each' ? made : plainLine(draw, below);
}

function plainLine(draw: Draw, scope: Scope): TextLine {
  return { kind: 'join', parts: Array.from({ length: draw.upTo(2) }, () => draw.pick([line, integer, number])(draw, scope)) };
}
