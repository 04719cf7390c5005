import { markdownTable, type Column } from '../../../docs/writing/markdown-table.ts';
import type { GroupResult, MutationResults } from '../testing/mutation-results.ts';

const intro = `
## What the tests would notice

\`npm run mutants\` makes every single mistake in the rules of an alert, with the defaults and with everything changed: another
operator, aggregation, threshold or window in the expression, a wait that is longer or shorter, a label that is lost or another, no
escalation. The alert's test must fail for each, unless the mistake changes nothing.
`;

const columns: readonly Column[] = [
  'Group',
  ...['Alerts', 'Mistakes', 'Noticed', 'Change nothing', 'Not noticed'].map((numbers) => ({ numbers })),
  'On',
];

function sum(counts: readonly number[]): number {
  return counts.reduce((total, one) => total + one, 0);
}

function row(name: string, own: readonly GroupResult[], date: string): readonly string[] {
  const [alerts, mutants] = [sum(own.map((one) => one.alerts)), sum(own.map((one) => one.mutants))];
  const excused = sum(own.flatMap((one) => Object.values(one.excused)));
  return [name, alerts, mutants, mutants - excused, excused, 0, date].map(String);
}

/** The section on mistakes that were made on purpose; nothing before a run was recorded. */
export function mutationTable(results: MutationResults): string {
  const entries = Object.entries(results);
  if (entries.length === 0) return '';
  const reasons = Map.groupBy(
    entries.flatMap(([, { excused }]) => Object.entries(excused)),
    ([reason]) => reason,
  );
  return [
    intro,
    markdownTable(columns, [
      ...entries.map(([group, own]) => row(group, [own], own.date)),
      row('**all**', entries.map(([, own]) => own), ''),
    ]),
    '',
    'What changes nothing:',
    '',
    ...[...reasons].map(([reason, counts]) => `- ${String(sum(counts.map(([, count]) => count)))} times: ${reason}`),
    '',
  ].join('\n');
}
