import type { Json } from '../ast/facts.ts';
import type { Metadata } from '../chart/chart.ts';
import { yamlText } from './yaml-text.ts';

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
] as const satisfies readonly (keyof Metadata)[];

/** Chart.yaml of a chart. */
export function chartYaml(metadata: Metadata): string {
  const fields = FIELDS.flatMap((name): [string, Json][] => {
    const value = metadata[name];
    return value === undefined ? [] : [[name, plain(value)]];
  });
  return `${yamlText(Object.fromEntries(fields))}\n`;
}

/** The same data without fields that are undefined. */
function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
