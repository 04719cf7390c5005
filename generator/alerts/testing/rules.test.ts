import { execFileSync } from 'node:child_process';
import { copyFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { checkRuleFile } from '../check-rule-file.ts';
import { evaluatedRules } from './evaluated-rules.ts';

const promtool = fileURLToPath(new URL('../../../.tools/bin/promtool', import.meta.url));
const alerts = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'alert-rules-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const overridden = valuesOf(readFileSync(new URL('overridden.values.yaml', import.meta.url), 'utf8'));

/** A values file. */
function valuesOf(text: string): Json {
  return JSON.parse(JSON.stringify(parse(text)));
}

/** Writes the rules for some values and the tests of them into one folder, as promtool reads them. */
function laidOut(name: string, rules: ReadonlyMap<string, string>, tests: readonly string[]) {
  const place = join(folder, name);
  mkdirSync(place);
  for (const [file, text] of rules) writeFileSync(join(place, file), text);
  for (const file of tests) copyFileSync(join(alerts, file), join(place, basename(file)));
  return { rules: [...rules.keys()].map((file) => join(place, file)), tests: tests.map((file) => join(place, basename(file))) };
}

const cases = [
  {
    name: 'defaults',
    files: evaluatedRules(),
    tests: globSync('*/*.test.yaml', { cwd: alerts }).filter((file) => !file.startsWith('testing')),
  },
  { name: 'overridden', files: evaluatedRules(overridden), tests: ['testing/overridden.test.yaml'] },
];

describe.each(cases)('the rules of the values: $name', ({ name, files, tests }) => {
  const paths = laidOut(name, files, tests);

  test('promtool accepts the files', () => {
    expect(execFileSync(promtool, ['check', 'rules', ...paths.rules], { encoding: 'utf8' })).toContain('SUCCESS');
  });

  test('every expression is PromQL to our own parser too', () => {
    const counts = [...files].map(([file, text]) => checkRuleFile(file, text));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(50);
  });

  test('promtool finds the alerts to fire, and not to fire, as their tests say', { timeout: 120_000 }, () => {
    expect(execFileSync(promtool, ['test', 'rules', ...paths.tests], { encoding: 'utf8' })).not.toContain('FAILED');
  });
});
