import { markdownTable, type Column } from '../../docs/writing/markdown-table.ts';
import { quietCases } from './quiet-cases.ts';
import type { KillResult } from './rough/killed.ts';
import type { PartitionResult } from './rough/partition.ts';
import { roughCases } from './rough-cases.ts';

/** What the trials counted. */
export interface Counted {
  readonly kills: readonly KillResult[];
  readonly partition: PartitionResult;
}

const counts: readonly Column[] = ['notifications', 'lost', 'duplicates'].map((numbers) => ({ numbers }));

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function killTable(kills: readonly KillResult[]): string {
  const total = (pick: (one: KillResult) => number): string => String(sum(kills.map(pick)));
  const rows = kills.map(({ member, after, expected, lost, duplicates }, index) => [
    String(index + 1),
    member,
    `${after.toFixed(1)} s`,
    ...[expected, lost, duplicates].map(String),
  ]);
  const all = [total((one) => one.expected), total((one) => one.lost), total((one) => one.duplicates)].map((count) => `**${count}**`);
  return markdownTable([{ numbers: 'trial' }, 'killed', { numbers: 'after' }, ...counts], [...rows, ['**all**', '', '', ...all]]);
}

function partitionTable({ expected, lost, duplicates, healed }: PartitionResult): string {
  return markdownTable(
    ['burst', ...counts],
    [
      ['while one member is cut off', ...[expected, lost, duplicates].map(String)],
      ['after it is back', ...[expected, healed.lost, healed.duplicates].map(String)],
    ],
  );
}

/** The generated part of docs/delivery.md: what each case proves and what was counted. */
export function document({ kills, partition }: Counted): string {
  return [
    '## What is proven',
    '',
    ...[...quietCases, ...roughCases].map(({ name }) => `- ${name}`),
    '',
    `## One Alertmanager killed in a burst, ${String(kills.length)} times`,
    '',
    killTable(kills),
    '',
    '## One Alertmanager cut off from the others',
    '',
    partitionTable(partition),
  ].join('\n');
}
