import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { homePage } from './home-page.ts';
import type { Targets } from './href-in-site.ts';
import { menu } from './menu.ts';
import { root } from './root.ts';
import { sidebarOf } from './sidebar.ts';
import type { SiteSettings } from './site-settings.ts';
import { sitePath } from './site-path.ts';
import { splitValues, type ValuesPage } from './split-values.ts';

/** The site's pages, Markdown by path, and what VitePress must know of them. */
interface Stage {
  readonly pages: ReadonlyMap<string, string>;
  readonly settings: SiteSettings;
}

/** Where the site and its repository are. */
export interface Place {
  /** The path below which the site is served, with a slash on both sides. */
  readonly base: string;
  readonly repository: string;
  readonly branch: string;
}

const values = 'docs/values.md';

/**
 * Gathers the pages: the repository's Markdown as it is, the reference of values split, and the home page.
 * @throws Error where the menu and the files differ, or the home page lacks a figure
 */
export function stage({ base, repository, branch }: Place): Stage {
  const groups = menu();
  const sources = groups.flatMap(({ pages }) => pages.map(({ source }) => source));
  const parts = splitValues(read(values));
  const files = Object.fromEntries(sources.map((source) => [source, sitePath(source)]));
  const pages = new Map([
    ...Object.entries(files).map(([source, page]): [string, string] => [page, read(source)]),
    ...parts.map((part): [string, string] => [partPath(part), `---\npageClass: values\noutline: [2, 2]\n---\n\n${part.text}`]),
    [sitePath(values), valuesIndex(parts)],
    ['index.md', home(parts, sources.filter((source) => alertGroupOf(source) !== undefined).length)],
  ]);
  return {
    pages,
    settings: {
      base,
      repository,
      targets: { pages: files, parts: anchors(parts), repository: `${repository}/blob/${branch}` },
      sidebar: sidebarOf(groups, { values, parts, alertGroupOf }),
    },
  };
}

function home(parts: readonly ValuesPage[], alerts: number): string {
  const counts = { alerts, values: parts.reduce((sum, { count }) => sum + count, 0) };
  return homePage({ home: read('docs/site/home.md'), readme: read('README.md'), counts });
}

function partPath({ name }: ValuesPage): string {
  return sitePath(`docs/values/${name}.md`);
}

/** The headings that docs/values.md has on GitHub, and the pages that they have become. */
function anchors(parts: readonly ValuesPage[]): Targets['parts'] {
  return Object.fromEntries(parts.map((part) => [`${values}#${part.name}`, partPath(part)]));
}

function valuesIndex(parts: readonly ValuesPage[]): string {
  const [introduction = ''] = read(values).split(/^## /mu);
  const rows = parts.map(({ name, title, count, doc }) => `| [\`${title}\`](#${name}) | ${String(count)} | ${doc} |`);
  const search = 'The search of this site finds a value by its path or by the words of its description.';
  return [introduction.trim(), search, ['| Section | Values | What it is |', '| --- | --- | --- |', ...rows].join('\n'), ''].join('\n\n');
}

/** The group of alerts that a runbook's head names. */
function alertGroupOf(source: string): string | undefined {
  return source.startsWith('runbooks/') ? /^\| Group \| \[([^\]]+)\]/mu.exec(read(source))?.[1] : undefined;
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
