import { expect, test } from 'vitest';
import { menuProblems } from './menu-problems.ts';
import { menu } from './menu.ts';

test.each([
  ['a page that nobody gave a place', ['a.md'], ['a.md', 'docs/b.md'], 'docs/b.md is not listed: give it a place and a title.'],
  ['a page that is gone', ['a.md', 'docs/b.md'], ['a.md'], 'docs/b.md is listed and not there: take it out, or write it.'],
  ['a page in two places', ['a.md', 'a.md'], ['a.md'], 'a.md is listed twice: keep one.'],
])('%s is told', (_what, listed, there, problem) => {
  expect(menuProblems(listed, there)).toEqual([problem]);
});

test('pages.json names every page', () => {
  expect(menu().flatMap(({ pages }) => pages).length).toBeGreaterThan(60);
});

test('runbooks stand in the order of their index, with the names of their alerts', () => {
  const runbooks = menu().find(({ title }) => title === 'Runbooks')?.pages ?? [];
  expect(runbooks.slice(0, 3)).toEqual([
    { source: 'runbooks/README.md', title: 'All runbooks' },
    { source: 'runbooks/service-down.md', title: 'ServiceDown' },
    { source: 'runbooks/high-error-rate.md', title: 'HighErrorRate' },
  ]);
});
