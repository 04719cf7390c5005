import { createMarkdownRenderer } from 'vitepress';
import { expect, test } from 'vitest';
import { root } from './root.ts';
import { siteConfig } from './site-config.ts';

const { markdown } = siteConfig({
  base: '/',
  repository: 'https://example.com/o/r',
  targets: { pages: { 'docs/a.md': 'a.md', 'docs/b.md': 'b.md' }, parts: {}, repository: 'https://example.com/o/r/blob/main' },
  sidebar: [],
});
const renderer = await createMarkdownRenderer(root, markdown);
const html = async (text: string): Promise<string> => renderer.renderAsync(text, { relativePath: 'a.md', path: 'a.md', cleanUrls: true });

test.each([
  ['text', 'Pod {{ $labels.pod }}', '<p>Pod &#123;&#123; $labels.pod }}</p>'],
  ['code', '`{{ .Values }}`', '&#123;&#123; .Values }}'],
  ['an element', '<details>{{ a }}</details>', '<details>&#123;&#123; a }}</details>'],
  ['a heading', '## The {{ a }}', 'The &#123;&#123; a }}'],
])('braces in %s are no expression of Vue', async (_where, text, expected) => {
  expect(await html(text)).toContain(expected);
});

test('code is marked, so that Vue leaves its braces alone', async () => {
  expect(await html('```yaml\na: {{ .Values }}\n```\n')).toMatch(/<pre[^>]* v-pre/u);
});

test.each([
  ['anchors are those of GitHub', '## A / `b`', 'id="a--b"'],
  ['the second of a name has a number', '## A\n\n## A', 'id="a-1"'],
  ['links between files become links between pages', '[b](b.md#c)', 'href="./b#c"'],
  ['links out of the pages lead into the repository', '[l](../LICENSE)', 'href="https://example.com/o/r/blob/main/LICENSE"'],
  ['a file that is named is no link', 'In values.md and example.com.', '<p>In values.md and example.com.</p>'],
  ['braces behind a word are text', 'up {job="x"}', 'up {job=&quot;x&quot;}'],
  ['names between colons are text', 'a :warning: b', 'a :warning: b'],
])('%s', async (_what, text, expected) => {
  expect(await html(text)).toContain(expected);
});
