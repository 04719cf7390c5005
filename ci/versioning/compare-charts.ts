import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import semver from 'semver';
import { parse } from 'yaml';
import { template } from '../helm.ts';
import { at, readObjects, type Json } from '../objects.ts';
import { complaintOf } from '../run.ts';
import { textOr } from './text-or.ts';
import type { Finding } from './finding.ts';
import { changes } from './manifests/changes.ts';
import { pairs } from './manifests/pairs.ts';
import { presence } from './manifests/presence.ts';
import { chartPart } from './schema/chart-part.ts';
import { compareDefaults, defaultValues } from './schema/default-values.ts';
import { compareValues } from './schema/compare-values.ts';
import { changedFiles } from './changed-files.ts';

/** The Chart.yaml of a chart's folder. */
export function chartMetadata(of: string): unknown {
  return parse(readFileSync(join(of, 'Chart.yaml'), 'utf8'));
}

/**
 * Everything that an upgrade from one chart to another changes for a user.
 * @param before the folder of the older chart
 * @param values values files of users, given to both charts: an upgrade changes the chart, not the values
 */
export async function compareCharts(before: string, after: string, values: readonly string[]): Promise<readonly Finding[]> {
  const declared = declaredChanges(before, after);
  const isKnown = (path: string): boolean => declared.some(({ kind, subject }) => subject === path && kind !== 'value narrowed');
  const defaults = compareDefaults(defaultValues(before), defaultValues(after), isKnown);
  const rendered = await Promise.all([[], ...values.map((file) => [file])].map((files) => compareRenders(before, after, files)));
  const all = [...declared, ...defaults, ...kubernetes(before, after), ...distinct(rendered.flat())];
  return all.length > 0 ? all : changedFiles(before, after);
}

function declaredChanges(before: string, after: string): readonly Finding[] {
  const [was, is] = [chartPart(before), chartPart(after)];
  if (was === undefined || is === undefined) return [];
  const defaults = defaultValues(after);
  return compareValues(was, is, (path) => at(defaults, ...path.split('.')) !== undefined);
}

function kubernetes(before: string, after: string): readonly Finding[] {
  const [was, is] = [before, after].map((of) =>
    semver.coerce(semver.minVersion(textOr(at(chartMetadata(of), 'kubeVersion'), '*'))?.version),
  );
  if (was === undefined || is === undefined || was === null || is === null || semver.eq(was, is)) return [];
  const kind = semver.gt(is, was) ? 'Kubernetes dropped' : 'Kubernetes added';
  return [{ kind, subject: 'Kubernetes', detail: `must be ${is.version} or newer, was ${was.version}` }];
}

async function compareRenders(before: string, after: string, files: readonly string[]): Promise<readonly Finding[]> {
  const [was, is] = await Promise.all([before, after].map((of) => template('helm4', files, of)));
  const file = files.map((one) => basename(one)).join(', ');
  if (was?.status !== 0) throw new Error(`The version before does not render ${file}: ${was === undefined ? '' : complaintOf(was)}`);
  if (is?.status !== 0)
    return [{ kind: 'values file refused', subject: file, detail: `is refused: ${is === undefined ? '' : complaintOf(is)}` }];
  return compareObjects(readObjects(was.stdout), readObjects(is.stdout));
}

/** What differs between what two charts render. */
export function compareObjects(before: readonly Json[], after: readonly Json[]): readonly Finding[] {
  const all = pairs(before, after);
  return [...presence(all), ...all.flatMap(changes)];
}

/** The same finding over many values files is one. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()];
}

/** The values files of a chart's tests, those of another where it has none, as a package has none. */
export function testValues(of: string, otherwise: string): readonly string[] {
  const [own, others] = [of, otherwise].map((folder) => globSync(join(folder, 'ci', '*-values.yaml')).toSorted());
  return own !== undefined && own.length > 0 ? own : (others ?? []);
}
