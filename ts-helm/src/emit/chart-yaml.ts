import type { Json } from '../ast/facts.ts';
import type { Dependency, Metadata } from '../chart/chart.ts';
import { dependenciesOf } from '../chart/dependencies.ts';
import { readableYaml } from './readable-yaml.ts';

type Fields = Metadata & { readonly dependencies?: readonly Dependency[] };

/** The order in which Helm's documentation lists the fields. https://helm.sh/docs/topics/charts/#the-chartyaml-file */
const FIELDS = [
  'apiVersion',
  'name',
  'version',
  'kubeVersion',
  'description',
  'type',
  'keywords',
  'home',
  'sources',
  'dependencies',
  'maintainers',
  'icon',
  'appVersion',
  'annotations',
] as const satisfies readonly (keyof Fields)[];

/** Chart.yaml of a chart. */
export function chartYaml(chart: Parameters<typeof dependenciesOf>[0]): string {
  const dependencies = dependenciesOf(chart);
  const written: Fields = { ...chart.metadata, ...(dependencies.length === 0 ? {} : { dependencies }) };
  const fields = FIELDS.flatMap((name): [string, Json][] => {
    const value = written[name];
    return value === undefined ? [] : [[name, plain(value)]];
  });
  return `${readableYaml(Object.fromEntries(fields))}\n`;
}

/** The same data without fields that are undefined. */
function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
