import { basename, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { chart, exportersChart } from '../paths.ts';
import { gaps } from './closed.ts';
import { chartSchema } from './chart-schema.ts';
import { places } from './walk.ts';

/** Objects that are open on purpose, by the end of their pointers, each with its reason. */
const openOnPurpose: Readonly<Record<string, string>> = {
  '/properties/global': 'Helm hands it to every chart of a release; other charts have keys of their own in it.',
  '/properties/exporters': 'The section of a subchart, whose own schema, the second one here, closes it.',
  '/properties/extraManifests/additionalProperties': 'Whole manifests of any kind, those of other projects included.',
  '/properties/jsonData': 'The settings of a datasource are those of its plugin.',
  '/OwnDatasource/properties/jsonData': 'The settings of a datasource are those of its plugin.',
  '/properties/grafana/properties/alerting/patternProperties/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$':
    "Files of Grafana's alerting, whose parts the templates check.",
  '/logCollector/properties/extraConfig': 'Configuration of the OpenTelemetry Collector, whose components are many.',
  '/properties/claims': 'The claims of a JWT are whatever its issuer and its reader agree on.',
  '/properties/details': "Details of a PagerDuty incident have names of the user's choice, and values of any depth.",
  '/properties/payload': 'The body of a webhook is whatever its reader wants.',
  '/Jira/properties/fields': 'Fields of a Jira issue are those that its project defines.',
  '/definitions/anyValue/items': 'What the places above hold.',
};

const isOnPurpose = (pointer: string): boolean => Object.keys(openOnPurpose).some((end) => pointer.endsWith(end));

/** Definitions taken over from the Kubernetes API start with a capital letter, as its kinds do. */
const isKubernetes = (pointer: string): boolean => /^\/definitions\/[A-Z]/u.test(pointer);

/** No gaps but these. */
function none(but: Partial<ReturnType<typeof gaps>> = {}): ReturnType<typeof gaps> {
  return { open: [], untyped: [], undescribed: [], ...but };
}

const schemas = [chart, exportersChart, join(chart, 'charts', 'jobpilot-operator')].map((of) => ({
  name: basename(of),
  schema: chartSchema(of),
}));

describe.each(schemas)('values.schema.json of $name', ({ schema }) => {
  const { open, untyped, undescribed } = gaps(schema);

  it('has every object closed', () => {
    expect(open.filter((pointer) => !isOnPurpose(pointer))).toEqual([]);
  });

  it('says of every value what it may be', () => {
    expect(untyped).toEqual([]);
  });

  it('describes every value but those that the Kubernetes API describes', () => {
    expect(undescribed.filter((pointer) => !isKubernetes(pointer))).toEqual([]);
  });

  it('stands alone', () => {
    const references = [...places(schema)].flatMap(({ schema: one }) => (typeof one['$ref'] === 'string' ? [one['$ref']] : []));
    expect(references.filter((one) => !one.startsWith('#/definitions/'))).toEqual([]);
    expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
  });
});

test('there is no exception that is no longer needed', () => {
  const open = schemas.flatMap(({ schema }) => gaps(schema).open);
  expect(Object.keys(openOnPurpose).filter((end) => !open.some((pointer) => pointer.endsWith(end)))).toEqual([]);
});

describe('gaps', () => {
  const described = { description: 'x' };
  const cases: readonly (readonly [string, object, ReturnType<typeof gaps>])[] = [
    ['a closed object', { type: 'object', additionalProperties: false, properties: { a: { ...described, type: 'string' } } }, none()],
    ['an open object', { type: 'object', properties: {} }, none({ open: [''] })],
    ['an object open to anything', { type: 'object', additionalProperties: true }, none({ open: [''] })],
    ['a map', { type: 'object', additionalProperties: { type: ['object', 'null'], additionalProperties: false } }, none()],
    [
      'a map of open objects',
      { type: 'object', additionalProperties: { type: ['object', 'null'] } },
      none({ open: ['/additionalProperties'] }),
    ],
    [
      'a map of anything',
      {
        type: 'array',
        items: { type: 'object', additionalProperties: { type: ['array', 'boolean', 'null', 'number', 'object', 'string'] } },
      },
      none({ open: ['/items'] }),
    ],
    ['an untyped item', { type: 'array', items: {} }, none({ untyped: ['/items'] })],
    ['an untyped choice', { anyOf: [{ type: 'null' }, { minLength: 1 }] }, none({ untyped: ['/anyOf/1'] })],
    [
      'a condition on an object',
      { type: ['object', 'null'], additionalProperties: false, oneOf: [{ required: ['a'] }, { type: 'object', required: ['b'] }] },
      none(),
    ],
    ['a condition', { type: 'object', additionalProperties: false, oneOf: [{ required: ['a'] }] }, none()],
    [
      'no description',
      { type: 'object', additionalProperties: false, properties: { a: { type: 'string' } } },
      none({ undescribed: ['/properties/a'] }),
    ],
  ];

  it.each(cases)('%s', (_name, schema, found) => {
    expect(gaps({ ...schema })).toEqual(found);
  });
});
