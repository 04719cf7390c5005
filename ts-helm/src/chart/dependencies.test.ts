import { expect, test } from 'vitest';
import { v } from '../values/v.ts';
import type { ChartDefinition, Subchart } from './chart.ts';
import { chartsBelow } from './dependencies.ts';

function chart(name: string, description = 'A chart.'): ChartDefinition {
  const metadata = { apiVersion: 'v2', name, version: '1.0.0', description } as const;
  return { metadata, values: v.object({}).spec, helpers: [], templates: [], files: {} };
}

function brought(of: ChartDefinition, alias: string): Subchart {
  return { chart: of, repository: '', alias };
}

const one = chart('one');
const copy: ChartDefinition = JSON.parse(JSON.stringify(one));

test.each<readonly [string, readonly ChartDefinition[], number]>([
  ['one chart under two aliases', [one, one], 1],
  ['one that went through JSON', [one, copy], 1],
  ['two charts', [one, chart('two')], 2],
  ['two charts of one name', [one, chart('one', 'Another.')], 2],
])('%s', (_what, charts, count) => {
  const above = { subcharts: charts.map((each, index) => brought(each, `a${String(index)}`)) };
  expect(chartsBelow(above)).toHaveLength(count);
});
