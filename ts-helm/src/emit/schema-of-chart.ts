import { librariesOf, type ChartDefinition } from '../chart/chart.ts';
import { schemaOf } from './schema-of.ts';
import type { Schema } from './schema.ts';

/** values.schema.json of a chart, as data: that of its values, with the sections that Helm adds for its libraries. */
export function schemaOfChart(chart: Pick<ChartDefinition, 'values' | 'library' | 'lentLibraries'>): Schema {
  return schemaOf(
    chart.values,
    librariesOf(chart).map(({ name }) => name),
  );
}
