import semver from 'semver';
import type { Finding } from './finding.ts';
import { ruleOf, steps, type Step } from './steps.ts';

/** The largest step that findings demand; undefined where there are none. */
export function dueStep(findings: readonly Finding[]): Step | undefined {
  const demanded = findings.map(({ kind }) => ruleOf(kind).step);
  return steps.findLast((step) => demanded.includes(step));
}

/**
 * The lowest version that may follow another with changes of that step. While the major version is 0, what breaks moves the minor version and
 * everything else the patch version (https://semver.org/#spec-item-4 leaves it open; Cargo and npm's `^0.2.3` read it so).
 * After a release candidate every later version may hold any change: it promises nothing (https://semver.org/#spec-item-9).
 */
export function dueVersion(before: string, step: Step): string {
  const parsed = semver.parse(before);
  if (parsed === null) throw new Error(`The version ${before} is none of https://semver.org/.`);
  if (parsed.prerelease.length > 0) return parsed.inc('prerelease').version;
  const moved = parsed.major > 0 ? step : step === 'major' ? 'minor' : 'patch';
  return parsed.inc(moved).version;
}

/** Whether a version is that, a later one, or a release candidate of one of these. */
export function isEnough(version: string, due: string): boolean {
  return semver.gte(version, due) || (semver.parse(due)?.prerelease.length === 0 && semver.gte(semver.coerce(version) ?? version, due));
}
