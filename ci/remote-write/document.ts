import type { Answers } from './same-answers.ts';
import type { Counted, Mode } from './counted.ts';
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

function outcome(event: string, mode: string, { scrapes, lost }: Outcome): string {
  return `| ${event} | ${mode} | ${String(scrapes)} | ${String(lost)} |`;
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
    '| event | sent by | scrapes around it | lost |',
    '| --- | --- | --: | --: |',
    ...modes.flatMap(([mode, name]) => {
      const { storeRestarts, storeIsKilled, writerRestarts } = events[mode];
      const { away, caughtUp } = storeRestarts;
      return [
        outcome(`the store restarts: away for ${away.toFixed(0)} s, caught up ${caughtUp.toFixed(0)} s later`, name, storeRestarts),
        outcome('the store is killed', name, storeIsKilled),
        outcome('one of two senders restarts while the store is away', name, writerRestarts),
      ];
    }),
  ].join('\n');
}
