import { globSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { isMap, type Json } from '../../objects.ts';
import { chartValues } from '../../schema/chart-schema.ts';
import type { Finding } from '../finding.ts';
import { imageStep } from './image-step.ts';
import { subcharts } from './chart-part.ts';

/** The default values of a chart, those of the charts that it brings along in their sections, as Helm joins them. */
export function defaultValues(of: string): Json {
  const own = globSync('values.yaml', { cwd: of }).length === 0 ? {} : chartValues(of);
  const below = [...subcharts(of)].map(([name, folder]): [string, Json] => [name, defaultValues(folder)]);
  return over(Object.fromEntries(below), own);
}

/** Maps key by key, the upper one first. */
function over(lower: Json, upper: Json): Json {
  const both = Object.entries(upper).map(([key, value]): [string, unknown] => {
    const under = lower[key];
    return [key, isMap(value) && isMap(under) ? over(under, value) : value];
  });
  return { ...lower, ...Object.fromEntries(both) };
}

/**
 * What differs between two charts' default values.
 * @param isKnown whether another finding has the path already: a value that is new or gone takes its default along
 */
export function compareDefaults(before: Json, after: Json, isKnown: (path: string) => boolean, above = ''): readonly Finding[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key): readonly Finding[] => {
    const path = above === '' ? key : `${above}.${key}`;
    const [was, is] = [before[key], after[key]];
    if (isDeepStrictEqual(was, is) || isKnown(path)) return [];
    if (isMap(was) && isMap(is)) return compareDefaults(was, is, isKnown, path);
    return [difference(path, was, is)];
  });
}

const shown = (value: unknown): string => {
  const all = JSON.stringify(value);
  return `\`${all.length > 80 ? `${all.slice(0, 79)}…` : all}\``;
};

function difference(path: string, was: unknown, is: unknown): Finding {
  if (was === undefined) return { kind: 'default added', subject: path, detail: `is ${shown(is)} by default` };
  if (is === undefined) return { kind: 'default removed', subject: path, detail: `was ${shown(was)} by default` };
  return { kind: imageStep(path, was, is) ?? 'default changed', subject: path, detail: `is ${shown(is)} by default, was ${shown(was)}` };
}
