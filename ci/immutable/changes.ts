import { isDeepStrictEqual } from 'node:util';
import semver from 'semver';
import { at, text, type Json } from '../objects.ts';
import { immutableFields } from './fields.ts';

/** What stays the same when an object is updated: apiVersion may move on, as from v1beta1 to v1. */
function keyOf(object: Json): string {
  const { apiVersion, kind } = object;
  const group = /^(.*)\//u.exec(String(apiVersion))?.[1] ?? '';
  const namespace = at(object, 'metadata', 'namespace') ?? '';
  return `${String(kind)}${group === '' ? '' : `.${group}`} ${namespace === '' ? '' : `${text(namespace)}/`}${text(at(object, 'metadata', 'name'))}`;
}

/** Kinds whose pods' data stays behind under another name. */
const keepsData = ['StatefulSet', 'PersistentVolumeClaim'];

/** Hooks are deleted and created anew. https://helm.sh/docs/topics/charts_hooks/#hook-deletion-policies */
function isHook(object: Json): boolean {
  return at(object, 'metadata', 'annotations', 'helm.sh/hook') !== undefined;
}

/** A sentence for each field that an upgrade would have to change although the API server refuses that, and for each volume left behind. */
export function immutableChanges(before: readonly Json[], after: readonly Json[]): readonly string[] {
  const now = new Map(after.map((object) => [keyOf(object), object]));
  return before
    .filter((object) => !isHook(object))
    .flatMap((object) => {
      const key = keyOf(object);
      const successor = now.get(key);
      if (successor === undefined) return keepsData.includes(String(object['kind'])) ? [`${key} is gone: its data would stay behind`] : [];
      const [old, fresh] = [immutableFields(object), immutableFields(successor)];
      return [...new Set([...old.keys(), ...fresh.keys()])]
        .filter((field) => !isDeepStrictEqual(old.get(field), fresh.get(field)))
        .map(
          (field) =>
            `${key}: ${field} changes from ${JSON.stringify(old.get(field)) ?? 'nothing'} to ${JSON.stringify(fresh.get(field)) ?? 'nothing'}`,
        );
    });
}

/**
 * Whether a version may break what an earlier one installed: by https://semver.org/#spec-item-4 that is the major version, or,
 * while it is 0, the minor version.
 */
export function mayBreak(before: string, after: string): boolean {
  return semver.major(before) !== semver.major(after) || (semver.major(before) === 0 && semver.minor(before) !== semver.minor(after));
}
