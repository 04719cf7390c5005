import { markdownTable } from '../../docs/writing/markdown-table.ts';
import type { Answers } from './same-answers.ts';
import type { Counted, Events, Mode } from './counted.ts';
import type { Outcome } from './durability.ts';

const modes: readonly (readonly [Mode, string])[] = [
  ['server', 'Prometheus'],
  ['agent', 'agent'],
];

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

function answers(what: string, { rules, answered }: Answers): string {
  return `- ${what}: the store says what Prometheus says to all ${String(rules)} expressions of the rules, ${String(answered)} of which have an answer.`;
}

function outcome(event: string, mode: string, { scrapes, lost }: Outcome): readonly string[] {
  return [event, mode, String(scrapes), String(lost)];
}

function outcomes(mode: string, { storeRestarts, storeIsKilled, writerRestarts }: Events): readonly (readonly string[])[] {
  const { away, caughtUp } = storeRestarts;
  return [
    outcome(`the store restarts: away for ${away.toFixed(0)} s, caught up ${caughtUp.toFixed(0)} s later`, mode, storeRestarts),
    outcome('the store is killed', mode, storeIsKilled),
    outcome('one of two senders restarts while the store is away', mode, writerRestarts),
  ];
}

/** The generated part of docs/scale.md: what was counted. */
export function document({ arrived, healthy, down, events, rulesOutside }: Counted): string {
  const { replicas, series, samples } = arrived;
  return [
    `- ${grouped(samples)} samples of ${grouped(series)} series of ${String(replicas)} replicas are in the store as Prometheus has them: the same times, the`,
    '  same values, its labels and the external ones, nothing beside.',
    answers('All is well', healthy),
    answers('The services are down', down),
    `- The main job with agents, rules in vmalert: ${String(rulesOutside)} checks of who is told, each once.`,
    '',
    markdownTable(
      ['event', 'sent by', { numbers: 'scrapes around it' }, { numbers: 'lost' }],
      modes.flatMap(([mode, name]) => outcomes(name, events[mode])),
    ),
  ].join('\n');
}
