import type { ChartDefinition } from '@helm/ts-helm';

/** A chart in TypeScript, as plain data. */
export interface LoadedChart {
  readonly definition: ChartDefinition;
  /** The schemas of the chart and of its subcharts, by the charts' names. */
  readonly schemas: Readonly<Record<string, object>>;
}
