import { isMap, merged, type Data, type DataMap } from '../values/merged.ts';
import { below, type Converted, type Left, type Setting } from './converted.ts';
import { forms } from './forms.ts';
import { mapping } from './mapping.ts';
import { reasonOf } from './reasons.ts';
import { valueIn } from './value-in.ts';

/** A value that was taken over. */
export interface Taken extends Setting {
  /** The keys that lead to it, or to the value that holds it, in the file that is converted. */
  readonly from: readonly string[];
}

/** A values file of the chart, what it took over, and what it did not. */
export interface Conversion {
  readonly values: DataMap;
  readonly taken: readonly Taken[];
  readonly left: readonly Left[];
}

/** The keys of a path, where a dot within a key is `\.`. */
function stepsOf(path: string): readonly string[] {
  return path.split(/(?<!\\)\./u).map((step) => step.replaceAll('\\.', '.'));
}

const rules = new Map(mapping.map((one) => [JSON.stringify(stepsOf(one.from)), one]));

/**
 * Converts values of kube-prometheus-stack. Each value of the file is either taken over or among those that are left.
 * @param defaults the default values of the chart, whose presets make way for converted entries
 */
export function convert(values: DataMap, defaults: DataMap): Conversion {
  const { taken, left } = walk(values, []);
  const first = new Map<string, Taken>();
  for (const one of taken) if (!first.has(JSON.stringify(one.to))) first.set(JSON.stringify(one.to), one);
  const second = taken.filter((one) => JSON.stringify(first.get(JSON.stringify(one.to))?.value) !== JSON.stringify(one.value));
  const result = [...first.values()].reduce((all: DataMap, { to, value }) => merged(all, nested(to, value)), {});
  return {
    values: presets(defaults, result).reduce((all: DataMap, path) => merged(all, nested(path, null)), result),
    taken: [...first.values()],
    left: [...left, ...second.map(({ from, to }): Left => ({ from, reason: `another value sets ${to.join('.')} already` }))],
  };
}

interface Walked {
  readonly taken: readonly Taken[];
  readonly left: readonly Left[];
}

function walk(value: Data, path: readonly string[]): Walked {
  const rule = rules.get(JSON.stringify(path));
  if (isEmpty(value)) return path.length === 0 ? { taken: [], left: [] } : { taken: [], left: [{ from: path, reason: 'is empty' }] };
  if (rule !== undefined) {
    const [form] = forms[rule.as ?? 'same'];
    const { set, left }: Converted = path.reduceRight((all, key) => below(key, all), form(value, rule.to.split('.')));
    return { taken: set.map((one) => ({ ...one, from: path })), left };
  }
  if (!isMap(value)) return { taken: [], left: [{ from: path, reason: reasonOf(path) }] };
  const all = Object.entries(value).map(([key, one]) => walk(one, [...path, key]));
  return { taken: all.flatMap(({ taken }) => taken), left: all.flatMap(({ left }) => left) };
}

function isEmpty(value: Data): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

function nested(path: readonly string[], value: Data): DataMap {
  const [first = '', ...rest] = path;
  return { [first]: rest.length === 0 ? value : nested(rest, value) };
}

/** The chart's own entries of maps that were filled, for Helm would keep them beside the converted ones. */
function presets(defaults: DataMap, result: DataMap): readonly (readonly string[])[] {
  return mapping.flatMap(({ inPlaceOf = [] }) => {
    const filled = inPlaceOf.map((path) => valueIn(result, path.split('.')));
    const [path = ''] = inPlaceOf;
    const [own, ours] = [filled[0], valueIn(defaults, path.split('.'))];
    if (!isMap(own) || !isMap(ours) || filled.includes(undefined)) return [];
    return Object.keys(ours)
      .filter((key) => !Object.hasOwn(own, key))
      .map((key) => [...path.split('.'), key]);
  });
}
