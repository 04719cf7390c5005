import type { Json } from '../ast/facts.ts';
import type { ChartDefinition } from '../chart/chart.ts';
import { validatorOf } from './validator.ts';

/** What the schema of a chart has against values, one sentence each. */
export type Validate = (values: Json, chart: ChartDefinition) => readonly string[];

/**
 * A check of values against the schemas of a chart and its subcharts, each made when it is first needed.
 * @param schemaOf the values.schema.json of a chart
 */
export function validatorsOf(schemaOf: (chart: ChartDefinition) => object): Validate {
  const validators = new Map<ChartDefinition, (values: Json) => readonly string[]>();
  return (values, chart) => {
    const validate = validators.get(chart) ?? validatorOf(schemaOf(chart));
    validators.set(chart, validate);
    return validate(values);
  };
}
