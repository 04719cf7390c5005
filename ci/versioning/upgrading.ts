import type { Finding } from './finding.ts';
import { grouped } from './changelog/entries.ts';
import { ruleOf } from './steps.ts';

/** The part of UPGRADING.md on a version: what stands below `## 2.0.0`, up to the next heading of that rank. */
function sectionOn(markdown: string, version: string): string | undefined {
  const heading = `\n## ${version}\n`;
  const start = `\n${markdown}`.indexOf(heading);
  if (start < 0) return undefined;
  const below = markdown.slice(start + heading.length - 1);
  const end = below.indexOf('\n## ');
  return end < 0 ? below : below.slice(0, end);
}

/**
 * What UPGRADING.md lacks: a section on the version that breaks something, in which everything that breaks is named.
 * @param version without the part of a release candidate
 */
export function missingUpgrades(markdown: string, version: string, findings: readonly Finding[]): readonly string[] {
  const breaking = grouped(findings.filter(({ kind }) => ruleOf(kind).step === 'major' && ruleOf(kind).section !== undefined));
  if (breaking.length === 0) return [];
  const section = sectionOn(markdown, version);
  if (section === undefined || section.trim() === '')
    return [`UPGRADING.md has no section "## ${version}", though ${String(breaking.length)} changes break what a user may have.`];
  return breaking
    .filter(({ subject }) => !section.includes(`\`${subject}\``))
    .map(({ subject, detail }) => `UPGRADING.md does not say under "## ${version}" what to do about: ${subject} ${detail}.`);
}
