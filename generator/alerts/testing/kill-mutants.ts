/**
 * Makes every mistake in the rules of every alert, one at a time, and tells which of them the alert's test does not notice:
 *
 *     npm run mutants                        all alerts
 *     npm run mutants -- HighErrorRate       only these
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { equivalents } from './equivalents.ts';
import { laidOut } from './laid-out.ts';
import { survivors } from './survivors.ts';
import { valueSets } from './value-sets.ts';

const wanted = new Set(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
const counts = { mutants: 0, excused: 0, survivors: 0 };

try {
  // The changed values: every alert but those that are critical by default escalates there, and these do by default.
  for (const set of valueSets.slice(0, 2)) {
    const place = join(folder, set.name);
    for (const alert of laidOut(place, set).alerts) {
      const { name } = alert.test;
      if (wanted.size > 0 && !wanted.has(name)) continue;
      const { mutants, survivors: all } = await survivors(place, alert);
      counts.mutants += mutants;
      for (const one of all) {
        const reason = equivalents.find((other) => other.alert.test(name) && other.mutant.test(one))?.reason;
        counts[reason === undefined ? 'survivors' : 'excused'] += 1;
        if (reason === undefined) console.log(`${set.name}: ${name}: nobody notices that ${one}`);
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(
  `${String(counts.mutants)} mistakes, ${String(counts.excused)} that change nothing, ${String(counts.survivors)} that no test notices`,
);
process.exitCode = counts.survivors === 0 ? 0 : 1;
