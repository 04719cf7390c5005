import { sections, type Section } from '../steps.ts';

/** An entry of the change log. */
export interface Entry {
  readonly section: Section;
  /** The sentence, on one line. */
  readonly text: string;
}

/** What the change log has of a version. */
interface Release {
  /** `Unreleased` or a version. */
  readonly name: string;
  readonly entries: readonly Entry[];
}

const heading = /^## \[(?<name>Unreleased|\d[^\]]*)\](?<rest>.*)$/u;
const kind = /^### (?<name>.+)$/u;
const isSection = (name: string): name is Section => sections.some((one) => one === name);

/**
 * Reads a change log in the form of https://keepachangelog.com/en/1.1.0/: a heading a version, `## [1.2.3] - 2026-11-28` or
 * `## [Unreleased]`, below it a heading a kind of change, below that a list.
 * @throws Error with the line that has another form
 */
export function readChangelog(markdown: string): readonly Release[] {
  const releases: { name: string; entries: { section: Section; text: string }[] }[] = [];
  let section: Section | undefined;
  for (const [index, line] of markdown.split('\n').entries()) {
    const refuse = (what: string): never => {
      throw new Error(`CHANGELOG.md:${String(index + 1)}: ${what}.`);
    };
    if (line.startsWith('## ')) {
      releases.push({ name: versionIn(line) ?? refuse('a version is written ## [1.2.3] - 2026-11-28, or ## [Unreleased]'), entries: [] });
      section = undefined;
    } else if (line.startsWith('### ')) {
      const name = kind.exec(line)?.groups?.['name'] ?? '';
      section = isSection(name) ? name : refuse(`${name} is none of ${sections.join(', ')}`);
    } else if (line.startsWith('- '))
      releases
        .at(-1)
        ?.entries.push({ section: section ?? refuse('an entry stands below the heading of a kind of change'), text: line.slice(2) });
    else if (/^ {2}\S/u.test(line)) continued(releases.at(-1)?.entries.at(-1), line);
  }
  return releases;
}

function versionIn(line: string): string | undefined {
  const { name, rest = '' } = heading.exec(line)?.groups ?? {};
  return name === 'Unreleased' ? (rest === '' ? name : undefined) : /^ - \d{4}-\d\d-\d\d$/u.test(rest) ? name : undefined;
}

function continued(entry: { text: string } | undefined, line: string): void {
  if (entry !== undefined) entry.text += ` ${line.trim()}`;
}
