import { afterAll, describe, expect, test } from 'vitest';
import { runRandomCharts } from './random-charts.ts';
import { startRenderer } from './renderer.ts';

describe('random charts', () => {
  const renderer = startRenderer();
  afterAll(async () => renderer.close());

  test('print, read by Helm 3 and Helm 4, and evaluate agree on 200 charts', { timeout: 300_000 }, async () => {
    const { charts, sets, refused, unprintable, differences } = await runRandomCharts({ charts: 200, sets: 5, seed: 20_261_124, renderer });
    expect(unprintable).toStrictEqual([]);
    expect(differences.map(({ difference, files }) => ({ ...difference, files }))).toStrictEqual([]);
    expect({ charts, sets }).toStrictEqual({ charts: 200, sets: 1000 });
    expect(refused).toBeLessThan(sets / 4);
  });
});
