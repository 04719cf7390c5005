import { expect, test } from 'vitest';
import { unusedExports, type Module } from './unused-exports.ts';

const importing = (target: string, ...names: readonly string[]): Module => ({
  path: 'ci/user.ts',
  imports: [{ target, reExport: false, ...(names.length === 0 ? {} : { names }) }],
  exports: [],
});

const exporting = (path: string, ...exports: readonly string[]): Module => ({ path, imports: [], exports });

test.for<readonly [string, readonly Module[], readonly string[]]>([
  [
    'a name that nobody imports',
    [importing('ci/a.ts', 'a'), exporting('ci/a.ts', 'a', 'b')],
    ['ci/a.ts exports b, which no other file imports'],
  ],
  [
    'a name that a default import leaves',
    [importing('ci/a.ts', 'default'), exporting('ci/a.ts', 'default', 'b')],
    ['ci/a.ts exports b, which no other file imports'],
  ],
  [
    'what is imported for its effects',
    [{ ...importing('ci/a.ts'), imports: [{ target: 'ci/a.ts', reExport: false, names: [] }] }, exporting('ci/a.ts', 'b')],
    ['ci/a.ts exports b, which no other file imports'],
  ],
  ['all of a file', [importing('ci/a.ts'), exporting('ci/a.ts', 'a', 'b')], []],
  ['an entry point', [exporting('ci/a.ts', 'a')], []],
  ['the public interface', [importing('ts-helm/src/index.ts', 'a'), exporting('ts-helm/src/index.ts', 'a', 'b')], []],
])('%s', ([, modules, found]) => {
  expect(unusedExports(modules)).toEqual(found);
});
