import { sections, type Section } from '../steps.ts';
import type { Entry } from './changelog.ts';

/** A change log in parts: what stands above the unreleased changes, those, and what stands below. */
function unreleased(markdown: string): readonly [string, string, string] {
  const start = markdown.indexOf('## [Unreleased]\n');
  if (start < 0) throw new Error('CHANGELOG.md has no section ## [Unreleased].');
  const body = start + '## [Unreleased]\n'.length;
  const next = markdown.indexOf('\n## [', body);
  const end = next < 0 ? markdown.length : next + 1;
  return [markdown.slice(0, body), markdown.slice(body, end), markdown.slice(end)];
}

/**
 * The change log with entries added to its unreleased changes. What stands there is never touched: an entry is added at the
 * end of its section.
 */
export function withEntries(markdown: string, entries: readonly Entry[]): string {
  const [above, body, below] = unreleased(markdown);
  const added = sections.reduce((text, section) => withSection(text, section, entries), body);
  return added === body ? markdown : `${above}${added.trimEnd()}\n${below === '' ? '' : '\n'}${below}`;
}

function withSection(body: string, section: Section, entries: readonly Entry[]): string {
  const lines = entries.filter((one) => one.section === section).map(({ text }) => `- ${text}`);
  if (lines.length === 0) return body;
  const start = body.indexOf(`### ${section}\n`);
  if (start < 0) return inOrder(body, section, lines);
  const next = body.indexOf('\n### ', start);
  const end = next < 0 ? body.length : next;
  const own = body.slice(0, end).trimEnd();
  const isEmpty = own.endsWith(`### ${section}`);
  return `${own}\n${isEmpty ? '\n' : ''}${lines.join('\n')}\n${body.slice(end)}`;
}

/** A new section, before the first of those that come after it. */
function inOrder(body: string, section: Section, lines: readonly string[]): string {
  const later = sections.slice(sections.indexOf(section) + 1).map((one) => body.indexOf(`### ${one}\n`));
  const place = Math.min(...later.filter((index) => index >= 0), body.length);
  const text = `### ${section}\n\n${lines.join('\n')}\n`;
  if (place < body.length)
    return `${body.slice(0, place)}${text}
${body.slice(place)}`;
  const above =
    body.trim() === ''
      ? ''
      : `${body.trimEnd()}
`;
  return `${above}
${text}`;
}
