import semver from 'semver';
import type { Deprecation, Form, Part } from './form.ts';

/** A deprecated value and where it stands. */
interface Deprecated {
  readonly path: string;
  readonly deprecation: Deprecation;
}

/** Every deprecated value of a chart. */
export function deprecatedValues(part: Part, path = '', above: ReadonlySet<string> = new Set()): readonly Deprecated[] {
  const own = part.deprecation === undefined ? [] : [{ path, deprecation: part.deprecation }];
  if (part.reference !== undefined && above.has(part.reference)) return own;
  const within = part.reference === undefined ? above : new Set([...above, part.reference]);
  return [...own, ...below(part.form(), path).flatMap(([name, one]) => deprecatedValues(one, name, within))];
}

function below({ properties, others, items }: Form, path: string): readonly [string, Part][] {
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  return [
    ...[...properties].map(([name, part]): [string, Part] => [at(name), part]),
    ...(others === undefined || others === false ? [] : [[at('<name>'), others] satisfies [string, Part]]),
    ...(items === undefined ? [] : [[`${path}[]`, items] satisfies [string, Part]]),
  ];
}

/** The version that may drop what was deprecated in another: the next that may break. https://semver.org/#spec-item-4 */
function mayVanishIn(since: string): string {
  return semver.inc(since, semver.major(since) === 0 ? 'minor' : 'major') ?? since;
}

/**
 * What is wrong with the deprecations of a chart: each says since which version it holds, which is no later one than the
 * chart's own, and what was deprecated stays until the next version that may break.
 * @param removed paths of the values of the version before that are gone
 */
export function wrongDeprecations(before: Part, after: Part, removed: readonly string[], version: string): readonly string[] {
  const gone = deprecatedValues(before).filter(({ path }) => removed.some((one) => path === one || path.startsWith(`${one}.`)));
  return [...deprecatedValues(after).flatMap((one) => wrongSince(one, version)), ...gone.flatMap((one) => tooEarly(one, version))];
}

function wrongSince({ path, deprecation: { since } }: Deprecated, version: string): readonly string[] {
  if (since === undefined || semver.valid(since) === null)
    return [`${path} is deprecated, but since no version: give .deprecated() the version that deprecates it.`];
  const release = semver.coerce(version)?.version ?? version;
  return semver.gt(since, release) ? [`${path} is deprecated since ${since}, which is later than the chart’s ${version}.`] : [];
}

function tooEarly({ path, deprecation: { since } }: Deprecated, version: string): readonly string[] {
  if (since === undefined || semver.valid(since) === null) return [];
  const earliest = mayVanishIn(since);
  return semver.lt(semver.coerce(version)?.version ?? version, earliest)
    ? [`${path} is deprecated since ${since} and may vanish in ${earliest}, not in ${version}: take it back.`]
    : [];
}
