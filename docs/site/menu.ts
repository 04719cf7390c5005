import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { menuProblems } from './menu-problems.ts';
import { root } from './root.ts';

/** A page that the menu names. */
export interface MenuPage {
  /** The Markdown file in the repository. */
  readonly source: string;
  readonly title: string;
}

/** Pages under one heading of the menu. */
export interface MenuGroup {
  readonly title: string;
  readonly pages: readonly MenuPage[];
}

/** Files that are the site's by pages.json: what stands at the top, in docs/ and in runbooks/. */
const places = ['*.md', 'docs/*.md', 'runbooks/*.md'];

/**
 * The menu of pages.json. A pattern stands for the files that no other entry names, in the order in which the README beside
 * them links them, each with its first heading as title.
 * @throws Error naming every file that is listed and not there, or there and not listed
 */
export function menu(): readonly MenuGroup[] {
  const listed: { readonly [group: string]: { readonly [source: string]: string } } = JSON.parse(read('docs/site/pages.json'));
  const named = new Set(Object.values(listed).flatMap((group) => Object.keys(group)));
  const groups = Object.entries(listed).map(([title, group]) => ({
    title,
    pages: Object.entries(group).flatMap(([source, name]): readonly MenuPage[] =>
      source.includes('*') ? matching(source, named) : [{ source, title: name }],
    ),
  }));
  const sources = groups.flatMap(({ pages }) => pages.map(({ source }) => source));
  const problems = menuProblems(sources, globSync(places, { cwd: root }));
  if (problems.length > 0) throw new Error(`docs/site/pages.json and the Markdown files differ:\n${problems.join('\n')}`);
  return groups;
}

function matching(pattern: string, named: ReadonlySet<string>): readonly MenuPage[] {
  const index = read(join(dirname(pattern), 'README.md'));
  const place = (file: string): number => index.indexOf(`](${basename(file)})`);
  const files = globSync(pattern, { cwd: root }).filter((file) => !named.has(file));
  return files.toSorted((a, b) => place(a) - place(b)).map((source) => ({ source, title: /^# (.+)$/mu.exec(read(source))?.[1] ?? source }));
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
