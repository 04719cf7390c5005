import { describe, expect, test } from 'vitest';
import type { Facts, Json } from '../ast/facts.ts';
import { functions, type FunctionName } from '../ast/functions.ts';
import type { Ast } from '../ast/node.ts';
import { EvaluationError } from './evaluation-error.ts';
import { sampleInput } from './sample-input.ts';
import { templateScope } from './scope.ts';
import { valueOf } from './value-of.ts';

const values = { zero: 0, no: false, empty: '', text: 'text', nothing: null, map: { b: 1, a: null, B: 0 }, list: ['a', 'b'], count: 3 };

function optional(name: string): Ast {
  return { kind: 'reference', root: { object: 'Values' }, path: [name], certain: 0, facts: { type: 'any', optional: true } };
}

/** A reference that is known to hold a whole number. */
const integer = (name: string): Ast => ({
  kind: 'reference',
  root: { object: 'Values' },
  path: [name],
  certain: 1,
  facts: { type: 'integer' },
});

function call(name: FunctionName, given: readonly (Json | Ast)[]): Ast {
  const nodes = given.map((one): Ast => (isNode(one) ? one : { kind: 'literal', value: one }));
  return { kind: 'call', name, arguments: nodes, facts: functions[name] satisfies Facts };
}

function isNode(value: Json | Ast): value is Ast {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

function evaluate(name: FunctionName, given: readonly (Json | Ast)[]): Json | undefined {
  return valueOf(call(name, given), templateScope(sampleInput(values), valueOf));
}

type Case = readonly [given: readonly (Json | Ast)[], value: Json];

const failing: Ast = call('lower', [1]);

/** What Go's text/template, Sprig 3.3 and Helm make of the arguments. */
const cases: { readonly [Name in FunctionName]: readonly Case[] } = {
  and: [
    [[true, true], true],
    [[true, true, false], false],
    [[false, failing], false],
    [[1, 'a'], true],
    [[true, ''], false],
  ],
  or: [
    [[false, true], true],
    [[false, false, false], false],
    [[true, failing], true],
    [[0, [], {}, '', null], false],
  ],
  not: [
    [[true], false],
    [[false], true],
    [[''], true],
    [[[null]], false],
  ],
  eq: [
    [['a', 'a'], true],
    [['a', 'A'], false],
    [[1_000_000, 1e6], true],
    [[0, -0], true],
    [[false, false], true],
    [['1', '1.0'], false],
  ],
  ne: [
    [['a', 'a'], false],
    [[1, 2], true],
  ],
  lt: [
    [[9, 10], true],
    [[10, 10], false],
    [[0.5, 1], true],
  ],
  le: [
    [[10, 10], true],
    [[11, 10], false],
  ],
  gt: [
    [[10, 9], true],
    [[10, 10], false],
  ],
  ge: [
    [[10, 10], true],
    [[9, 10], false],
  ],
  present: [
    [[optional('zero')], true],
    [[optional('no')], true],
    [[optional('empty')], true],
    [[optional('nothing')], false],
    [[optional('missing')], false],
    [[optional('constructor')], false],
  ],
  notEmpty: [
    [[''], false],
    [['a'], true],
    [[{}], false],
    [[{ a: null }], true],
    [[[]], false],
  ],
  hasKey: [
    [[values.map, 'a'], true],
    [[values.map, 'c'], false],
    [[values.map, 'toString'], false],
  ],
  hasEntry: [
    [[values.map, 'a'], false],
    [[values.map, 'b'], true],
    [[values.map, 'B'], true],
    [[values.map, 'toString'], false],
  ],
  kindIs: [
    [['map', values.map], true],
    [['map', []], false],
    [['slice', []], true],
    [['slice', 'text'], false],
    [['string', ''], true],
    [['bool', false], true],
    [['string', 0], false],
    [['map', null], false],
  ],
  has: [
    [[['a', 'b'], 'b'], true],
    [[['a', 'b'], 'c'], false],
    [[[], ''], false],
  ],
  contains: [
    [['abc', 'b'], true],
    [['abc', ''], true],
    [['abc', 'B'], false],
  ],
  hasPrefix: [
    [['abc', 'ab'], true],
    [['abc', 'b'], false],
  ],
  hasSuffix: [
    [['abc', 'bc'], true],
    [['abc', 'b'], false],
  ],
  regexMatch: [
    [['abc', 'b'], true],
    [['abc', '^b'], false],
    [['a.b:80', '^[^:]+:[0-9]{1,5}$'], true],
    [['b\n', '^b$'], false],
  ],
  regexFind: [
    [['abc', 'b|bc'], 'b'],
    [['aab', 'a+'], 'aa'],
    [['abc', '[x-z]*'], ''],
    [['abc', 'd'], ''],
    [['a😀', '.$'], '😀'],
  ],
  hasApi: [
    [['apps/v1'], true],
    [['apps/v1/StatefulSet'], true],
    [['apps/v1/Deployment'], false],
    [['apps'], false],
  ],
  kubeVersion: [
    [['>=1.27-0'], true],
    [['>=1.27'], false],
    [['>=1.31-0'], false],
    [['>=1.27-0 <1.31-0'], true],
  ],
  default: [
    [['', 'other'], 'other'],
    [['text', 'other'], 'text'],
    [[{}, { a: 1 }], { a: 1 }],
    [[[], ['a']], ['a']],
    [[0, 5], 5],
  ],
  ternary: [
    [[true, 'then', 'otherwise'], 'then'],
    [[false, 'then', 'otherwise'], 'otherwise'],
  ],
  firstPresent: [
    [[optional('zero'), 5], 0],
    [[optional('empty'), 'x'], ''],
    [[optional('nothing'), 'x'], 'x'],
    [[optional('missing'), 'x'], 'x'],
  ],
  lower: [[['ABC-Σ'], 'abc-σ']],
  upper: [[['abc-ß'], 'ABC-ß']],
  snakeCase: [
    [['sendResolved'], 'send_resolved'],
    [['channel'], 'channel'],
    [['useAwsHttpClient'], 'use_aws_http_client'],
    [['enableHttp2'], 'enable_http2'],
    [['sigv4'], 'sigv4'],
    [[''], ''],
  ],
  trunc: [
    [['abcdef', 3], 'abc'],
    [['abc', 63], 'abc'],
    [['abc', 3], 'abc'],
    [['abc', 0], ''],
    [['é', 2], 'é'],
    [['aé', 2], 'a\uFFFD'],
    [['abcdef', -3], 'def'],
    [['abc', -3], 'abc'],
    [['abc', -4], 'abc'],
    [['', -1], ''],
    [['aé', -1], '\uFFFD'],
  ],
  trimSuffix: [
    [['a--', '-'], 'a-'],
    [['a', '-'], 'a'],
    [['a', ''], 'a'],
  ],
  trimPrefix: [
    [['--a', '-'], '-a'],
    [['a', '-'], 'a'],
  ],
  replace: [
    [['a.b.c', '.', '-'], 'a-b-c'],
    [['aa', 'a', '$&'], '$&$&'],
    [['a😀', '', '-'], '-a-😀-'],
  ],
  quoteRegex: [[[String.raw`a.b+c(d)|e[f]{g}^h$i\j*k?-/`], String.raw`a\.b\+c\(d\)\|e\[f\]\{g\}\^h\$i\\j\*k\?-/`]],
  quoteString: [[['a"b\\c\n'], String.raw`"a\"b\\c\n"`]],
  sha256sum: [
    [['abc'], 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [['é'], '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c'],
  ],
  join: [
    [[['a', 'b'], ', '], 'a, b'],
    [[[], ','], ''],
    [[['a', null, 'b'], ','], 'a,b'],
  ],
  splitList: [
    [
      ['a,b,', ','],
      ['a', 'b', ''],
    ],
    [['', ','], ['']],
    [
      ['a😀', ''],
      ['a', '😀'],
    ],
  ],
  keys: [
    [[values.map], ['B', 'b']],
    [[{ '10': 1, '9': 1, '😀': 1, '～': 1 }], ['10', '9', '～', '😀']],
  ],
  omit: [
    [[values.map, 'a', 'c'], { b: 1, B: 0 }],
    [[{ a: 1 }, 'a'], {}],
    [[{ constructor: 1, a: null }, 'b'], { constructor: 1, a: null }],
  ],
  toJson: [[[{ b: '<', a: [1e6, null] }], String.raw`{"a":[1000000,null],"b":"\u003c"}`]],
  toString: [
    [[1e6], '1000000'],
    [[0.5], '0.5'],
    [[1e21], '1e+21'],
    [[false], 'false'],
    [['a'], 'a'],
    [[integer('count')], '3'],
  ],
  len: [
    [['é😀'], 6],
    [[['a']], 1],
    [[values.map], 3],
    [[''], 0],
  ],
  add: [
    [[1, 2], 3],
    [[1.9, -0.5], 1],
  ],
  sub: [
    [[1, 2], -1],
    [[integer('count'), 3], 0],
  ],
  mul: [
    [[1_000_000, 1_000_000], 1e12],
    [[-1, 0], 0],
  ],
  div: [
    [[7, 2], 3],
    [[-7, 2], -3],
    [[6.9, 3.1], 2],
    [[0, -3], 0],
  ],
  quantityBytes: [[['50Gi'], 53_687_091_200]],
  sizeBytes: [[['45GB'], 48_318_382_080]],
  durationSeconds: [[['1h30m'], 5400]],
};

describe.each(Object.entries(cases))('%s', (name, all) => {
  test.each(all.map(([given, value]) => ({ given, value })))('$given is $value', ({ given, value }) => {
    expect(isFunction(name) && evaluate(name, given)).toStrictEqual(value);
  });
});

function isFunction(name: string): name is FunctionName {
  return name in functions;
}

const refused: readonly (readonly [name: FunctionName, given: readonly Json[], sentence: string])[] = [
  ['lower', [1], 'lower expects a string as argument 1, got a number'],
  ['lower', [], 'lower is called without its argument 1'],
  ['lt', ['a', 1], 'lt expects a number as argument 1, got a string'],
  ['eq', ['a', 1], 'eq cannot compare a string with a number'],
  ['eq', [[], []], 'eq cannot compare a list with a list'],
  ['hasKey', [null, 'a'], 'hasKey expects a map as argument 1, got null'],
  ['has', [{}, 'a'], 'has expects a list as argument 1, got a map'],
  ['join', [[1], ','], 'join takes a list of strings, not one with 1'],
  ['len', [5], 'len takes a string, list or map, not 5'],
  ['omit', ['a', 'a'], 'omit expects a map as argument 1, got a string'],
  ['snakeCase', ['http2Port'], 'snakeCase takes a name in camelCase with digits at most at its end, not "http2Port"'],
  ['snakeCase', ['aURL'], 'snakeCase takes a name in camelCase with digits at most at its end, not "aURL"'],
  ['toString', [[1]], 'a list cannot stand in a text'],
  ['mul', [Number.MAX_SAFE_INTEGER, 2], 'the result 18014398509481982 is too large to be calculated exactly'],
  ['div', [3, 0], '3 cannot be divided by zero'],
  ['regexMatch', ['a', '('], "'(' is not a regular expression that both RE2 and ECMAScript read"],
  ['regexFind', ['a', '('], "'(' is not a regular expression that both RE2 and ECMAScript read"],
  ['trunc', ['abc', 1.5], 'trunc takes an integer, not 1.5'],
  ['kubeVersion', ['>=1.27&&'], "'>=1.27&&' is not a constraint of versions"],
  ['quantityBytes', ['50GiB'], "'50GiB' is not a quantity such as 500m, 1.5G or 50Gi"],
];

test.each(refused)('%s of %j is refused', (name, given, sentence) => {
  expect(() => evaluate(name, given)).toThrow(new EvaluationError(sentence));
});
