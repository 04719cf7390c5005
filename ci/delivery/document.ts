import { quietCases } from './quiet-cases.ts';
import type { KillResult } from './rough/killed.ts';
import type { PartitionResult } from './rough/partition.ts';
import { roughCases } from './rough-cases.ts';

/** What the trials counted. */
export interface Counted {
  readonly kills: readonly KillResult[];
  readonly partition: PartitionResult;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function killTable(kills: readonly KillResult[]): readonly string[] {
  const total = (pick: (one: KillResult) => number): string => String(sum(kills.map(pick)));
  return [
    '| trial | killed | after | notifications | lost | duplicates |',
    '| --: | --- | --: | --: | --: | --: |',
    ...kills.map(
      ({ member, after, expected, lost, duplicates }, index) =>
        `| ${String(index + 1)} | ${member} | ${after.toFixed(1)} s | ${String(expected)} | ${String(lost)} | ${String(duplicates)} |`,
    ),
    `| **all** | | | **${total((one) => one.expected)}** | **${total((one) => one.lost)}** | **${total((one) => one.duplicates)}** |`,
  ];
}

function partitionTable({ expected, lost, duplicates, healed }: PartitionResult): readonly string[] {
  return [
    '| burst | notifications | lost | duplicates |',
    '| --- | --: | --: | --: |',
    `| while one member is cut off | ${String(expected)} | ${String(lost)} | ${String(duplicates)} |`,
    `| after it is back | ${String(expected)} | ${String(healed.lost)} | ${String(healed.duplicates)} |`,
  ];
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
    ...killTable(kills),
    '',
    '## One Alertmanager cut off from the others',
    '',
    ...partitionTable(partition),
  ].join('\n');
}
