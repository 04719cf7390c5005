import { githubSlug } from './github-slug.ts';

/** One page of the reference of values. */
export interface ValuesPage {
  /** Its file's name without the ending. */
  readonly name: string;
  readonly title: string;
  /** What it is about; may be empty. */
  readonly doc: string;
  /** Values on it. */
  readonly count: number;
  readonly text: string;
}

interface Section {
  readonly title: string;
  readonly doc: string;
  readonly rows: readonly Row[];
}

interface Row {
  readonly path: string;
  readonly line: string;
}

/** Rows of one table; more are put under a heading for each of their parts. */
const LONGEST_TABLE = 12;

/** Fewer values of one part are not worth a heading. */
const SMALLEST_PART = 2;

/** A value among the general ones with so much below it has a page of its own. */
const SMALLEST_PAGE = 40;

const HEAD = ['| Value | Form | Default | Description |', '| --- | --- | --- | --- |'];

/**
 * docs/values.md as pages: one for each of its sections, and for each large map among the general values.
 * @throws Error where it has no section, or a section no values
 */
export function splitValues(markdown: string): readonly ValuesPage[] {
  const [, ...sections] = markdown.split(/^## /mu);
  if (sections.length === 0) throw new Error('Cannot split docs/values.md: it has no heading of the second level.');
  return sections.flatMap((text) => pagesOf(sectionOf(text)));
}

function sectionOf(text: string): Section {
  const [title = '', ...lines] = text.split('\n');
  const rows = lines.flatMap((line): Row[] => {
    const path = /^\| `([^`]+)`/u.exec(line)?.[1];
    return path === undefined ? [] : [{ path, line }];
  });
  if (rows.length === 0) throw new Error(`Cannot split docs/values.md: the section ${title} has no values.`);
  const doc = lines.filter((line) => !line.startsWith('|')).join('\n');
  return { title, doc: doc.trim(), rows };
}

function pagesOf({ title, doc, rows }: Section): readonly ValuesPage[] {
  const isSection = title.startsWith('`');
  const large = isSection ? [] : [...Map.groupBy(rows, ({ path }) => prefix(path, 1))].filter(([, part]) => part.length >= SMALLEST_PAGE);
  const apart = new Set(large.map(([name]) => name));
  const rest = rows.filter(({ path }) => !apart.has(prefix(path, 1)));
  const own = pageOf(title, doc, rest, isSection ? 2 : 1);
  return [own, ...large.map(([name, part]) => pageOf(`\`${name}\``, docOf(name, part), part, 2))];
}

function pageOf(title: string, doc: string, rows: readonly Row[], depth: number): ValuesPage {
  const text = [`# ${title}`, ...(doc === '' ? [] : [doc]), ...parts(rows, depth)].join('\n\n');
  return { name: githubSlug(title), title: title.replaceAll('`', ''), doc, count: rows.length, text: `${text}\n` };
}

/** The description of a map is the last cell of its own row. */
function docOf(name: string, rows: readonly Row[]): string {
  const own = rows.find(({ path }) => path === name)?.line ?? '';
  return (
    own
      .split(/(?<!\\) \|/u)
      .at(-2)
      ?.replace(/^ \| /u, '')
      .trim() ?? ''
  );
}

/** A table of the rows; of many rows, those of one part of the path come under a heading that names it. */
function parts(rows: readonly Row[], depth: number): readonly string[] {
  if (rows.length <= LONGEST_TABLE) return [table(rows)];
  const groups = Map.groupBy(rows, ({ path }) => prefix(path, depth));
  if (groups.size === 1) return parts(rows, depth + 1);
  const large = [...groups].filter(([, part]) => part.length >= SMALLEST_PART);
  const named = new Set(large.map(([name]) => name));
  const rest = rows.filter(({ path }) => !named.has(prefix(path, depth)));
  return [...(rest.length === 0 ? [] : [table(rest)]), ...large.flatMap(([name, part]) => under(name, part, depth))];
}

/** A part under its heading, unless all of it stands under headings of its own. */
function under(name: string, rows: readonly Row[], depth: number): readonly string[] {
  const [first = '', ...below] = parts(rows, depth + 1);
  return first.startsWith('|') ? [`## \`${name}\``, first, ...below] : [first, ...below];
}

function table(rows: readonly Row[]): string {
  return [...HEAD, ...rows.map(({ line }) => line)].join('\n');
}

/** The first steps of a value's path. */
function prefix(path: string, depth: number): string {
  return path.split('.').slice(0, depth).join('.');
}
