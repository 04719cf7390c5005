import { afterAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { helms, template } from '../helm.ts';
import { chart, exportersChart } from '../paths.ts';
import { Renderer } from '../renderer.ts';
import { Scratch } from '../scratch.ts';
import { chartSchema, chartValues } from './chart-schema.ts';
import { fixedKeys, misspellings, withKey } from './misspelt.ts';

/** How many misspelt keys also go through the real command line. */
const sample = 12;

/** The keys of the chart itself, and those of the exporters where the chart brings them along. */
const charts = [
  { values: chartValues(), schema: chartSchema(), within: [] },
  { values: chartValues(exportersChart), schema: chartSchema(exportersChart), within: ['exporters'] },
];

const wrong = charts.flatMap(({ values, schema, within }) =>
  [...fixedKeys(schema, values)].flatMap((path) =>
    misspellings(String(path.at(-1))).map((written) => ({
      name: [...within, ...path.slice(0, -1), written].join('.'),
      written,
      values: stringify(below(within, withKey(values, path, written))),
    })),
  ),
);

/** Values of a subchart as the chart that brings it along has them. */
function below(section: readonly string[], values: unknown): unknown {
  return section.reduceRight((inner, key) => ({ [key]: inner }), values);
}

/** A message names the key where it can; a missing key that is required is named instead. */
const refusal = /additional properties|missing propert|'oneOf' failed|'anyOf' failed/iu;

describe('a misspelt key', () => {
  const renderer = new Renderer(chart);

  afterAll(() => {
    renderer.close();
  });

  it('is refused wherever it stands, by Helm 3 and Helm 4', async () => {
    const answers = await Promise.all(wrong.map(async (one) => ({ ...one, ...(await renderer.render({ values: [one.values] })) })));
    const accepted = answers.flatMap(({ name, ...both }) =>
      helms.flatMap((helm) => {
        const { phase, error = '' } = both[helm];
        return phase === 'schema' && refusal.test(error) ? [] : [`${helm} accepts ${name}: ${phase ?? ''} ${error}`];
      }),
    );
    expect(accepted).toEqual([]);
    for (const { within } of charts) expect(wrong.filter(({ name }) => name.startsWith(within.join('.'))).length).toBeGreaterThan(100);
  }, 360_000);

  const step = Math.max(1, Math.floor(wrong.length / sample));
  const sampled = wrong.filter((_one, index) => index % step === 0).slice(0, sample);
  for (const helm of helms) {
    it.each(sampled)(`$name is refused by the command line of ${helm}`, async ({ values: content, written }) => {
      using scratch = new Scratch();
      const ended = await template(helm, [scratch.write('values.yaml', content)]);
      expect(ended.status).not.toBe(0);
      expect(ended.stderr).toContain("values don't meet the specifications of the schema");
      expect(ended.stderr).toContain(`'${written}'`);
    });
  }
});

describe('fixedKeys', () => {
  const closed = { type: 'object', additionalProperties: false };
  const entry = { ...closed, properties: { on: { type: 'boolean' } } };
  const schema = {
    ...closed,
    properties: {
      a: { ...closed, properties: { b: { type: 'string' } } },
      map: { type: 'object', additionalProperties: { anyOf: [{ $ref: '#/definitions/entry' }, { type: 'null' }] } },
      list: { type: 'array', items: { $ref: '#/definitions/entry' } },
    },
    definitions: { entry },
  };

  it('leaves out what users name', () => {
    const found = [...fixedKeys(schema, { a: { b: 'x' }, map: { mine: { on: true } }, list: [{ on: true }] })];
    expect(found).toEqual([['a'], ['a', 'b'], ['map'], ['map', 'mine', 'on'], ['list'], ['list', 0, 'on']]);
  });

  it('writes one key otherwise', () => {
    expect(withKey({ a: { b: 'x', c: 'y' } }, ['a', 'b'], 'bs')).toEqual({ a: { bs: 'x' } });
    expect(withKey({ l: [{ on: true }] }, ['l', 0, 'on'], 'ons')).toEqual({ l: [{ ons: true }] });
    expect(misspellings('replicas')).toEqual(['replicass', 'replicsa']);
    expect(misspellings('ee')).toEqual(['ees']);
  });
});
