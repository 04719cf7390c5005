import { nodeSeries, stateSeries } from './cluster-series.ts';
import { exporterSeries } from './exporter-series.ts';
import { contract, namesOf } from './names.ts';
import type { Series } from './series.ts';
import { businessSeries, requestSeries } from './service-series.ts';
import { stackSeries } from './stack-series.ts';
import { world, type Size } from './world.ts';

/**
 * All series of a cluster of that size: those of the metrics contract, and whatever else the queries ask for.
 * @param queries the expressions of rules and panels
 */
export function loadSeries(size: Size, queries: readonly string[]): readonly Series[] {
  const names = namesOf(contract());
  const all = world(size);
  const ofContract = [
    ...requestSeries(names, all),
    ...businessSeries(names, all),
    ...nodeSeries(names, all),
    ...stateSeries(names, all),
    ...exporterSeries(names),
  ];
  return [...ofContract, ...stackSeries(queries, new Set(ofContract.map(({ name }) => name)))];
}
