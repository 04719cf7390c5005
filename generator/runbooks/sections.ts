/** What every runbook tells, in the order in which somebody needs it at night. */
export const sectionNames = ['Meaning', 'Impact', 'First queries', 'Likely causes', 'Mitigation', 'Escalation', 'After'] as const;

/** The texts of the sections, by their titles. */
export type Sections = Readonly<Record<string, string>>;

/**
 * Takes the source of a runbook apart.
 * @throws SyntaxError naming the file where a section is missing, empty, twice or in another order
 */
export function sectionsOf(source: string, file: string): Sections {
  const [before = '', ...parts] = source.split(/^## /mu);
  const sections = parts.map((part) => {
    const end = part.indexOf('\n');
    return [part.slice(0, end).trim(), part.slice(end + 1).trim()] as const;
  });
  const names = sections.map(([name]) => name).join(', ');
  if (before.trim() !== '' || names !== sectionNames.join(', '))
    throw new SyntaxError(`${file} cannot become a runbook: its sections must be ${sectionNames.join(', ')}, not ${names || 'none'}.`);
  const empty = sections.find(([, text]) => text === '');
  if (empty !== undefined) throw new SyntaxError(`${file} cannot become a runbook: its section ${empty[0]} says nothing.`);
  return Object.fromEntries(sections);
}
