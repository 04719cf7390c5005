import { describe, expect, it } from 'vitest';
import { brokenRules } from './import-rules.ts';

const file = (path: string, target: string, reExport = false) => ({
  path,
  isTest: path.endsWith('.test.ts'),
  imports: [{ target, reExport }],
});

type Case = readonly [path: string, target: string, reExport?: boolean];

const broken: readonly Case[] = [
  ['ts-helm/src/print/a.ts', 'ts-helm/src/evaluate/b.ts'],
  ['ts-helm/src/evaluate/a.ts', 'ts-helm/src/print/b.ts'],
  ['ts-helm/src/ast/a.ts', 'ts-helm/src/values/b.ts'],
  ['ts-helm/src/values/a.ts', 'ts-helm/src/chart/b.ts'],
  ['values-schema/a.ts', 'generator/main.ts'],
  ['values-schema/a.ts', 'ts-helm/src/values/v.ts'],
  ['generator/a.ts', 'ci/paths.ts'],
  ['ci/a.ts', 'ts-helm/src/index.ts'],
  ['ci/a.test.ts', 'ts-helm/src/index.ts'],
  ['generator/a.ts', 'generator/b.ts', true],
  ['generator/b/a.ts', 'generator/b/index.ts'],
  ['plugin/src/guest/a.ts', 'plugin/src/sandbox/b.ts'],
  ['plugin/src/sandbox/a.ts', 'plugin/src/charts/b.ts'],
  ['plugin/src/protocol/a.ts', 'plugin/src/cli/b.ts'],
  ['docs/writing/a.ts', 'generator/b.ts'],
  ['docs/writing/a.ts', 'ci/b.ts'],
  ['ts-helm/src/emit/a.ts', 'docs/writing/b.ts'],
  ['elsewhere/a.ts', 'yaml'],
];

const kept: readonly Case[] = [
  ['ts-helm/src/print/a.ts', 'ts-helm/src/ast/b.ts'],
  ['ts-helm/src/print/a/b.ts', 'ts-helm/src/print/c.ts'],
  ['ts-helm/src/print/a.test.ts', 'ts-helm/src/values/v.ts'],
  ['ts-helm/src/index.ts', 'ts-helm/src/values/v.ts', true],
  ['ts-helm/cases/a.ts', 'ts-helm/src/print/b.ts'],
  ['generator/a/b.ts', 'values-schema/c.ts'],
  ['generator/a.ts', 'ts-helm/src/index.ts'],
  ['generator/a.test.ts', 'ts-helm/src/evaluate/b.ts'],
  ['ci/a/b.ts', 'ci/paths.ts'],
  ['ci/a.ts', 'node:fs'],
  ['ci/a.ts', 'docs/writing/b.ts'],
  ['generator/a.ts', 'docs/writing/b.ts'],
  ['plugin/src/cli/a.ts', 'plugin/src/sandbox/b.ts'],
  ['plugin/src/guest/a.ts', 'plugin/src/protocol/b.ts'],
];

describe('import rules', () => {
  for (const [path, target, reExport] of broken) {
    it(`${path} may not import ${target}`, () => {
      expect(brokenRules([file(path, target, reExport)])).toHaveLength(1);
    });
  }

  for (const [path, target, reExport] of kept) {
    it(`${path} may import ${target}`, () => {
      expect(brokenRules([file(path, target, reExport)])).toEqual([]);
    });
  }
});
