import { describe, expect, test } from 'vitest';
import type { Facts, Json } from '../ast/facts.ts';
import type { Ast, Each, Field, Helper, Reference, Spread } from '../ast/node.ts';
import { EvaluationError } from './evaluation-error.ts';
import { sampleInput } from './sample-input.ts';
import { templateScope } from './scope.ts';
import { valueOf } from './value-of.ts';

const values = {
  yes: true,
  no: false,
  zero: 0,
  empty: '',
  nothing: null,
  name: 'n',
  million: 1_000_000,
  huge: 2 ** 60,
  ratio: 0.5,
  list: ['a', 'b'],
  none: {},
  map: { b: { order: 1, x: 'b' }, a: { order: 2, x: 'a' }, '10': { x: 'ten' }, gone: null, '9': { order: 0, x: 'nine' } },
  user: { u: 1, v: null },
};

const literal = (value: Json): Ast => ({ kind: 'literal', value });

/** A reference to .Values.a.b, sure to be there unless said otherwise. */
function ref(path: string, facts: Facts = { type: 'any' }, certain?: number): Reference {
  const steps = path.split('.');
  return { kind: 'reference', root: { object: 'Values' }, path: steps, certain: certain ?? steps.length, facts };
}

const optional = (path: string): Reference => ref(path, { type: 'any', optional: true }, 0);
const variable = (name: string, ...path: readonly string[]): Reference => ({
  kind: 'reference',
  root: { variable: name },
  path,
  certain: 0,
  facts: { type: 'any' },
});
const argument = (name: string, ...path: readonly string[]): Reference => ({
  kind: 'reference',
  root: { argument: name },
  path,
  certain: 0,
  facts: { type: 'any' },
});
const when = (condition: Ast, then: Ast, otherwise?: Ast): Ast => ({
  kind: 'when',
  condition,
  then,
  ...(otherwise === undefined ? {} : { otherwise }),
});
const given = (value: Reference, then: Ast, otherwise?: Ast): Ast => ({
  kind: 'given',
  value,
  variable: 'it',
  then,
  ...(otherwise === undefined ? {} : { otherwise }),
});
const field = (key: string | Ast, value: Ast): Field => ({ kind: 'field', key, value });
const spread = (value: Ast, more?: Spread['more']): Spread => ({ kind: 'spread', value, ...(more === undefined ? {} : { more }) });
const map = (...fields: readonly (Field | Spread)[]): Ast => ({ kind: 'map', fields });
const list = (...items: readonly Ast[]): Ast => ({ kind: 'list', items });
const join = (...parts: readonly Ast[]): Ast & { kind: 'join' } => ({ kind: 'join', parts });
const yaml = (value: Ast): Ast => ({ kind: 'yaml', value });
const include = (helper: string, given_: { readonly [name: string]: Ast } = {}, result: Helper['result'] = 'structure'): Ast => ({
  kind: 'include',
  helper,
  arguments: given_,
  result,
});
const each = (over: Ast, by: Each['by'], body: Ast): Ast => ({
  kind: 'each',
  over,
  by,
  item: 'item',
  key: 'key',
  itemFacts: { type: 'any' },
  body,
});
const ensure = (condition: Ast): Ast => ({
  kind: 'ensure',
  condition,
  message: join(literal('the name '), ref('name'), literal(' is wrong')),
});
const absent = when(ref('no'), literal(1));

function defined(name: string, body: Ast, result: Helper['result'] = 'structure', parameters: Helper['parameters'] = {}): [string, Helper] {
  return [name, { name, doc: '', parameters, result, body }];
}

/** A tree of maps, such as nested routes: the helper includes itself for each child. */
const tree = map(
  field('x', argument('node', 'x')),
  field('below', list(each(argument('node', 'below'), 'key', include('tree', { node: variable('item') })))),
);

const helpers = new Map([
  defined('labels', map(field('name', argument('name')), field('more', when(argument('on'), literal(1)))), 'structure', {
    name: { type: 'string' },
    on: { type: 'boolean' },
  }),
  defined('nothing', map(field('a', absent))),
  defined('emptyList', list()),
  defined('items', list(literal('x'), absent)),
  defined('loopOfMaps', each(ref('list'), 'list', map(field(variable('item'), variable('key'))))),
  defined('loopOfLists', each(ref('list'), 'list', list(variable('item')))),
  defined('loopOfTexts', each(ref('list'), 'list', variable('item'))),
  defined('string', when(ref('yes'), join(literal('a-'), ref('name'))), 'string'),
  defined('emptyString', absent, 'string'),
  defined('tree', tree, 'structure', { node: { type: 'any' } }),
  defined('readsOuter', map(field('a', variable('item')))),
  defined('text', literal('text')),
]);

const files = { 'files/a.txt': 'a\n' };

function evaluate(node: Ast): Json | undefined {
  return valueOf(node, templateScope(sampleInput(values, { helpers, files }), valueOf));
}

/** `undefined` is what vanishes. */
const cases: { readonly [kind: string]: readonly (readonly [says: string, node: Ast, value: Json | undefined])[] } = {
  literal: [
    ['a string', literal('a'), 'a'],
    ['a structure', literal({ a: [null] }), { a: [null] }],
  ],
  reference: [
    ['0 is there', ref('zero'), 0],
    ['a nested value', ref('map.b.x'), 'b'],
    ['a fallback where the value is absent', ref('missing', { type: 'string', fallback: 'f' }, 0), 'f'],
    ['a fallback where a parent is absent', ref('missing.below.it', { type: 'string', fallback: 'f' }, 0), 'f'],
    ['a fallback where a parent is null', ref('nothing.below', { type: 'string', fallback: 'f' }, 0), 'f'],
    ['a fallback where the value is null', ref('nothing', { type: 'string', fallback: 'f' }, 0), 'f'],
    ['false instead of the fallback', ref('no', { type: 'boolean', fallback: true }, 0), false],
    ['"" instead of the fallback', ref('empty', { type: 'string', fallback: 'f' }, 0), ''],
    ['a key that every object has in JavaScript is absent', ref('constructor', { type: 'string', fallback: 'f' }, 0), 'f'],
    ['null where any value may stand', ref('nothing'), null],
    ['the release', { kind: 'reference', root: { object: 'Release' }, path: ['Name'], certain: 1, facts: { type: 'string' } }, 'sample'],
    ['the revision', { kind: 'reference', root: { object: 'Release' }, path: ['Revision'], certain: 1, facts: { type: 'integer' } }, 1],
    ['the chart', { kind: 'reference', root: { object: 'Chart' }, path: ['AppVersion'], certain: 1, facts: { type: 'string' } }, '4.5.6'],
    [
      'the cluster',
      { kind: 'reference', root: { object: 'Capabilities' }, path: ['KubeVersion', 'Version'], certain: 2, facts: { type: 'string' } },
      'v1.30.2-gke.100',
    ],
  ],
  join: [
    [
      'strings, numbers and booleans',
      join(literal('a'), ref('million'), literal(' '), ref('ratio'), ref('no'), literal(-1)),
      'a1000000 0.5false-1',
    ],
    ['all digits of an integer', join(ref('huge', { type: 'integer' })), '1152921504606846976'],
    ['a number as JSON', join(ref('huge', { type: 'number' })), '1152921504606847000'],
    ['nothing', join(), ''],
  ],
  map: [
    ['no fields', map(), {}],
    ['a null field', map(field('a', literal(null))), { a: null }],
    ['a field that vanishes', map(field('a', absent), field('b', literal(1))), { b: 1 }],
    ['all fields vanish', map(field('a', absent)), null],
    ['all spreads vanish', map(spread(yaml(ref('none')))), null],
    ['a key that is known later', map(field(join(ref('name'), literal('-1')), literal(1))), { 'n-1': 1 }],
    ['a key that is a number', map(field(ref('million', { type: 'integer' }), literal(1))), { '1000000': 1 }],
    ['the key __proto__', map(field('__proto__', literal(1))), JSON.parse('{"__proto__":1}')],
    ['a field that is a given', map(field('a', given(optional('zero'), variable('it')))), { a: 0 }],
    ['an empty map inside', map(field('a', map())), { a: {} }],
    ['a map inside of which all vanishes', map(field('a', map(field('b', absent)))), { a: null }],
  ],
  'spread in a map': [
    ["a user's map with its nulls", map(field('a', literal(1)), spread(yaml(ref('user')))), { a: 1, u: 1, v: null }],
    ['null adds nothing', map(field('a', literal(1)), spread(yaml(ref('nothing')))), { a: 1 }],
    ['a structure', map(spread(include('labels', { name: literal('x'), on: literal(true) }))), { name: 'x', more: 1 }],
    ['a structure of which all vanishes', map(field('a', literal(1)), spread(include('nothing'))), { a: 1 }],
    [
      'a structure whose last map goes on',
      map(spread(literal({ a: 1, b: { c: 2 } }), { key: 'b', fields: [field('more', absent), spread(yaml(ref('user')))] })),
      { a: 1, b: { c: 2, u: 1, v: null } },
    ],
    ['the fields of a when', map(spread(when(ref('yes'), map(field('a', literal(1)), field('b', absent))))), { a: 1 }],
    ['the fields of a given', map(spread(given(optional('name'), map(field('a', variable('it')))))), { a: 'n' }],
    [
      'the fields of each',
      map(spread(each(ref('map'), 'key', map(field(variable('key'), variable('item', 'x')))))),
      { '10': 'ten', '9': 'nine', a: 'a', b: 'b' },
    ],
    ['an ensure that holds', map(field('a', literal(1)), spread(ensure(ref('yes')))), { a: 1 }],
    ['a spread in a when', map(spread(when(ref('yes'), spread(yaml(ref('user')))))), { u: 1, v: null }],
  ],
  list: [
    ['no items', list(), []],
    ['a null item', list(literal(null)), [null]],
    ['an item that vanishes', list(absent, literal(1)), [1]],
    ['all items vanish', list(absent, each(yaml(ref('none')), 'key', literal(1))), null],
    ['items of each', list(literal('0'), each(ref('list'), 'list', join(variable('key'), variable('item')))), ['0', '0a', '1b']],
    [
      'each of each',
      list(
        each(ref('list'), 'list', {
          kind: 'each',
          over: ref('list'),
          by: 'list',
          item: 'inner',
          key: 'innerIndex',
          itemFacts: { type: 'string' },
          body: join(variable('item'), variable('inner')),
        }),
      ),
      ['aa', 'ab', 'ba', 'bb'],
    ],
    ['an ensure', list(ensure(ref('yes')), literal(1)), [1]],
    ['a spread list', list(literal(0), spread(yaml(ref('list')))), [0, 'a', 'b']],
    ['a spread structure', list(spread(include('items')), spread(include('emptyList')), spread(include('nothing'))), ['x']],
    ['a spread in a when', list(when(ref('yes'), spread(yaml(ref('list'))))), ['a', 'b']],
    ['a spread list node', list(spread(list(absent, literal(1), spread(yaml(ref('list')))))), [1, 'a', 'b']],
    ['only an empty spread', list(spread(include('emptyList'))), null],
  ],
  when: [
    ['holds', when(ref('yes'), literal(1)), 1],
    ['does not hold', absent, undefined],
    ['otherwise', when(ref('empty'), literal(1), literal(2)), 2],
    ['an empty map does not hold', when(ref('none'), literal(1)), undefined],
    ['a chain', when(ref('no'), literal(1), when(ref('zero'), literal(2), literal(3))), 3],
  ],
  given: [
    ['0 is given', given(optional('zero'), variable('it')), 0],
    ['"" is given', given(optional('empty'), variable('it')), ''],
    ['an empty map is given', given(optional('none'), variable('it')), {}],
    ['null is not', given(optional('nothing'), literal(1)), undefined],
    ['what is absent is not', given(optional('missing'), literal(1), literal(2)), 2],
    ['what is below something absent is not', given(optional('missing.below'), literal(1), literal(2)), 2],
    ['a field below', given(optional('map'), variable('it', 'a', 'x')), 'a'],
  ],
  each: [
    ["in the order of the keys' bytes, without null", list(each(ref('map'), 'key', variable('key'))), ['10', '9', 'a', 'b']],
    ['by the field order, then by key', list(each(ref('map'), 'order', variable('key'))), ['10', '9', 'b', 'a']],
    ['a list with its index', list(each(ref('list'), 'list', variable('key'))), [0, 1]],
    ['an empty map', list(literal(1), each(ref('none'), 'key', literal(2))), [1]],
    ['what is null', list(literal(1), each(ref('nothing'), 'key', literal(2))), [1]],
  ],
  ensure: [['makes nothing', ensure(ref('yes')), undefined]],
  yaml: [
    ['an empty map stays', map(field('a', yaml(ref('none')))), { a: {} }],
    ['the value with its nulls', yaml(ref('user')), { u: 1, v: null }],
  ],
  include: [
    ['a map', include('labels', { name: ref('name'), on: ref('no') }), { name: 'n' }],
    ['all vanishes', include('nothing'), null],
    ['a list', include('items'), ['x']],
    ['an empty list', include('emptyList'), []],
    ['a loop over maps makes the fields of one', include('loopOfMaps'), { a: 0, b: 1 }],
    ['a loop over lists makes the items of one', include('loopOfLists'), ['a', 'b']],
    ['a string', include('string', {}, 'string'), 'a-n'],
    ['a string that vanishes', include('emptyString', {}, 'string'), ''],
    [
      'a helper that includes itself',
      include('tree', { node: literal({ x: 1, below: { c: { x: 3, below: {} }, b: { x: 2, below: { d: { x: 4, below: {} } } } } }) }),
      {
        x: 1,
        below: [
          { x: 2, below: [{ x: 4, below: null }] },
          { x: 3, below: null },
        ],
      },
    ],
  ],
  text: [
    ['lines', { kind: 'text', lines: [join(literal('a '), ref('name')), join(), join(literal('  b'))] }, 'a n\n\n  b'],
    ['no lines', { kind: 'text', lines: [] }, ''],
    [
      'lines that vanish',
      {
        kind: 'text',
        lines: [join(literal('a')), { kind: 'when', condition: ref('no'), then: { kind: 'text', lines: [join(literal('b'))] } }],
      },
      'a',
    ],
    [
      'several lines of a branch',
      {
        kind: 'text',
        lines: [{ kind: 'when', condition: ref('yes'), then: { kind: 'text', lines: [join(literal('a')), join(literal('b'))] } }],
      },
      'a\nb',
    ],
    [
      'lines of each',
      {
        kind: 'text',
        lines: [
          {
            kind: 'each',
            over: ref('list'),
            by: 'list',
            item: 'item',
            key: 'key',
            itemFacts: { type: 'string' },
            body: { kind: 'text', lines: [join(literal('- '), variable('item')), join()] },
          },
        ],
      },
      '- a\n\n- b\n',
    ],
  ],
  document: [
    [
      'a structure as YAML',
      { kind: 'document', value: map(field('b', ref('yes')), field('a', list(ref('name')))) },
      'b: true\na:\n  - "n"\n',
    ],
    ['an empty map', { kind: 'document', value: map() }, '{}\n'],
    ['all vanishes', { kind: 'document', value: map(field('a', absent)) }, ''],
  ],
  file: [['the text of a file', { kind: 'file', path: 'files/a.txt' }, 'a\n']],
  tpl: [['a template', { kind: 'tpl', value: literal('{{ .Release.Name }}') }, 'sample']],
};

describe.each(Object.entries(cases))('%s', (_, all) => {
  test.each(all)('%s', (_says, node, value) => {
    expect(evaluate(node)).toStrictEqual(value);
  });
});

const refused: readonly (readonly [node: Ast, sentence: string])[] = [
  [ensure(ref('no')), 'the name n is wrong'],
  [ref('missing'), 'cannot read .Values.missing: it is not there'],
  [ref('nothing', { type: 'string' }), 'cannot read .Values.nothing: it is null'],
  [ref('missing.below'), 'cannot read .Values.missing.below: .Values.missing is not there'],
  [ref('map.gone.x', { type: 'string', fallback: 'f' }, 2), 'cannot read .Values.map.gone.x: .Values.map.gone is not there'],
  [ref('name.below'), 'cannot read .Values.name.below: .Values.name is a string, not a map'],
  [ref('list.0'), 'cannot read .Values.list.0: .Values.list is a list, not a map'],
  [optional('missing'), 'cannot read .Values.missing: it is not there'],
  [variable('item', 'x'), 'cannot read $item.x: $item is not there'],
  [argument('name'), 'cannot read name: it is not there'],
  [map(field('a', literal(1)), field('a', literal(2))), 'the key "a" stands twice in one map'],
  [map(field('u', literal(1)), spread(yaml(ref('user')))), 'the key "u" stands twice in one map'],
  [map(spread(each(ref('list'), 'list', map(field('a', literal(1)))))), 'the key "a" stands twice in one map'],
  [map(field('a', each(ref('list'), 'list', variable('item')))), 'the key "a" stands twice in one map'],
  [map(field(ref('none'), literal(1))), 'a map cannot stand in a text'],
  [map(spread(yaml(ref('list')))), 'a list cannot stand among the fields of a map'],
  [map(spread(yaml(ref('user')), { key: 'u', fields: [] })), 'the last field of what is spread is v, not a map u that could go on'],
  [map(spread(literal('a'))), 'a string cannot stand among the fields of a map'],
  [list(spread(yaml(ref('user')))), 'a map cannot stand among the items of a list'],
  [join(ref('list')), 'a list cannot stand in a text'],
  [join(absent), 'nothing cannot stand in a text'],
  [list(each(ref('list'), 'key', literal(1))), 'cannot iterate over a list; a map is expected'],
  [list(each(ref('map'), 'list', literal(1))), 'cannot iterate over a map; a list is expected'],
  [list(each(literal({ a: { order: '1' } }), 'order', literal(1))), 'cannot order the entry a by its field order, which is a string'],
  [include('missing'), 'the chart has no helper missing'],
  [include('labels', { name: literal('x') }), 'the helper labels is called without its argument on'],
  [include('labels', { name: literal('x'), on: absent }), 'the helper labels is called without its argument on'],
  [include('text'), 'the helper text makes a string, not a map or list'],
  [include('loopOfTexts'), 'one value is expected, but 2 are made, a string among them'],
  [each(ref('list'), 'list', include('readsOuter')), 'cannot read $item: it is not there'],
  [{ kind: 'file', path: 'files/b.txt' }, 'the chart has no file files/b.txt'],
  [spread(yaml(ref('user'))), 'fields or items to spread stand where one value is expected'],
];

test.each(refused)('refused: %#', (node, sentence) => {
  expect(() => evaluate(node)).toThrow(new EvaluationError(sentence));
});

test('an error names the line of the chart that wrote the node', () => {
  const stack = 'Error\n    at site (/x/ts-helm/src/expression/node.ts:1:1)\n    at statefulSet (file:///x/generator/main.ts:12:3)';
  const failing = { ...ref('missing'), at: { stack } };
  expect(() => evaluate(failing)).toThrow(expect.objectContaining({ at: '/x/generator/main.ts:12:3' }));
});
