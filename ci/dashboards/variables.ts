import { items } from '../objects.ts';
import { ask } from '../load/prometheus.ts';
import type { Variable } from './dashboard-queries.ts';
import { expand, type Chosen } from './expand.ts';

/** Grafana's own: four scrapes, so that a rate has points enough. https://grafana.com/docs/grafana/latest/datasources/prometheus/template-variables/ */
const own: Chosen = { __rate_interval: '1m' };

const labelValues = /^label_values\((?<selector>.*),\s*(?<label>\w+)\)$/u;

/**
 * What a reader who opens the dashboard finds chosen: all where that is possible, else the first value.
 * @throws Error where a variable has no value to choose from
 */
export async function opened(prometheus: string, variables: readonly Variable[]): Promise<Chosen> {
  let chosen = own;
  for (const variable of variables) chosen = { ...chosen, [variable.name]: await valueOf(prometheus, variable, chosen) };
  return chosen;
}

async function valueOf(prometheus: string, { name, query, all }: Variable, chosen: Chosen): Promise<string> {
  const { selector, label } = labelValues.exec(expand(query, chosen))?.groups ?? {};
  if (selector === undefined || label === undefined)
    throw new Error(`The variable ${name} does not ask for the values of a label: ${query}`);
  const [first] = items(await ask(prometheus, `label/${label}/values`, { 'match[]': selector }));
  if (typeof first !== 'string') throw new Error(`The variable ${name} finds no value: ${query}`);
  return all ?? first;
}
