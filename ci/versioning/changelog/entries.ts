import type { Finding } from '../finding.ts';
import { ruleOf } from '../steps.ts';
import type { Entry } from './changelog.ts';

/** How many values one entry names. */
const named = 3;

/** Findings that say the same of several subjects, as a change of a definition does of every value that has its form. */
export function grouped(findings: readonly Finding[]): readonly (Finding & { readonly subjects: readonly string[] })[] {
  const groups = Map.groupBy(findings, ({ kind, detail }) => `${kind} ${detail}`);
  return [...groups.values()].flatMap((all) => {
    const [first] = all;
    const subjects = [...new Set(all.map(({ subject }) => subject))];
    const isShared = subjects.length > named;
    return first === undefined
      ? []
      : isShared
        ? [{ ...first, subjects }]
        : subjects.map((subject) => ({ ...first, subject, subjects: [subject] }));
  });
}

/** Whether a text speaks of a subject: in code, as the reference of values has it. */
function speaksOf(text: string, subject: string): boolean {
  return text.includes(`\`${subject}\``);
}

/** The subjects as a sentence begins: all of few, the first of many. */
export function subjectsInWords(subjects: readonly string[]): string {
  const shown = subjects.slice(0, named).map((one) => `\`${one}\``);
  const rest = subjects.length - shown.length;
  return rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${String(rest)} more`;
}

/**
 * Entries for findings that the change log does not speak of yet. One that names a subject, in whatever words, is taken to
 * say what is to be said.
 * @param present the texts of the entries that there are
 */
export function missingEntries(findings: readonly Finding[], present: readonly string[]): readonly Entry[] {
  return grouped(findings).flatMap(({ kind, detail, subjects }) => {
    const { section } = ruleOf(kind);
    const isTold = subjects.slice(0, named).every((subject) => present.some((text) => speaksOf(text, subject)));
    return section === undefined || isTold ? [] : [{ section, text: `${subjectsInWords(subjects)} ${detail}.` }];
  });
}
