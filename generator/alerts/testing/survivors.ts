import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { promtoolFile } from '../cases/promtool-file.ts';
import type { LaidOut } from './laid-out.ts';
import { mutants } from './mutants.ts';
import { said } from './promtool.ts';

/** How many mistakes there may be in the rules of an alert, and which of them its test does not notice. */
interface Survival {
  readonly mutants: number;
  readonly survivors: readonly string[];
}

/**
 * Makes every mistake in the rules of an alert and lets its test look for it. All wrong rules stand in one file, each under a
 * name of its own, so that promtool reads the samples of a case once for all of them.
 * @param folder where the recording rules are
 */
export async function survivors(folder: string, { test, rules, context }: LaidOut): Promise<Survival> {
  if (rules === undefined) return { mutants: 0, survivors: [] };
  const all = mutants(rules.rules, test.step ?? 1);
  const nameOf = (index: number): string => `${test.name}__${String(index)}`;
  const wrong = all.flatMap((mutant, index) => mutant.rules.map((rule) => ({ ...rule, alert: nameOf(index) })));
  const ruleFile = `${test.name}.mutants.yml`;
  writeFileSync(join(folder, ruleFile), stringify({ groups: [{ name: rules.group, labels: rules.labels, rules: wrong }] }));
  const files = all.map((_, index) => promtoolFile({ ...test, name: nameOf(index) }, { ...context, files: ['recordings.yml', ruleFile] }));
  const testFile = join(folder, `${test.name}.mutants.test.yml`);
  writeFileSync(testFile, stringify(together(files), { aliasDuplicateObjects: false }));
  const noticed = new Set([...(await said([testFile])).matchAll(/alertname=\\?"\w+?__(\d+)\\?"/gu)].map(([, index]) => Number(index)));
  return { mutants: all.length, survivors: all.flatMap(({ name }, index) => (noticed.has(index) ? [] : [name])) };
}

/** One file with the questions of all; what is read aloud is the same for every mutant. */
function together([first, ...others]: readonly ReturnType<typeof promtoolFile>[]): object {
  const tests = (first?.tests ?? []).map(({ name, promql_expr_test: own, ...one }, index) => ({
    ...one,
    name,
    alert_rule_test: [],
    promql_expr_test: [own, ...others.map((other) => other.tests[index]?.promql_expr_test ?? [])].flat(),
  }));
  return { ...first, tests };
}
