import { describe, expect, test } from 'vitest';
import { panelResults } from './panel-results.ts';

/** No dashboard of the chart: what a query that finds nothing must look like. */
const empty = {
  uid: 'empty',
  datasource: 'jobpilot-prometheus',
  variables: [],
  queries: [{ panel: 'Nothing', expression: 'no_such_metric', instant: true }],
};

describe('every query of every panel, in a real Prometheus on synthetic series', async () => {
  const results = await panelResults([empty]);
  const ofChart = results.filter(({ dashboard }) => dashboard !== 'empty');

  test.each(ofChart)('$dashboard: $panel', (result) => {
    expect(result).not.toMatchObject({ series: 0 });
  });

  const limited = ofChart.filter(({ limit }) => limit !== undefined);

  test.each(limited)('$dashboard: $panel is red where $limit.alert would fire, and only there', (result) => {
    expect(result).toMatchObject({ red: result.alerts });
  });

  test('there are panels that are red and panels that are not', () => {
    expect(limited.filter(({ red }) => red).length).toBeGreaterThan(15);
    expect(limited.filter(({ red }) => !red).length).toBeGreaterThan(3);
  });

  test('all dashboards are asked', () => {
    expect(new Set(ofChart.map(({ dashboard }) => dashboard)).size).toBe(8);
  });

  test('a query that finds nothing is noticed', () => {
    expect(results.find(({ dashboard }) => dashboard === 'empty')?.series).toBe(0);
  });
});
