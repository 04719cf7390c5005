/**
 * Makes every mistake in the rules of every alert, one at a time, and tells which of them the alert's test does not notice. It fails
 * on one that equivalents.ts does not excuse, and on an excuse that is not needed.
 *
 *     npm run mutants                                all alerts
 *     npm run mutants -- HighErrorRate               only these
 *     npm run mutants -- --group service-health      only those of a group
 *     npm run mutants -- --write                     and write the counts to docs/alerts.md, with --group those of the group
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeAlertsDocument } from '../docs/write-alerts-document.ts';
import { equivalents } from './equivalents.ts';
import { judge, type Survival, type Verdict } from './judge.ts';
import { laidOut, type LaidOut } from './laid-out.ts';
import { writeMutationResults, type GroupResult } from './mutation-results.ts';
import { survivors } from './survivors.ts';
import { valueSets } from './value-sets.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { group: { type: 'string' }, write: { type: 'boolean', default: false } },
});

function isWanted({ test, context }: LaidOut): boolean {
  return (values.group ?? context.group) === context.group && (positionals.length === 0 || positionals.includes(test.name));
}

/** Tries every alert that is wanted, and says what came of each. */
async function tryAll(folder: string): Promise<readonly Survival[]> {
  const all: Survival[] = [];
  // The changed values: every alert but those that are critical by default escalates there, and these do by default.
  for (const set of valueSets.slice(0, 2)) {
    const place = join(folder, set.name);
    for (const alert of laidOut(place, set).alerts.filter(isWanted)) {
      const start = performance.now();
      const one = { set: set.name, group: alert.context.group, alert: alert.test.name, ...(await survivors(place, alert)) };
      all.push(one);
      const seconds = ((performance.now() - start) / 1000).toFixed(0);
      console.log(`${set.name}: ${one.alert}: ${String(one.survivors.length)} of ${String(one.mutants)} not noticed, ${seconds} s`);
    }
  }
  return all;
}

function resultOf(all: readonly Survival[]): GroupResult {
  return {
    date: new Date().toISOString().slice(0, 10),
    alerts: new Set(all.map(({ alert }) => alert)).size,
    mutants: all.reduce((sum, { mutants }) => sum + mutants, 0),
    excused: Object.fromEntries(judge(all, equivalents).excused),
  };
}

function write(all: readonly Survival[], { unnoticed, outdated }: Verdict): void {
  if (positionals.length > 0) throw new Error('Cannot write the counts of single alerts: leave out the names, or give --group.');
  if (unnoticed.length + outdated.length > 0) throw new Error('Cannot write the counts: there are mistakes to see to first.');
  const groups = Map.groupBy(all, ({ group }) => group);
  writeMutationResults(Object.fromEntries([...groups].map(([group, own]) => [group, resultOf(own)])));
  writeAlertsDocument();
}

const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
try {
  const all = await tryAll(folder);
  if (all.length === 0) throw new Error(`There is no alert ${[values.group, ...positionals].join(' ')}.`);
  const verdict = judge(all, equivalents);
  const problems = [...verdict.unnoticed, ...verdict.outdated];
  for (const one of problems) console.log(one);
  const { mutants, excused } = resultOf(all);
  const harmless = Object.values(excused).reduce((sum, count) => sum + count, 0);
  console.log(
    `${String(mutants)} mistakes, ${String(harmless)} that change nothing, ${String(verdict.unnoticed.length)} that no test notices`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
  if (values.write) write(all, verdict);
} finally {
  rmSync(folder, { recursive: true });
}
