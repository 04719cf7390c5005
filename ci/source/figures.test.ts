import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures.ts';
import { importsOf } from './imports.ts';
import { withSources } from './sources.ts';

describe('figures of this very repository', () => {
  const figures = withSources(
    (sources) => new Map(sources.map(({ path, tree }) => [path, { ...figuresOf(tree), imports: importsOf(tree, path) }])),
  );

  it('counts lines, functions, exports and imports', () => {
    const cycles = figures.get('ci/source/cycles.ts');
    expect(cycles).toMatchObject({ exports: 1, anys: 0, casts: 0, nonNulls: 0, imports: [] });
    expect(cycles?.functions.toSorted((a, b) => a - b)).toEqual([9, 16]);
    expect(cycles?.lines).toBe(17);
  });

  it('resolves imports', () => {
    expect(figures.get('ci/source/figures.test.ts')?.imports.map(({ target }) => target)).toEqual([
      'vitest',
      'ci/source/figures.ts',
      'ci/source/imports.ts',
      'ci/source/sources.ts',
    ]);
  });

  it('sees casts where there are some', () => {
    expect(figures.get('ts-helm/src/values/reference.ts')?.casts).toBeGreaterThan(0);
  });
});
