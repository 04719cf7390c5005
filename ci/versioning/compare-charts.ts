import { basename } from 'node:path';
import semver from 'semver';
import { template } from '../helm.ts';
import { at, readObjects } from '../objects.ts';
import { complaintOf } from '../run.ts';
import { changedFiles } from './changed-files.ts';
import { chartMetadata } from './chart-metadata.ts';
import { distinct } from './distinct.ts';
import type { Finding } from './finding.ts';
import { compareObjects } from './manifests/compare-objects.ts';
import { chartPart } from './schema/chart-part.ts';
import { compareValues } from './schema/compare-values.ts';
import { compareDefaults, defaultValues } from './schema/default-values.ts';
import { textOr } from './text-or.ts';

/**
 * Everything that an upgrade from one chart to another changes for a user.
 * @param before the folder of the older chart
 * @param values values files of users, given to both charts: an upgrade changes the chart, not the values
 */
export async function compareCharts(before: string, after: string, values: readonly string[]): Promise<readonly Finding[]> {
  const declared = declaredChanges(before, after);
  const isKnown = (path: string): boolean => declared.some(({ kind, subject }) => subject === path && kind !== 'value narrowed');
  const defaults = compareDefaults(defaultValues(before), defaultValues(after), isKnown);
  const rendered: Finding[] = [];
  for (const files of [[], ...values.map((file) => [file])]) rendered.push(...(await compareRenders(before, after, files)));
  const all = [...declared, ...defaults, ...kubernetes(before, after), ...distinct(rendered)];
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
