import { chartName } from '../charts/chart-name.ts';
import { parseSchema } from '../charts/parse-schema.ts';
import { readChart } from '../charts/read-chart.ts';
import { schemaOfValues } from './schema-of-values.ts';
import { typesOfSchema } from './types-of-schema.ts';
import { valuesModule } from './values-module.ts';

/** What is written for a chart. */
export interface ChartTypes {
  readonly name: string;
  /** Whether the chart has a schema; otherwise its values.yaml told the types. */
  readonly hasSchema: boolean;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * The files by which a chart's values are typed: declarations for editors, the module that values files import, and the schema,
 * which YAML files name in a comment.
 * @throws Refusal where there is no such chart or its schema is none
 */
export async function chartTypes(path: string): Promise<ChartTypes> {
  const chart = await readChart(path);
  const { name, version } = chartName(chart.metadata);
  const schema = chart.schema === undefined ? schemaOfValues(chart.values) : parseSchema(chart.schema, `${path}/values.schema.json`);
  const inferred = { $schema: 'http://json-schema.org/draft-07/schema#', title: `Values of ${name} ${version}`, ...schema };
  return {
    name,
    hasSchema: chart.schema !== undefined,
    files: new Map([
      [`${name}.d.ts`, await typesOfSchema(schema, name, version)],
      [`${name}.js`, valuesModule(name)],
      [`${name}.schema.json`, chart.schema ?? `${JSON.stringify(inferred, null, 1)}\n`],
    ]),
  };
}
