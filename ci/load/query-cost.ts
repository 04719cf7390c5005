import { at } from '../objects.ts';
import { ask } from './prometheus.ts';

/** What evaluating expressions once costs, whatever else the machine has to do. */
export interface QueryCost {
  /** Seconds of processor time, of all cores together. */
  readonly processor: number;
  /** How many samples are read. */
  readonly samples: number;
}

/**
 * Evaluates expressions one after another, in a Prometheus that has nothing else to do.
 * @param time the moment to evaluate them at, in Unix seconds
 * @param rounds how often, for an average
 */
export async function queryCost(prometheus: string, expressions: readonly string[], time: number, rounds: number): Promise<QueryCost> {
  await samplesOf(prometheus, expressions, time);
  const before = await processorTime(prometheus);
  let samples = 0;
  for (let round = 0; round < rounds; round += 1) samples = await samplesOf(prometheus, expressions, time);
  return { processor: ((await processorTime(prometheus)) - before) / rounds, samples };
}

async function samplesOf(prometheus: string, expressions: readonly string[], time: number): Promise<number> {
  let sum = 0;
  for (const query of expressions) {
    const data = await ask(prometheus, 'query', { query, time: String(time), stats: 'all' });
    sum += Number(at(data, 'stats', 'samples', 'totalQueryableSamples'));
  }
  return sum;
}

/** Seconds of processor time that the process has taken. */
async function processorTime(prometheus: string): Promise<number> {
  const metrics = await (await fetch(`${prometheus}/metrics`)).text();
  return Number(/^process_cpu_seconds_total (\S+)$/mu.exec(metrics)?.[1]);
}
