/**
 * Adds up what the steps of .ci/run counted: says what failed, and prints `N passed, N failed` as the last line.
 *
 *     node ci/sum.ts FOLDER        with results.jsonl (see Tally) and vitest.json (Vitest's JSON reporter)
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isMap, items, type Json } from './objects.ts';
import { root } from './paths.ts';
import { firstLine } from './tally.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** What failed, a line each; where a step counts nothing itself there may be fewer than failed. */
  readonly failures: readonly string[];
}

/** As many failures as are told of: a log is often read from its end, and its last screen shall say what to look for. */
const told = 40;

function readMap(text: string): Json {
  const value: unknown = JSON.parse(text);
  return isMap(value) ? value : {};
}

function maps(value: unknown): Json[] {
  return items(value).filter(isMap);
}

function count(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/** The empty string for what is no string: a report that lacks something is still told of. */
function lenient(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What a step wrote down. */
export function ofStep(step: Json): Counts {
  const failed = count(step['failed']);
  const failures = items(step['failures']).map((failure) => `${lenient(step['name'])}: ${lenient(failure)}`);
  return { passed: count(step['passed']), failed, failures: failed > 0 && failures.length === 0 ? [lenient(step['name'])] : failures };
}

/** The tests of a file that failed; the file itself where it does not load, or where a hook failed and its tests did not run. */
function failuresOfFile(file: Json): string[] {
  const name = relative(root, lenient(file['name']));
  const tests = maps(file['assertionResults'])
    .filter((test) => test['status'] === 'failed')
    .map((test) => `${name}: ${lenient(test['fullName'])}: ${firstLine(items(test['failureMessages']).map(lenient).join('\n'))}`);
  return tests.length === 0 && file['status'] === 'failed' ? [`${name}: ${firstLine(lenient(file['message']))}`] : tests;
}

/** What Vitest counted; a test file that does not load, or a run that reports nothing, is a failure. */
export function ofVitest(report: Json): Counts {
  const passed = count(report['numPassedTests']);
  const failures = maps(report['testResults']).flatMap(failuresOfFile);
  const failed = Math.max(count(report['numFailedTests']), failures.length);
  if (failed === 0 && report['success'] !== true) return { passed, failed: 1, failures: ['the run of Vitest'] };
  return { passed, failed, failures };
}

/** The sum over all steps. */
export function sum(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((total, one) => total + one.passed, 0),
    failed: all.reduce((total, one) => total + one.failed, 0),
    failures: all.flatMap(({ failures }) => failures),
  };
}

function main(folder: string): void {
  const read = (file: string): string => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '');
  const steps = read('results.jsonl')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ofStep(readMap(line)));
  const vitest = read('vitest.json');
  const { passed, failed, failures } = sum(vitest === '' ? steps : [...steps, ofVitest(readMap(vitest))]);
  if (failed > 0 || passed === 0) process.exitCode = 1;
  for (const failure of failures.slice(0, told)) console.log(`FAILED ${failure}`);
  if (failures.length > told) console.log(`and ${String(failures.length - told)} more`);
  console.log(`${String(passed)} passed, ${String(failed)} failed`);
}

if (import.meta.main) main(process.argv[2] ?? '.');
