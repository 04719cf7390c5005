import { isMap, merged, type Data, type DataMap } from '../values/merged.ts';
import { below, type Converted, type Left, type Setting } from './converted.ts';
import { forms } from './forms.ts';
import { holdsTemplate } from './forms/holds-template.ts';
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
  const { taken, left } = walk(values, [], {});
  const all = Map.groupBy(mountedOnce(taken), ({ to }) => JSON.stringify(to));
  const kept = [...all.values()].flatMap(joinedLists);
  const result = kept.reduce((so: DataMap, { to, value }) => merged(so, nested(to, value)), {});
  return {
    values: presets(defaults, result).reduce((so: DataMap, path) => merged(so, nested(path, null)), result),
    taken: kept,
    left: [...left, ...[...all.values()].flatMap(contradictions)],
  };
}

/** The Secret of all receivers is mounted in any case: as a further one the chart refuses it. */
function mountedOnce(taken: readonly Taken[]): readonly Taken[] {
  const main = taken.find(({ to }) => to.join('.') === 'alertmanager.secretName')?.value;
  return taken.filter(({ to: [component, map, name] }) => component !== 'alertmanager' || map !== 'extraSecrets' || name !== main);
}

/** Lists of one place are joined, such as the volumes of several values; of other values the first counts. */
function joinedLists(same: readonly Taken[]): readonly Taken[] {
  const [first] = same;
  if (first === undefined || !Array.isArray(first.value)) return same.slice(0, 1);
  return [{ ...first, value: same.flatMap(({ value }): readonly Data[] => (Array.isArray(value) ? value : [])) }];
}

function contradictions([first, ...others]: readonly Taken[]): readonly Left[] {
  return others
    .filter(({ value }) => !Array.isArray(value) && JSON.stringify(value) !== JSON.stringify(first?.value))
    .map(({ from, to }) => ({ from, reason: `another value sets ${to.join('.')} already` }));
}

interface Walked {
  readonly taken: readonly Taken[];
  readonly left: readonly Left[];
}

function walk(value: Data, path: readonly string[], beside: DataMap): Walked {
  const rule = rules.get(JSON.stringify(path));
  if (isEmpty(value) && !(rule?.evenEmpty === true && Array.isArray(value)))
    return path.length === 0 ? { taken: [], left: [] } : { taken: [], left: [{ from: path, reason: 'is empty' }] };
  if (rule !== undefined) {
    const [form] = forms[rule.as ?? 'same'];
    const { set, left }: Converted = path.reduceRight((all, key) => below(key, all), form(value, stepsOf(rule.to), beside));
    const isEvaluated = ({ value: one }: Setting): boolean => rule.templates !== true && holdsTemplate(one);
    return {
      taken: set.filter((one) => !isEvaluated(one)).map((one) => ({ ...one, from: path })),
      left: [...left, ...set.filter(isEvaluated).map(({ to }): Left => ({ from: path, reason: withTemplate(to) }))],
    };
  }
  if (!isMap(value)) return { taken: [], left: [{ from: path, reason: reasonOf(path) }] };
  const all = Object.entries(value).map(([key, one]) => walk(one, [...path, key], value));
  return { taken: all.flatMap(({ taken }) => taken), left: all.flatMap(({ left }) => left) };
}

function withTemplate(to: readonly string[]): string {
  return `holds a template of Helm, which values here do not evaluate: write what it gives into ${to.join('.')}`;
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
