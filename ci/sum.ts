/**
 * Adds up what the steps of .ci/run counted and prints `N passed, N failed` as the last line.
 *
 *     node ci/sum.ts FOLDER        with results.jsonl (see Tally) and vitest.json (Vitest's JSON reporter)
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, type Json } from './objects.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

function readMap(text: string): Json {
  const value: unknown = JSON.parse(text);
  return isMap(value) ? value : {};
}

function count(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/** What Vitest counted; a test file that does not load, or a run that reports nothing, is a failure. */
export function ofVitest(report: Json): Counts {
  const failed = count(report['numFailedTests']);
  return { passed: count(report['numPassedTests']), failed: failed === 0 && report['success'] !== true ? 1 : failed };
}

/** The sum over all steps. */
export function sum(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((total, one) => total + one.passed, 0),
    failed: all.reduce((total, one) => total + one.failed, 0),
  };
}

function main(folder: string): void {
  const read = (file: string): string => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '');
  const steps = read('results.jsonl')
    .split('\n')
    .filter((line) => line !== '')
    .map(readMap);
  const vitest = read('vitest.json');
  const all = steps.map((step) => ({ passed: count(step['passed']), failed: count(step['failed']) }));
  const { passed, failed } = sum(vitest === '' ? all : [...all, ofVitest(readMap(vitest))]);
  if (failed > 0 || passed === 0) process.exitCode = 1;
  console.log(`${String(passed)} passed, ${String(failed)} failed`);
}

if (import.meta.main) main(process.argv[2] ?? '.');
