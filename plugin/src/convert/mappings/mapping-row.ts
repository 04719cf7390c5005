import type { forms } from '../forms.ts';

/** A value of kube-prometheus-stack and the value of the chart that says the same. */
export interface MappingRow {
  readonly from: string;
  readonly to: string;
  readonly as?: keyof typeof forms;
  /** Maps that this fills; where all of them have entries, the presets of the first are dropped. */
  readonly inPlaceOf?: readonly string[];
  /** Whether it holds templates of Prometheus, Alertmanager or Grafana; others are Helm's, which values here do not evaluate. */
  readonly templates?: true;
  /** Whether an empty list says something, too. */
  readonly evenEmpty?: true;
}

/** Rows whose values stand below others. */
export function at(from: string, to: string, all: readonly MappingRow[]): readonly MappingRow[] {
  return all.map((one) => ({ ...one, from: `${from}.${one.from}`, to: to === '' ? one.to : `${to}.${one.to}` }));
}

/** Rows of values that have the same name here. */
export function alike(...names: readonly string[]): readonly MappingRow[] {
  return names.map((name) => ({ from: name, to: name }));
}
