import { describe, expect, test } from 'vitest';
import type { Json } from '../ast/facts.ts';
import type { ChartDefinition, Subchart } from '../chart/chart.ts';
import type { AnyValue } from '../values/builder.ts';
import { v } from '../values/v.ts';
import { valuesOfChart, type ChartValues } from './values-of-chart.ts';

function chart(name: string, values: AnyValue, subcharts: readonly Subchart[] = []): ChartDefinition {
  const metadata = { apiVersion: 'v2', name, version: '1.0.0', description: 'A chart.' } as const;
  return { metadata, values: values.spec, helpers: [], templates: [], files: {}, subcharts };
}

const on = v.boolean().default(true);
const lowest = v.object({ depth: v.integer().default(3) });
const middle = v.object({ size: v.integer().default(2), low: v.subchart({ on }, lowest) });
const top = v.object({ mid: v.subchart({ on, alsoOn: v.boolean().optional() }, middle) });

const definition = chart('top', top, [
  {
    chart: chart('middle', middle, [{ chart: chart('low', lowest), repository: 'file://../low', condition: 'low.on' }]),
    repository: 'file://../middle',
    condition: 'mid.alsoOn,mid.on',
    alias: 'mid',
  },
]);

/** The names of the charts that are enabled, each with its values. What is expected is what Helm 3.22.0 and 4.3.1 print for the same charts. */
function charts({ name, values, subcharts }: ChartValues): readonly (readonly [string, Json])[] {
  return [[name, values], ...subcharts.flatMap((one) => charts(one))];
}

const low = { on: true, depth: 3, global: {} };
const mid = { on: true, size: 2, low, global: {} };

test('each chart reads its section, and the charts above read it too', () => {
  expect(charts(valuesOfChart(definition, []))).toEqual([
    ['top', { mid }],
    ['mid', mid],
    ['low', low],
  ]);
});

describe('which charts are enabled', () => {
  test.each<readonly [string, Json, readonly string[]]>([
    ['by a switch', { mid: { on: false } }, ['top']],
    ['the first boolean of a condition decides', { mid: { on: false, alsoOn: true } }, ['top', 'mid', 'low']],
    ['a path with something else is passed over', { mid: { on: false, alsoOn: 'yes' } }, ['top']],
    ['a switch further down', { mid: { low: { on: false } } }, ['top', 'mid']],
    ['null is no switch', { mid: { on: null } }, ['top', 'mid', 'low']],
  ])('%s', (_what, values, names) => {
    expect(charts(valuesOfChart(definition, [values])).map(([name]) => name)).toEqual(names);
  });
});

test('the section of a chart that is switched off is like any other', () => {
  const { values } = valuesOfChart(definition, [{ mid: { on: false, size: null, other: 1 } }]);
  expect(values).toEqual({ mid: { on: false, size: null, other: 1 } });
});

test('globals go all the way down, the highest wins', () => {
  const { values } = valuesOfChart(definition, [
    { global: { a: 1, deep: { b: 1 } }, mid: { global: { a: 2, deep: { c: 2 } }, low: { global: { d: 3 } } } },
  ]);
  expect(values).toEqual({
    global: { a: 1, deep: { b: 1 } },
    mid: {
      ...mid,
      global: { a: 1, deep: { b: 1, c: 2 } },
      low: { ...low, global: { a: 1, d: 3, deep: { b: 1, c: 2 } } },
    },
  });
});

test('a section that is no map is refused', () => {
  expect(() => valuesOfChart(definition, [{ mid: 'x' }])).toThrow('mid: the values of a subchart are a map, not "x"');
});
