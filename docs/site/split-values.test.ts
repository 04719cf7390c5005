import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './root.ts';
import { splitValues } from './split-values.ts';

const row = (path: string, doc = 'A thing.'): string => `| \`${path}\` | text | \`""\` | ${doc} |`;
const table = (...rows: readonly string[]): string =>
  ['| Value | Form | Default | Description |', '| --- | --- | --- | --- |', ...rows].join('\n');
const numbered = (path: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => row(`${path}.f${String(index)}`));
const markdown = (...sections: readonly string[]): string => ['# Values\n\nAll of them.', ...sections].join('\n\n');

test('a section is a page, in one table where it is short', () => {
  const small = table(row('loki.enabled'), row('loki.size'));
  expect(splitValues(markdown(`## \`loki\`\n\nKeeps logs.\n\n${small}`))).toEqual([
    { name: 'loki', title: 'loki', doc: 'Keeps logs.', count: 2, text: `# \`loki\`\n\nKeeps logs.\n\n${small}\n` },
  ]);
});

test('what belongs together in a long section comes under a heading, single values first', () => {
  const [page] = splitValues(
    markdown(`## \`loki\`\n\n${table(...numbered('loki.pod', 8), row('loki.size'), ...numbered('loki.map.<name>', 8))}`),
  );
  expect(page?.text).toBe(
    `# \`loki\`\n\n${table(row('loki.size'))}\n\n## \`loki.pod\`\n\n${table(...numbered('loki.pod', 8))}\n\n## \`loki.map\`\n\n${table(...numbered('loki.map.<name>', 8))}\n`,
  );
});

test('a long part is divided again, and a part of one part alone gets no heading of its own', () => {
  const [page] = splitValues(markdown(`## \`a\`\n\n${table(...numbered('a.b.<name>.c', 8), ...numbered('a.b.<name>.d', 8))}`));
  expect([...(page?.text ?? '').matchAll(/^#.*$/gmu)].map(([heading]) => heading)).toEqual([
    '# `a`',
    '## `a.b.<name>.c`',
    '## `a.b.<name>.d`',
  ]);
});

test('a large map among the general values has a page, with its own description', () => {
  const rows = [row('cluster'), row('receivers', 'Whom \\| alerts go to.'), ...numbered('receivers.<name>', 40)];
  const pages = splitValues(markdown(`## General\n\n${table(...rows)}`));
  expect(pages.map(({ name, doc, count }) => [name, doc, count])).toEqual([
    ['general', '', 1],
    ['receivers', 'Whom \\| alerts go to.', 41],
  ]);
});

test.each([
  ['# Values\n', 'it has no heading of the second level'],
  [markdown('## `a`\n\nNothing.'), 'the section `a` has no values'],
])('what is no reference of values is refused', (text, message) => {
  expect(() => splitValues(text)).toThrow(message);
});

const rowsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .toSorted();

test('every row of docs/values.md is on one page, once', () => {
  const reference = readFileSync(join(root, 'docs', 'values.md'), 'utf8');
  const pages = splitValues(reference);
  expect(rowsOf(pages.map(({ text }) => text).join('\n'))).toEqual(rowsOf(reference));
  expect(Math.max(...pages.map(({ count }) => count))).toBeLessThan(600);
});
