/** The kinds of changes that Keep a Changelog and Artifact Hub know, under the same names. */
const kinds = ['added', 'changed', 'deprecated', 'removed', 'fixed', 'security'] as const;

/** A change as `artifacthub.io/changes` lists it. https://artifacthub.io/docs/topics/annotations/helm/ */
export interface Change {
  readonly kind: (typeof kinds)[number];
  readonly description: string;
}

/** The text under the first heading that begins so, up to the next one of its level. */
function under(text: string, heading: string): string | undefined {
  const level = /^#+ /u.exec(heading)?.[0] ?? '';
  const [, section] = `\n${text}`.split(`\n${heading}`);
  return section?.split(`\n${level}`)[0];
}

/** What a reader sees of Markdown: links by their words, code without its quotes. */
function plain(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/gu, '$1')
    .replaceAll('`', '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/**
 * The first clause of an entry. Helm stores the annotations in every release, and the change log, which is linked beside them,
 * has the rest.
 */
function firstClause(text: string): string {
  return text.split(/[:;] |\. /u)[0]?.replace(/\.$/u, '') ?? text;
}

/**
 * The changes of a version in a change log in the form of https://keepachangelog.com/en/1.1.0/; what is not released yet where the
 * version has no section.
 * @throws Error where there is neither, or the section lists nothing
 */
export function changesOf(changelog: string, version: string): readonly Change[] {
  const section = under(changelog, `## [${version}]`) ?? under(changelog, '## [Unreleased]');
  const changes = kinds.flatMap((kind) => {
    const heading = `### ${kind.charAt(0).toUpperCase()}${kind.slice(1)}\n`;
    const items =
      under(section ?? '', heading)
        ?.split(/\n- /u)
        .slice(1) ?? [];
    return items.map((item): Change => ({ kind, description: firstClause(plain(item)) }));
  });
  if (changes.length > 0) return changes;
  throw new Error(`CHANGELOG.md lists no change of ${version}: write what changed for users under "## [${version}]" or "## [Unreleased]".`);
}
