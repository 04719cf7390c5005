import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Json } from '../../ts-helm/src/ast/facts.ts';
import { entryOf, isMap } from '../../ts-helm/src/ast/json.ts';
import { schemaOf } from '../../ts-helm/src/emit/schema-of.ts';
import { renderChart } from '../../ts-helm/src/render/render-chart.ts';
import { validatorsOf } from '../../ts-helm/src/render/validators-of.ts';
import { monitoring } from '../chart.ts';

const validate = validatorsOf((chart) => schemaOf(chart.values));
const options = { release: 'monitoring', namespace: 'jobpilot', kubeVersion: '1.29.0', apiVersions: [], isUpgrade: false };

/** The objects of the chart by kind and name, and its notes. */
export interface Rendered {
  readonly objects: ReadonlyMap<string, Json>;
  readonly notes: string;
}

/** A values file of the repository. */
export function valuesFile(path: string): Json {
  const values: Json = parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) ?? {};
  return values;
}

/**
 * The chart with values over its defaults, the later over the earlier, as release `monitoring` in the namespace `jobpilot`.
 * @throws RenderRefusal where Helm would render nothing
 */
export function rendered(...values: readonly Json[]): Rendered {
  return renderedFor(options.kubeVersion, ...values);
}

/** The same for a cluster of a version of Kubernetes. */
export function renderedFor(kubeVersion: string, ...values: readonly Json[]): Rendered {
  const { documents, notes } = renderChart(monitoring, values, { ...options, kubeVersion }, validate);
  const objects = documents.map(({ object }): [string, Json] => [`${textAt(object, 'kind')} ${textAt(object, 'metadata.name')}`, object]);
  return { objects: new Map(objects), notes };
}

/** The value below a path such as `spec.ports.0.name`; undefined where a step is missing. */
export function at(value: Json | undefined, path: string): Json | undefined {
  let here = value;
  for (const step of path.split('.')) {
    if (isMap(here)) here = here[step];
    else here = Array.isArray(here) ? here.at(Number(step)) : undefined;
  }
  return here;
}

/** The items of a list; none where it is no list. */
export function itemsOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/**
 * The string below a path; '' where a step is missing.
 * @throws TypeError where something else stands there
 */
export function textAt(value: Json | undefined, path: string): string {
  const text = at(value, path) ?? '';
  if (typeof text === 'string') return text;
  throw new TypeError(`${path} is no string: ${JSON.stringify(text)}`);
}

/** A file of a ConfigMap of the chart with these values, read as YAML. */
export function configFile(values: Json, configMap: string, file: string): Json {
  const text = entryOf(at(rendered(values).objects.get(`ConfigMap ${configMap}`), 'data'), file);
  if (typeof text !== 'string') throw new TypeError(`the ConfigMap ${configMap} has no file ${file}`);
  const config: Json = parse(text);
  return config;
}
