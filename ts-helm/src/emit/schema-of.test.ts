import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../ast/facts.ts';
import type { AnyValue, Value } from '../values/builder.ts';
import { defaultValues } from '../values/default-values.ts';
import { formats } from '../values/formats.ts';
import { v } from '../values/v.ts';
import { jsonText } from './json-text.ts';
import { refusals } from './refusals.ts';
import { schemaOf } from './schema-of.ts';

/** A validator that also refuses a schema with anything that draft 7 does not know. */
function validator(values: AnyValue): (given: Json) => boolean {
  const validate = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true }).compile(
    JSON.parse(jsonText(schemaOf(values.spec))),
  );
  return (given) => validate(given);
}

interface Case {
  readonly what: string;
  readonly values: AnyValue;
  readonly accepted: readonly Json[];
  readonly refused: readonly Json[];
}

const address = v.object({ to: v.format('email'), sendResolved: v.boolean().default(true) });
const either = v.object({ email: address.optional(), url: v.url().optional() }, { oneOf: [{ fields: ['email', 'url'], only: true }] });
const some = v.object(
  { a: v.integer().optional(), b: v.integer().optional(), c: v.integer().optional(), d: v.integer().optional() },
  {
    oneOf: [
      { fields: ['a', 'b'], only: false },
      { fields: ['c', 'd'], only: true },
    ],
  },
);

const atMostOne = v.object(
  { a: v.integer().optional(), b: v.integer().optional() },
  { oneOf: [{ fields: ['a', 'b'], only: true, orNone: true }] },
);
const beside = v.object({ a: v.integer().optional(), b: v.integer().optional() }, { needs: { a: ['b'] } });

const leaves: readonly Case[] = [
  { what: 'boolean', values: v.boolean(), accepted: [true, false], refused: ['true', 0, null] },
  { what: 'integer', values: v.integer({ min: 1, max: 9 }), accepted: [1, 9], refused: [0, 10, 1.5, '1', null] },
  { what: 'open integer', values: v.integer(), accepted: [0, -1, 9007199254740991], refused: [1e300, 9007199254740992, 0.5] },
  { what: 'number', values: v.percentage(), accepted: [0, 0.5, 100], refused: [-0.1, 100.1, '5'] },
  { what: 'choice', values: v.choice('a', ''), accepted: ['a', ''], refused: ['b', null] },
  { what: 'format', values: v.host(), accepted: ['a.example.com'], refused: ['', 'a', 'a.example.com\n', 1] },
  { what: 'format or empty', values: v.format('host', { orEmpty: true }), accepted: ['', 'a.example.com'], refused: ['a'] },
  {
    what: 'length',
    values: v.string({ minLength: 2, maxLength: 3 }),
    accepted: ['ab', '😀😀😀'],
    refused: ['a', 'abcd', 'a\n', '<no value>'],
  },
  {
    what: 'own pattern',
    values: v.string({ pattern: '^[^a]*$' }),
    accepted: ['', 'b c'],
    refused: ['a', 'b\n', 'b\u2028', 'x<no value>y'],
  },
  {
    what: 'text',
    values: v.string(),
    accepted: ['', 'ä 😀 "\'\\ {{ . }} <no> value>'],
    refused: [
      'a\nb',
      '\t',
      '\r',
      '\0',
      '\u001f',
      '\u007f',
      '\u0085',
      '\u009f',
      '\u2028',
      '\u2029',
      '\ufeff',
      '\uffff',
      '<no value>',
      'a <no value> b',
    ],
  },
  {
    what: 'text of several lines',
    values: v.string({ multiline: true }),
    accepted: ['a\n\tb\n', ''],
    refused: ['\r\n', '\v', '\f', '\u0085', '\u2028', '\u007f', 'a\ufeff', 'a\ufffe', 'a\n<no value>'],
  },
  {
    what: 'list',
    values: v.array(v.string(), { minItems: 1, maxItems: 2, unique: true }),
    accepted: [['a'], ['a', 'b']],
    refused: [[], ['a', 'a'], ['a', 'b', 'c'], [1], [null]],
  },
  {
    what: 'any object',
    values: v.anyObject(),
    accepted: [{}, { a: [null, 1.5, true, 'b\nc'], d: { e: {} } }],
    refused: [[], 'a', null, { a: ['\u007f'] }, { a: { b: '<no value>' } }, { 'a\n': 1 }, { a: [{ '': 1 }] }, { '<<': 1 }],
  },
  {
    what: 'Kubernetes',
    values: v.kubernetes('ResourceRequirements'),
    accepted: [{}, { limits: { cpu: 1, memory: '1Gi' } }],
    refused: [{ limit: {} }, [], null],
  },
  {
    what: 'Kubernetes container',
    values: v.kubernetes('Container'),
    accepted: [
      {
        name: 'a',
        lifecycle: { preStop: { exec: { command: ['sleep', '5'] } } },
        startupProbe: { httpGet: { path: '/', port: 80 } },
        env: [{ name: 'A', valueFrom: { resourceFieldRef: { resource: 'limits.memory' } } }],
        volumeMounts: [{ name: 'b', mountPath: '/b', subPathExpr: '$(A)', mountPropagation: 'HostToContainer' }],
      },
    ],
    refused: [
      { name: 'a', lifecycle: { preStopp: {} } },
      { name: 'a', startupProbe: { grpc: { port: 1 } } },
      { name: 'a', tty: true },
    ],
  },
  {
    what: 'Kubernetes volume',
    values: v.kubernetes('Volume'),
    accepted: [
      {
        name: 'a',
        projected: {
          sources: [{ serviceAccountToken: { path: 'token', audience: 'vault' } }, { secret: { name: 'b' } }, { configMap: { name: 'c' } }],
        },
      },
    ],
    refused: [
      { name: 'a', projected: { sources: [{ secrets: {} }] } },
      { name: 'a', ephemeral: {} },
      { name: 'a', hostPath: { path: '/' } },
    ],
  },
  {
    what: 'Pods',
    values: v.kubernetes('Pods'),
    accepted: [1, '1%', '100%'],
    refused: [0, '0%', '101%', '1', 1.5, null],
  },
  {
    what: 'Kubernetes list',
    values: v.kubernetesList('Toleration'),
    accepted: [[], [{ key: 'a' }]],
    refused: [[{ kye: 'a' }], {}, [null], [{ key: '\u007f' }], [{ value: '<no value>' }]],
  },
  {
    what: 'exactly one',
    values: either,
    accepted: [{ url: 'http://a' }, { email: { to: 'a@b' } }],
    refused: [{}, { url: 'http://a', email: { to: 'a@b' } }],
  },
  {
    what: 'several groups',
    values: some,
    accepted: [
      { a: 1, c: 1 },
      { a: 1, b: 1, d: 1 },
    ],
    refused: [{ a: 1 }, { c: 1 }, { a: 1, c: 1, d: 1 }],
  },
  { what: 'one or none', values: atMostOne, accepted: [{}, { a: 1 }, { b: 1 }], refused: [{ a: 1, b: 1 }] },
  { what: 'only beside another', values: beside, accepted: [{}, { b: 1 }, { a: 1, b: 1 }], refused: [{ a: 1 }] },
];

const maps: readonly Case[] = [
  {
    what: 'map of text',
    values: v.map(v.string()),
    accepted: [{}, { a: 'b', 'c/d': null }],
    refused: [{ a: 1 }, { '': 'a' }, { 'a\n': 'b' }, { '<no value>': 'b' }, { '<<': 'b' }, { 'a\ufeff': 'b' }, null],
  },
  { what: 'map of choices', values: v.map(v.choice('a', 'b')), accepted: [{ x: 'a', y: null }], refused: [{ x: 'c' }] },
  { what: 'map of lists', values: v.map(v.array(v.integer())), accepted: [{ x: [1], y: null }], refused: [{ x: [null] }] },
  {
    what: 'map of objects',
    values: v.map(address),
    accepted: [{ x: { to: 'a@b' }, y: null }],
    refused: [{ x: {} }, { x: { to: 'a@b', cc: 'a@b' } }, { x: { to: 'a@b', sendResolved: null } }],
  },
  { what: 'map of either', values: v.map(either), accepted: [{ x: null, y: { url: 'http://a' } }], refused: [{ x: {} }] },
  {
    what: 'keys',
    values: v.map(v.string(), { keyPattern: '^[a-z]+$', reserved: ['app'] }),
    accepted: [{ a: 'b' }],
    refused: [{ A: 'b' }, { app: 'b' }],
  },
  {
    what: 'reserved alone',
    values: v.map(v.string(), { reserved: ['app'] }),
    accepted: [{ a: 'b' }],
    refused: [{ app: 'b' }, { 'a\n': 'b' }],
  },
];

describe('a value of the chart', () => {
  test.each([...leaves, ...maps])('$what', ({ values, accepted, refused }) => {
    const validate = validator(v.object({ value: values }));
    expect(accepted.filter((value) => !validate({ value }))).toEqual([]);
    expect(refused.filter((value) => validate({ value }))).toEqual([]);
  });

  test.each([...leaves, ...maps])('$what, as a default', ({ values, accepted, refused }) => {
    expect(accepted.flatMap((value) => refusals(values.spec, value, 'value'))).toEqual([]);
    expect(refused.filter((value) => refusals(values.spec, value, 'value').length === 0)).toEqual([]);
  });
});

const section = v.object({ name: v.string().default('x'), port: v.port().optional(), host: v.host() });

describe('presence', () => {
  test.each<Case>([
    {
      what: 'where Helm fills in defaults, they are required',
      values: v.object({ section }),
      accepted: [{ section: { name: 'x', host: 'a.bc' } }, { section: { name: 'x', host: 'a.bc', port: 1 }, global: { a: 1 } }],
      refused: [
        {},
        { section: null },
        { section: {} },
        { section: { host: 'a.bc' } },
        { section: { name: null, host: 'a.bc' } },
        { section: { name: 'x' } },
      ],
    },
    {
      what: 'inside entries only what has no default is',
      values: v.object({ entries: v.map(section) }),
      accepted: [{ entries: { a: { host: 'a.bc' } } }],
      refused: [{ entries: { a: {} } }, { entries: { a: { host: 'a.bc', name: null } } }],
    },
    {
      what: 'inside list items only what has no default is',
      values: v.object({ list: v.array(section) }),
      accepted: [{ list: [{ host: 'a.bc' }] }],
      refused: [{ list: [{}] }],
    },
    {
      what: 'inside optional objects only what has no default is',
      values: v.object({ section: section.optional() }),
      accepted: [{}, { section: { host: 'a.bc' } }],
      refused: [{ section: {} }, { section: null }],
    },
    {
      what: 'what else Helm sets at the root',
      values: v.object({ a: v.integer().optional() }, { alsoAllowed: ['enabled', 'redis'] }),
      accepted: [{ enabled: true, redis: { port: 1 }, global: {} }],
      refused: [{ enabled: 'yes' }, { postgres: {} }, { global: 1 }],
    },
  ])('$what', ({ values, accepted, refused }) => {
    const validate = validator(values);
    expect(accepted.filter((value) => !validate(value))).toEqual([]);
    expect(refused.filter((value) => validate(value))).toEqual([]);
  });

  test('the defaults of a chart are accepted', () => {
    const values = v.object({ section: section.default({ host: 'a.bc' }), entries: v.map(section).default({ a: { host: 'a.bc' } }) });
    expect(validator(values)(defaultValues(values.spec) ?? null)).toBe(true);
  });
});

type Branches = Readonly<Record<string, Tree | null>>;
interface Tree {
  readonly branches: Branches;
}
interface TreeInput {
  readonly branches?: Readonly<Record<string, TreeInput | null>> | undefined;
}
type BranchesValue = Value<Branches, NonNullable<TreeInput['branches']>, 'default', { readonly entry: Branch }>;
interface Branch extends Value<Tree, TreeInput, 'required', { readonly fields: { readonly branches: BranchesValue } }> {}

const branches: BranchesValue = v.map(v.lazy((): Branch => branch)).default({});
const branch: Branch = v.object({ branches }).named('Branch');

describe('shared definitions', () => {
  const named = section.named('Section');

  test('one for several places', () => {
    const schema = schemaOf(v.object({ a: v.map(named), b: v.map(named).doc('Others.') }).spec);
    expect(Object.keys(schema['definitions'] ?? {})).toEqual(['Section', 'a', 'host', 'mapKeys', 'singleLine']);
  });

  test('one for each context where the required fields differ', () => {
    const values = v.object({ one: named, more: v.map(named) });
    expect(schemaOf(values.spec)['definitions']).toMatchObject({
      Section: { required: ['name', 'host'] },
      SectionInEntry: { required: ['host'] },
    });
    expect(validator(values)({ one: { name: 'x', host: 'a.bc' }, more: { a: { host: 'a.bc' } } })).toBe(true);
    expect(validator(values)({ one: { host: 'a.bc' }, more: {} })).toBe(false);
  });

  test('one that contains itself', () => {
    const validate = validator(v.object({ tree: branches }));
    expect(validate({ tree: { a: { branches: { b: { branches: { c: null } } } } } })).toBe(true);
    expect(validate({ tree: { a: { branches: { b: { brunches: {} } } } } })).toBe(false);
  });

  test.each([
    [
      'two declarations of one name',
      v.object({ a: v.map(named), b: v.map(v.object({}).named('Section')) }),
      /two different declarations are named Section/u,
    ],
    [
      'the name of a Kubernetes kind',
      v.object({ a: named.named('Affinity'), b: v.kubernetes('Affinity') }),
      /named Affinity, which is the name of another/u,
    ],
    ['the name of a definition of strings', v.object({ a: v.string({ maxLength: 1 }).named('singleLine') }), /named singleLine/u],
    ['a lazy declaration without a name', v.object({ a: v.lazy(() => section) }), /call \.named/u],
    ['values that are no object', v.map(v.string()), /values are an object, not a map/u],
  ])('%s is refused', (_what, values, message) => {
    expect(() => schemaOf(values.spec)).toThrow(message);
  });
});

test('a description says what the keywords beside it do not', () => {
  const values = v.object({
    replicas: v.integer({ min: 1, max: 9 }).default(3).doc('Members of the cluster.'),
    share: v.percentage().optional().doc('Part that is kept.'),
    retention: v.duration().default('30d').doc('How long samples are kept.'),
    level: v.choice('debug', 'info').doc('The least level.'),
    labels: v.map(v.format('labelValue'), { keyForm: 'label' }).default({}).doc('Labels.'),
    old: v.boolean().doc('Off.').deprecated('replicas', '1.2.0'),
  });
  const { properties, definitions } = schemaOf(values.spec);
  expect(definitions).toMatchObject({ duration: { title: 'a duration above zero such as 30s, 5m or 1h30m' } });
  expect(properties).toMatchObject({
    replicas: { description: 'Members of the cluster.', default: 3 },
    share: { description: 'Part that is kept. In percent.' },
    retention: { description: 'How long samples are kept.', default: '30d', $ref: '#/definitions/duration' },
    level: { description: 'The least level.' },
    labels: { description: 'Labels.', default: {} },
    old: { description: 'Off. Deprecated since 1.2.0: set replicas instead.', deprecated: true },
  });
});

test('a form whose alphabet is harmless needs no shared definition, and never lets a harmful string pass', () => {
  for (const form of Object.values(formats)) {
    const schema = schemaOf(v.object({ value: v.string(form) }).spec);
    const validate = validator(v.object({ value: v.string(form) }));
    const isOpen = JSON.stringify(schema).includes('singleLine');
    expect(isOpen).toBe(form.pattern === formats.path.pattern);
    fc.assert(
      fc.property(fc.stringMatching(new RegExp(form.pattern, 'u')), (value) => {
        fc.pre(validate({ value }));
        expect(value).not.toMatch(/[\p{Cc}\u2028\u2029]|<no value>/u);
      }),
    );
  }
});

describe('what several charts share', () => {
  test.each<Case>([
    {
      what: 'a root that has its own global',
      values: v.object({ global: v.object({ zone: v.string().optional() }) }),
      accepted: [{ global: { zone: 'a' } }],
      refused: [{ global: { zona: 'a' } }, {}],
    },
    {
      what: 'a root that shares a global with other charts',
      values: v.object({ global: v.object({ zone: v.string().default('') }, { open: true }) }),
      accepted: [{ global: { zone: 'a', other: { deep: [1] } } }],
      refused: [{ global: { zone: 1 } }, { global: { other: 1 } }, { global: [] }, {}],
    },
    {
      what: 'settings that are text in the end',
      values: v.object({ settings: v.map(v.scalar()) }),
      accepted: [{ settings: { a: '', b: 'abc', c: 1e6, d: 1.5, e: false, f: null } }],
      refused: [{ settings: { a: '<no value>' } }, { settings: { a: 'a\n' } }, { settings: { a: [] } }, { settings: { a: {} } }],
    },
    {
      what: 'references to objects, or their names',
      values: v.object({ secrets: v.kubernetesListOrNames('LocalObjectReference', v.format('dnsName')) }),
      accepted: [{ secrets: [] }, { secrets: ['a', { name: 'b' }] }],
      refused: [{ secrets: ['A'] }, { secrets: [{ nam: 'b' }] }, { secrets: [1] }, { secrets: 'a' }, { secrets: [null] }],
    },
  ])('$what', ({ values, accepted, refused }) => {
    const validate = validator(values);
    expect(accepted.filter((value) => !validate(value))).toEqual([]);
    expect(refused.filter((value) => validate(value))).toEqual([]);
  });
});
