import type { Facts, Json } from '../../src/ast/facts.ts';
import { functions, type FunctionName } from '../../src/ast/functions.ts';
import type { Ast } from '../../src/ast/node.ts';
import { factsOf } from '../../src/expression/facts-of.ts';
import { formats } from '../../src/values/formats.ts';
import { nastyStrings } from '../nasty-strings.ts';
import type { Draw } from './draw.ts';
import {
  builtins,
  deeper,
  openBoolean,
  openInteger,
  openString,
  optionals,
  readable,
  type Callable,
  type Declared,
  type Known,
  type Scope,
} from './scope.ts';

/** A call with what is known of the function's result. */
export function call(name: FunctionName, ...given: readonly Ast[]): Ast {
  return { kind: 'call', name, arguments: given, facts: functions[name] };
}

function withFacts(name: FunctionName, given: readonly Ast[], facts: Facts): Ast {
  return { kind: 'call', name, arguments: given, facts };
}

/** A literal's node. */
export function literal(value: Json): Ast {
  return { kind: 'literal', value };
}

type Maker = (draw: Draw, scope: Scope) => Ast;

/** One of the makers, or the plain one where the scope allows no more depth. */
function choose(draw: Draw, scope: Scope, plain: Maker, makers: readonly Maker[]): Ast {
  return scope.depth <= 0 || draw.chance(40) ? plain(draw, scope) : draw.pick(makers)(draw, deeper(scope));
}

function referenceTo(draw: Draw, some: readonly Known[], otherwise: () => Ast): Ast {
  return some.length === 0 ? otherwise() : draw.pick(some).node;
}

function nastyLiteral(draw: Draw): Ast {
  return literal(draw.pick(nastyStrings));
}

function oneLine(scope: Scope): readonly Known[] {
  return [
    ...readable(scope, 'string').filter(({ spec }) => spec.multiline !== true),
    ...builtins.filter(({ spec }) => spec.type === 'string'),
  ];
}

/** A string of one line. */
export function line(draw: Draw, scope: Scope): Ast {
  return choose(draw, scope, plainLine, lineMakers);
}

const plainLine: Maker = (draw, scope) =>
  draw.chance(25) ? nastyLiteral(draw) : referenceTo(draw, oneLine(scope), () => nastyLiteral(draw));

const lineMakers: readonly Maker[] = [
  joined,
  joined,
  (draw, scope) => call('default', line(draw, scope), line(draw, scope)),
  (draw, scope) =>
    withFacts('ternary', [condition(draw, scope), line(draw, scope), line(draw, scope)], { type: 'string', empty: true, large: false }),
  (draw, scope) => call(draw.pick(['lower', 'upper', 'quoteRegex', 'quoteString', 'sha256sum']), line(draw, scope)),
  (draw, scope) => call('regexFind', line(draw, scope), literal(draw.pick(patterns))),
  (draw) => call('snakeCase', literal(draw.pick(['sendResolved', 'channel', 'enableHttp2', 'oauth2', 'useAwsHttpClient', 'on', '']))),
  (draw, scope) => call('trunc', call('sha256sum', line(draw, scope)), literal(draw.upTo(70))),
  (draw, scope) => call(draw.pick(['trimSuffix', 'trimPrefix']), line(draw, scope), literal(draw.pick(['-', 'a', '.', 's', 'é', '']))),
  (draw, scope) =>
    call('replace', line(draw, scope), literal(draw.pick(['.', 'a', '-', '"', '\\'])), literal(draw.pick(['', '_', '%s', '"']))),
  (draw, scope) => call('join', strings(draw, scope), literal(draw.pick([',', ', ', '|', '', '": "']))),
  (draw, scope) =>
    call(
      'toJson',
      referenceTo(
        draw,
        scope.known.filter(({ isOptional }) => !isOptional),
        () => literal('x'),
      ),
    ),
  (draw, scope) => call('toString', draw.chance(50) ? integer(draw, scope) : number(draw, scope)),
  (draw, scope) =>
    call(
      'toString',
      referenceTo(draw, readable(scope, 'boolean'), () => integer(draw, scope)),
    ),
  (draw, scope) => includeOf(draw, scope, 'string') ?? joined(draw, scope),
  (draw, scope) => firstPresent(draw, scope, 'string') ?? joined(draw, scope),
];

function joined(draw: Draw, scope: Scope): Ast {
  const parts = Array.from({ length: draw.upTo(3) + 1 }, () =>
    draw.pick([nastyLiteral, line, line, integer, number, boolean])(draw, deeper(scope)),
  );
  return { kind: 'join', parts };
}

/** An optional value where it is there, else another of its type; strings that may hold line breaks are left out. */
function firstPresent(draw: Draw, scope: Scope, type: 'string' | 'integer'): Ast | undefined {
  const old = optionals(scope).filter(({ spec }) => spec.type === type && !(spec.type === 'string' && spec.multiline === true));
  if (old.length === 0) return undefined;
  const current = type === 'string' ? line(draw, deeper(scope)) : integer(draw, deeper(scope));
  const { type: known } = factsOf(current);
  return withFacts('firstPresent', [draw.pick(old).node, current], { type: known, empty: true, large: type === 'integer' });
}

/** A whole number that JavaScript and Go both hold exactly. */
export function integer(draw: Draw, scope: Scope): Ast {
  return choose(draw, scope, plainInteger, integerMakers);
}

const plainInteger: Maker = (draw, scope) => {
  const literals = [0, 1, -1, 3, 999_999, 1_000_000, 21_000_000];
  const some = [...readable(scope, 'integer'), ...builtins.filter(({ spec }) => spec.type === 'integer')];
  return draw.chance(30) ? literal(draw.pick(literals)) : referenceTo(draw, some, () => literal(draw.pick(literals)));
};

const integerMakers: readonly Maker[] = [
  (draw, scope) => call(draw.pick(['add', 'sub', 'mul']), small(draw, scope), small(draw, scope)),
  (draw, scope) => call('div', small(draw, scope), literal(draw.pick([1, 2, 3, -7, 1000]))),
  (draw, scope) =>
    call(
      'len',
      referenceTo(draw, readable(scope, 'string', 'map', 'array', 'any'), () => literal('abc')),
    ),
  (draw, scope) =>
    withFacts('ternary', [condition(draw, scope), integer(draw, scope), integer(draw, scope)], {
      type: 'integer',
      empty: true,
      large: true,
    }),
  (draw, scope) => firstPresent(draw, scope, 'integer') ?? small(draw, scope),
];

function small(draw: Draw, scope: Scope): Ast {
  const some = readable(scope, 'integer').filter(({ spec }) => (spec.min ?? -Infinity) >= -1e7 && (spec.max ?? Infinity) <= 1e7);
  return referenceTo(draw, some, () => literal(draw.upTo(2000)));
}

/** A number. */
export function number(draw: Draw, scope: Scope): Ast {
  if (draw.chance(30)) return literal(draw.pick([0.5, -1.25, 99.9, 1_000_000.5, 0.000_001]));
  return referenceTo(draw, readable(scope, 'number', 'integer'), () => literal(draw.pick([0.1, 2.5])));
}

function boolean(draw: Draw, scope: Scope): Ast {
  return referenceTo(draw, readable(scope, 'boolean'), () => literal(draw.chance(50)));
}

/** A list of strings. */
export function strings(draw: Draw, scope: Scope): Ast {
  const lists = readable(scope, 'array').filter(({ spec }) => spec.item.type === 'string' && spec.item.multiline !== true);
  const maps = readable(scope, 'map');
  const made = [
    ...lists.map(({ node }): Ast => node),
    ...maps.map(({ node }) => call('keys', node)),
    call('splitList', line(draw, { ...scope, depth: 0 }), literal(draw.pick([',', '.', '-', ' ']))),
  ];
  return draw.pick(made);
}

/** A condition. */
export function condition(draw: Draw, scope: Scope): Ast {
  return choose(draw, scope, boolean, conditionMakers);
}

const patterns = ['^a', '[0-9]+$', '^(a|b)*$', '\\.', '^[^:]+:[0-9]{1,5}$', 'x{2,}'];
// With -0 behind each version: without it Helm 4 passes over versions such as v1.29.3-gke.100, Helm 3 does not.
const constraints = [
  '>=1.27-0',
  '<1.30-0',
  '^1.29.0-0',
  '~1.29.0-0',
  '>=1.24-0 <1.30-0',
  '>1.28.5-0',
  '>=1.31.0-0 || <1.25.0-0',
  '<=1.30.0-0',
];
const apis = [
  'v1',
  'apps/v1',
  'apps/v1/StatefulSet',
  'policy/v1beta1',
  'gateway.networking.k8s.io/v1',
  'gateway.networking.k8s.io/v1/HTTPRoute',
  'monitoring.coreos.com/v1',
];

const conditionMakers: readonly Maker[] = [
  (draw, scope) => call(draw.pick(['and', 'or']), ...Array.from({ length: 2 + draw.upTo(1) }, () => condition(draw, scope))),
  (draw, scope) => call('not', condition(draw, scope)),
  (draw, scope) => call(draw.pick(['eq', 'ne']), line(draw, scope), line(draw, scope)),
  (draw, scope) => call(draw.pick(['eq', 'ne', 'lt', 'le', 'gt', 'ge']), integer(draw, scope), integer(draw, scope)),
  (draw, scope) =>
    call(draw.pick(['lt', 'le', 'gt', 'ge']), number(draw, scope), draw.chance(50) ? number(draw, scope) : integer(draw, scope)),
  (draw, scope) => call('eq', boolean(draw, scope), boolean(draw, scope)),
  (draw, scope) => {
    const some = optionals(scope);
    return some.length === 0 ? boolean(draw, scope) : call('present', draw.pick(some).node);
  },
  (draw, scope) =>
    call(
      'notEmpty',
      referenceTo(draw, readable(scope, 'string', 'map', 'array', 'any'), () => line(draw, scope)),
    ),
  (draw, scope) => mapTest(draw, scope) ?? boolean(draw, scope),
  (draw, scope) => kindTest(draw, scope),
  (draw, scope) => call('has', strings(draw, scope), line(draw, scope)),
  (draw, scope) => call(draw.pick(['contains', 'hasPrefix', 'hasSuffix']), line(draw, scope), line(draw, scope)),
  (draw, scope) => call('regexMatch', line(draw, scope), literal(draw.pick(patterns))),
  (draw) => call('hasApi', literal(draw.pick(apis))),
  (draw) => call('kubeVersion', literal(draw.pick(constraints))),
  measured,
];

function mapTest(draw: Draw, scope: Scope): Ast | undefined {
  const maps = readable(scope, 'map');
  return maps.length === 0 ? undefined : call(draw.pick(['hasKey', 'hasEntry']), draw.pick(maps).node, line(draw, scope));
}

/** Whether a value is of a kind that it may have or may not. */
export function kindTest(draw: Draw, scope: Scope): Ast {
  const some = scope.known.filter(({ isOptional }) => !isOptional);
  return call(
    'kindIs',
    literal(draw.pick(['map', 'slice', 'string', 'bool'])),
    referenceTo(draw, some, () => literal('x')),
  );
}

const measures = [
  { form: formats.quantity.form, name: 'quantityBytes', texts: ['500m', '1.5G', '50Gi'] },
  { form: formats.size.form, name: 'sizeBytes', texts: ['0B', '512MB', '45GB'] },
  { form: formats.duration.form, name: 'durationSeconds', texts: ['0s', '1h30m', '08h05m', '1500ms'] },
] as const;

function measured(draw: Draw, scope: Scope): Ast {
  const known = readable(scope, 'string').flatMap(({ node, spec }) =>
    measures.flatMap(({ form, name }) => (spec.form === form ? [{ node, name }] : [])),
  );
  const fixed = measures.flatMap(({ name, texts }) => texts.map((text) => ({ node: literal(text), name })));
  const { node, name } = draw.pick(known.length === 0 || draw.chance(30) ? fixed : known);
  return call(draw.pick(['lt', 'le', 'gt', 'ge']), call(name, node), literal(draw.pick([1, 60, 3600, 0.5, 1_073_741_824])));
}

/** A call of a helper that makes what is asked for, with an argument for each parameter; nothing where there is none. */
export function includeOf(draw: Draw, scope: Scope, shape: Callable['shape']): Ast | undefined {
  const callable = scope.callable.flatMap((one) => {
    const given = argumentsOf(draw, scope, one);
    return one.shape === shape && given !== undefined ? [{ one, given }] : [];
  });
  if (callable.length === 0) return undefined;
  const { one, given } = draw.pick(callable);
  return { kind: 'include', helper: one.helper.name, arguments: given, result: one.helper.result };
}

function argumentsOf(draw: Draw, scope: Scope, { parameters }: Callable): { readonly [parameter: string]: Ast } | undefined {
  const given: [string, Ast][] = [];
  for (const [name, spec] of Object.entries(parameters)) {
    const argument = argumentOf(draw, scope, spec);
    if (argument === undefined) return undefined;
    given.push([name, argument]);
  }
  return Object.fromEntries(given);
}

/** A reference to a value of that very declaration, or for an open string, integer or boolean an expression. */
function argumentOf(draw: Draw, scope: Scope, spec: Declared): Ast | undefined {
  const same = scope.known.filter((one) => one.spec === spec && !one.isOptional);
  if (same.length > 0) return draw.pick(same).node;
  const below = deeper(scope);
  if (spec === openString) return line(draw, below);
  if (spec === openInteger) return integer(draw, below);
  return spec === openBoolean ? condition(draw, below) : undefined;
}
