import semver from 'semver';
import { missingEntries } from './changelog/entries.ts';
import { readChangelog, type Entry } from './changelog/changelog.ts';
import { dueStep, dueVersion, isEnough } from './due.ts';
import type { Finding } from './finding.ts';
import { missingUpgrades } from './upgrading.ts';

/** What a release of the work tree would be measured by. */
export interface State {
  /** Version of the chart before. */
  readonly before: string;
  /** Version that the chart has now. */
  readonly version: string;
  readonly findings: readonly Finding[];
  readonly changelog: string;
  readonly upgrading: string;
}

/** What the findings demand, and what is still to be done for it. */
interface Verdict {
  /** `minor: 0.1.1 or later`; undefined where nothing changes. */
  readonly due: string | undefined;
  readonly complaints: readonly string[];
  readonly missing: readonly Entry[];
}

/** Which step is due, whether the version and the documents have it. */
export function verdict({ before, version, findings, changelog, upgrading }: State): Verdict {
  const step = dueStep(findings);
  const told = readChangelog(changelog).filter(({ name }) => name === 'Unreleased' || name === version);
  const missing = missingEntries(
    findings,
    told.flatMap(({ entries }) => entries.map(({ text }) => text)),
  );
  if (step === undefined) return { due: undefined, complaints: [], missing };
  const due = dueVersion(before, step);
  const isCandidate = semver.prerelease(before) !== null;
  return {
    due: `${step}${isCandidate ? ', after a release candidate any later version' : ''}: ${due} or later`,
    complaints: [
      ...(isEnough(version, due) ? [] : [`The chart’s version is ${version}, but ${due} is due: set "chart" in generator/versions.json.`]),
      ...(missing.length === 0
        ? []
        : [`CHANGELOG.md does not speak of ${String(missing.length)} changes: npm run versioning -- --write adds them.`]),
      ...(isCandidate
        ? []
        : missingUpgrades(upgrading, semver.rsort([semver.coerce(version) ?? due, due].map(String))[0] ?? due, findings)),
    ],
    missing,
  };
}
