import { expect, test } from 'vitest';
import { hrefInSite } from './href-in-site.ts';

const targets = {
  pages: { 'README.md': 'overview.md', 'docs/a.md': 'a.md', 'docs/values.md': 'values/index.md', 'runbooks/x.md': 'runbooks/x.md' },
  parts: { 'docs/values.md#loki': 'values/loki.md' },
  repository: 'https://example.com/o/r/blob/main',
};

test.each([
  ['README.md', 'docs/a.md', './a.md'],
  ['README.md', 'docs/a.md#b-c', './a.md#b-c'],
  ['docs/a.md', '../runbooks/x.md', './runbooks/x.md'],
  ['runbooks/x.md', '../docs/a.md#b', '../a.md#b'],
  ['runbooks/x.md', '../README.md', '../overview.md'],
  ['docs/a.md', '#b', '#b'],
  ['docs/a.md', 'a.md#b', '#b'],
  ['docs/a.md', 'values.md', './values/index.md'],
  ['docs/a.md', 'values.md#loki', './values/loki.md'],
  ['docs/values.md', '#loki', './loki.md'],
  ['docs/a.md', 'values.md#gone', './values/index.md#gone'],
  ['docs/a.md', '../LICENSE', 'https://example.com/o/r/blob/main/LICENSE'],
  ['docs/a.md', '../examples/', 'https://example.com/o/r/blob/main/examples'],
  ['docs/a.md', 'https://example.org/a.md#b', 'https://example.org/a.md#b'],
  ['docs/a.md', 'mailto:a@example.org', 'mailto:a@example.org'],
  ['docs/a.md', '//example.org/a', '//example.org/a'],
])('in %s, %s leads to %s', (source, href, found) => {
  const page = new Map(Object.entries(targets.pages)).get(source) ?? '';
  expect(hrefInSite(href, source, page, targets)).toBe(found);
});
