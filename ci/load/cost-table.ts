import { markdownTable } from '../../docs/writing/markdown-table.ts';
import type { Cost } from './evaluations.ts';
import { interval } from './open-metrics.ts';
import type { RuleCost } from './rule-cost.ts';
import type { Size } from './world.ts';

const dearest = 5;

/**
 * What the rules cost, as Markdown, and the share of the interval that evaluating all of them takes. The share is of
 * processor time, for how long an evaluation takes also tells what else the machine had to do.
 */
export function costTable({ pods, services }: Size, { series, samples, processor, groups, rules, failures, alerts }: RuleCost) {
  const share = processor / interval;
  const lines = [
    `${String(pods)} pods of ${String(services)} services, ${String(series)} series; ${String(alerts.size)} alerts pending or firing.`,
    '',
    table('Group', [...groups.map(row), ['all', ...times.map((of) => milliseconds(sum(groups.map(of))))]]),
    '',
    table(
      `The ${String(dearest)} dearest of ${String(rules.length)} rules`,
      rules
        .toSorted((a, b) => middle(b) - middle(a))
        .slice(0, dearest)
        .map(row),
    ),
    '',
    `An evaluation of all rules reads ${String(samples)} samples and takes ${milliseconds(processor)} of processor time,`,
    `${(100 * share).toFixed(1)} % of the interval of ${String(interval)} s; 10 % is the bound.`,
    ...failures.map((failure) => `Failed: ${failure}`),
  ];
  return { text: lines.join('\n'), share };
}

const times = [fastest, middle, slowest];

function table(what: string, rows: readonly (readonly string[])[]): string {
  return markdownTable([what, 'Fastest', 'Median', 'Slowest'], rows);
}

function row(cost: Cost): readonly string[] {
  return [cost.name, ...times.map((of) => milliseconds(of(cost)))];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function fastest({ seconds }: Cost): number {
  return Math.min(...seconds);
}

function slowest({ seconds }: Cost): number {
  return Math.max(...seconds);
}

/** The median. */
function middle({ seconds }: Cost): number {
  return seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)] ?? Number.NaN;
}

function milliseconds(seconds: number): string {
  return `${(1000 * seconds).toFixed(1)} ms`;
}
