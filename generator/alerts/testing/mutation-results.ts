import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a run over the alerts of a group counted. */
export interface GroupResult {
  /** When, as in 2026-11-28. */
  readonly date: string;
  readonly alerts: number;
  /** Mistakes that were made. */
  readonly mutants: number;
  /** Mistakes that no test can notice, by the reason. */
  readonly excused: Readonly<Record<string, number>>;
}

/** The last results, by the name of the group. */
export type MutationResults = Readonly<Record<string, GroupResult>>;

const file = fileURLToPath(new URL('mutation-results.json', import.meta.url));

export function readMutationResults(): MutationResults {
  const results: MutationResults = JSON.parse(readFileSync(file, 'utf8'));
  return results;
}

/** Puts the results of some groups in the place of those before. */
export function writeMutationResults(results: MutationResults): void {
  writeFileSync(file, `${JSON.stringify({ ...readMutationResults(), ...results }, null, 2)}\n`);
}
