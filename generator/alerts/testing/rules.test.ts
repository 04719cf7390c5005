import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { monitoring } from '../../chart.ts';
import { renderedRuleFiles } from '../../rendered-rule-files.ts';
import { coveredKinds, requiredKinds } from '../cases/required-kinds.ts';
import { parseRuleFile } from '../parse-rule-file.ts';
import { laidOut } from './laid-out.ts';
import { testRules } from './promtool.ts';
import { valueSets } from './value-sets.ts';

const promtool = fileURLToPath(new URL('../../../.tools/bin/promtool', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'alert-rules-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Writes rule files as Prometheus reads them. */
function written(place: string, files: ReadonlyMap<string, string>): readonly string[] {
  for (const [file, text] of files) writeFileSync(join(place, file), text);
  return [...files.keys()].map((file) => join(place, file));
}

describe.each(valueSets)('the rules of the values: $name', (set) => {
  const place = join(folder, set.name.replace(' ', '-'));
  const { alerts, files } = laidOut(place, set);
  // Begun here, so that those of all sets run side by side.
  const begun = testRules(alerts.map(({ testFile }) => testFile));
  let verdicts: ReadonlyMap<string, string> = new Map();
  beforeAll(async () => {
    verdicts = await begun;
  }, 900_000);

  test('promtool accepts the files', () => {
    expect(execFileSync(promtool, ['check', 'rules', ...written(place, files)], { encoding: 'utf8' })).toContain('SUCCESS');
  });

  test('every expression is PromQL to our own parser too', () => {
    const groups = [...files].flatMap(([file, text]) => parseRuleFile(file, text).groups);
    expect(groups.flatMap((group) => group.rules).length).toBeGreaterThan(50);
  });

  test.each(alerts.map((one) => ({ name: one.test.name, ...one })))('$name', ({ testFile, test: { cases }, rules }) => {
    expect(verdicts.get(testFile)).toBe('');
    expect(rules === undefined && cases.some(({ fires = [] }) => fires.length > 0)).toBe(false);
  });
});

describe('every alert has the cases that it needs', () => {
  const { alerts } = laidOut(join(folder, 'covered'), { name: 'covered', values: {} });

  test.each(alerts.map((one) => ({ name: one.test.name, ...one })))('$name', ({ test: own, rules }) => {
    expect(coveredKinds(own)).toEqual(expect.arrayContaining([...requiredKinds(own, rules?.rules[0]?.expr ?? '')]));
    expect(new Set(own.cases.map(({ name }) => name)).size).toBe(own.cases.length);
  });
});

describe('what else a user may change about the rules', () => {
  const text = readFileSync(new URL('overridden.values.yaml', import.meta.url), 'utf8');
  const values: Json = JSON.parse(JSON.stringify(parse(text)));
  const files = renderedRuleFiles(monitoring, [values]);
  const place = mkdtempSync(join(folder, 'overridden-'));

  test('does what its test says', { timeout: 300_000 }, async () => {
    written(place, files);
    const file = join(place, 'overridden.test.yaml');
    copyFileSync(new URL('overridden.test.yaml', import.meta.url), file);
    expect((await testRules([file])).get(file)).toBe('');
  });
});
