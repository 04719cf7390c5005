import { describe, expect, test } from 'vitest';
import type { Json } from '../ast/facts.ts';
import { validatorOf } from './validator.ts';

const singleLine = { type: 'string', pattern: '^[^\\x00-\\x1f\\x7f]*$', not: { pattern: '<no value>' } };

/** What emit writes for a chart's values. */
const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  additionalProperties: false,
  required: ['alertmanager'],
  properties: {
    alertmanager: {
      type: 'object',
      additionalProperties: false,
      required: ['replicas'],
      properties: {
        replicas: { type: 'integer', minimum: 1, maximum: 9 },
        retention: {
          description: 'How long alerts are kept. A duration such as 30s; 120h by default.',
          allOf: [{ $ref: '#/definitions/duration' }],
        },
        logLevel: { type: 'string', enum: ['debug', 'info', 'warn', 'error'] },
        share: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
        kind: { const: 'fixed' },
        since: { type: 'string', format: 'date-time' },
        port: { type: ['integer', 'string'] },
        target: { anyOf: [{ type: 'integer' }, { type: 'string' }] },
      },
    },
    grafana: { type: 'object', additionalProperties: true },
    labels: {
      type: 'object',
      maxProperties: 2,
      propertyNames: { allOf: [{ $ref: '#/definitions/singleLine' }], not: { enum: ['team'] } },
      additionalProperties: { $ref: '#/definitions/singleLine' },
    },
    entries: { type: 'object', allOf: [{ $ref: '#/definitions/mapKeys' }], additionalProperties: { type: 'string' } },
    jobs: {
      type: 'object',
      patternProperties: { '^(own|web\\.port)$': false, '^[a-z.]+$': { description: 'A job.', type: 'string', pattern: '^x' } },
      additionalProperties: false,
    },
    hosts: {
      type: 'array',
      minItems: 1,
      maxItems: 2,
      uniqueItems: true,
      items: { type: 'string', minLength: 1, maxLength: 3, pattern: '^[a-z]+$' },
    },
    auth: { type: 'object', not: { type: 'object', required: ['password', 'secret'] } },
    login: {
      type: 'object',
      oneOf: [
        { required: ['a'] },
        { type: 'object', required: ['b'] },
        { type: 'object', required: ['c'] },
        { not: { anyOf: [{ required: ['a'] }, { type: 'object', required: ['b'] }, { type: 'object', required: ['c'] }] } },
      ],
    },
    receivers: { type: 'object', additionalProperties: { anyOf: [{ $ref: '#/definitions/receiver' }, { type: 'null' }] } },
  },
  definitions: {
    singleLine,
    mapKeys: { patternProperties: { '^(<<)?$|<no value>|[\\x00-\\x1f\\x7f]': false } },
    duration: { type: 'string', pattern: '^[1-9][0-9]*[smhd]$' },
    receiver: {
      type: 'object',
      additionalProperties: false,
      oneOf: [{ required: ['slack'] }, { required: ['email'] }],
      dependencies: { email: ['from'] },
      properties: { slack: { type: 'string', minLength: 3 }, email: { type: 'string' }, from: { type: 'string' } },
    },
  },
};

const validate = validatorOf(schema);

function sentences(values: { readonly [key: string]: Json }): readonly string[] {
  return validate({ alertmanager: { replicas: 1 }, ...values });
}

test.each<{ readonly [key: string]: Json }>([
  {},
  { labels: { a: 'b' } },
  { receivers: { a: { slack: '#a-channel' }, b: null } },
  { alertmanager: { replicas: 9, port: 'http', target: 1, since: '2026-11-24T00:00:00Z' } },
])('accepts %j', (values) => {
  expect(sentences(values)).toStrictEqual([]);
});

/** The values, and every sentence that they get. */
const cases: {
  readonly [about: string]: readonly (readonly [values: { readonly [key: string]: Json }, ...sentences: readonly string[]])[];
} = {
  'unknown keys': [
    [{ grafna: {} }, 'grafna: unknown key; did you mean grafana?'],
    [{ tempo: {} }, 'tempo: unknown key'],
    [{ alertmanager: { replicas: 1, 'log level': 'info' } }, 'alertmanager["log level"]: unknown key; did you mean logLevel?'],
    [{ receivers: { 'a/b': { slak: 'abc', slack: 'abc' } } }, 'receivers["a/b"].slak: unknown key; did you mean slack?'],
  ],
  'missing keys': [[{ alertmanager: {} }, 'alertmanager.replicas: must be set (null removes its default)']],
  numbers: [
    [{ alertmanager: { replicas: 0 } }, 'alertmanager.replicas: 0 is below the minimum of 1'],
    [{ alertmanager: { replicas: 10 } }, 'alertmanager.replicas: 10 is above the maximum of 9'],
    [{ alertmanager: { replicas: 1, share: 0 } }, 'alertmanager.share: must be greater than 0, but is 0'],
    [{ alertmanager: { replicas: 1, share: 1 } }, 'alertmanager.share: must be less than 1, but is 1'],
  ],
  types: [
    [{ alertmanager: { replicas: '3' } }, 'alertmanager.replicas: "3" is a string; it must be a whole number'],
    [{ alertmanager: { replicas: 1.5 } }, 'alertmanager.replicas: 1.5 is a number; it must be a whole number'],
    [{ alertmanager: { replicas: true } }, 'alertmanager.replicas: true is a boolean; it must be a whole number'],
    [{ alertmanager: null }, 'alertmanager: is null; it must be a map'],
    [{ alertmanager: [] }, 'alertmanager: [] is a list; it must be a map'],
    [{ alertmanager: { replicas: 1, port: [80] } }, 'alertmanager.port: [80] is a list; it must be a whole number or a string'],
    [{ alertmanager: { replicas: 1, target: [80] } }, 'alertmanager.target: [80] must be a whole number or a string'],
    [{ receivers: { a: 'slack' } }, 'receivers.a: "slack" is a string; it must be a map'],
  ],
  choices: [
    [
      { alertmanager: { replicas: 1, logLevel: 'wran' } },
      'alertmanager.logLevel: "wran" is not one of debug, info, warn, error; did you mean warn?',
    ],
    [{ alertmanager: { replicas: 1, logLevel: 'all' } }, 'alertmanager.logLevel: "all" is not one of debug, info, warn, error'],
    [{ alertmanager: { replicas: 1, kind: 'other' } }, 'alertmanager.kind: "other" must be "fixed"'],
    [{ receivers: { a: {} } }, 'receivers.a: set exactly one of slack, email'],
    [{ auth: { password: 'hunter2', secret: 'x' } }, 'auth: set at most one of password, secret'],
    [{ login: { a: 1, c: 2 } }, 'login: set at most one of a, b, c'],
    [{ receivers: { a: { slack: '#a-channel', email: 'b', from: 'c' } } }, 'receivers.a: set exactly one of slack, email'],
    [{ receivers: { a: { email: 'b' } } }, 'receivers.a: email also requires from'],
    [{ receivers: { a: { slack: '#a' } } }, 'receivers.a.slack: "#a" has fewer than 3 characters'],
  ],
  strings: [
    [
      { alertmanager: { replicas: 1, retention: '5 days' } },
      'alertmanager.retention: "5 days" does not have the right form. How long alerts are kept. A duration such as 30s; 120h by default.',
    ],
    [{ alertmanager: { replicas: 1, since: 'today' } }, 'alertmanager.since: "today" does not have the form date-time'],
    [{ labels: { a: 'b\nc' } }, 'labels.a: "b\\nc" holds a line break, which is not allowed here'],
    [{ labels: { a: '\u0007' } }, 'labels.a: "\\u0007" holds the character U+0007, which is not allowed here'],
    [{ labels: { a: '<no value>' } }, 'labels.a: "<no value>" matches <no value>, which is not allowed'],
    [{ labels: { team: 'b' } }, 'labels: the key "team" is reserved by the chart'],
    [{ labels: { 'a\n': 'b' } }, 'labels: the key "a\\n" holds a line break, which is not allowed here'],
    [{ labels: { a: '', b: '', c: '' } }, 'labels: {"a":"","b":"","c":""} has more than 2 entries'],
  ],
  keys: [
    [{ jobs: { own: 'x' } }, 'jobs: the key "own" is reserved by the chart'],
    [{ jobs: { 'web.port': 'x' } }, 'jobs: the key "web.port" is reserved by the chart'],
    [{ jobs: { A: 'x' } }, 'jobs: the key "A" does not match ^[a-z.]+$'],
    [{ jobs: { a: 'y' } }, 'jobs.a: "y" does not have the right form. A job.'],
    [{ entries: { 'a\n': 'x' } }, 'entries: the key "a\\n" holds a line break, which is not allowed here'],
    [{ entries: { '<<': 'x' } }, 'entries: the key "<<" is not allowed'],
    [{ entries: { '': 'x' } }, 'entries: the key "" is not allowed'],
  ],
  lists: [
    [{ hosts: [] }, 'hosts: [] has fewer than 1 item'],
    [{ hosts: ['a', 'b', 'c'] }, 'hosts: ["a","b","c"] has more than 2 items'],
    [{ hosts: ['a', 'a'] }, 'hosts: the items 0 and 1 are the same'],
    [{ hosts: ['a', 'B'] }, 'hosts[1]: "B" does not match ^[a-z]+$'],
    [{ hosts: ['abcd'] }, 'hosts[0]: "abcd" has more than 3 characters'],
  ],
  'several at once': [
    [
      { grafna: 1, hosts: ['A'], alertmanager: { replicas: 0, x: 1 } },
      'grafna: unknown key; did you mean grafana?',
      'alertmanager.x: unknown key',
      'alertmanager.replicas: 0 is below the minimum of 1',
      'hosts[0]: "A" does not match ^[a-z]+$',
    ],
  ],
};

describe.each(Object.entries(cases))('%s', (_, all) => {
  test.each(all.map(([values, ...said]) => ({ values, said })))('$values', ({ values, said }) => {
    expect(sentences(values)).toStrictEqual(said);
  });
});

test('long values are clipped', () => {
  const [sentence = ''] = sentences({ alertmanager: { replicas: 'x'.repeat(1000) } });
  expect(sentence).toBe(`alertmanager.replicas: "${'x'.repeat(59)}… is a string; it must be a whole number`);
});

test('values that are no map are refused', () => {
  expect(validate([])).toStrictEqual(['the values: [] is a list; it must be a map']);
});

test('a keyword or format that ajv does not know is an error, not passed over', () => {
  expect(() => validatorOf({ properties: { a: { maximun: 1 } } })({ a: 1 })).toThrow('maximun');
  expect(() => validatorOf({ properties: { a: { format: 'hostname' } } })({ a: '' })).toThrow('hostname');
});
