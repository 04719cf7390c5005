import { until } from '../loopback/wait.ts';
import { isMap, at } from '../objects.ts';
import { strings } from '../loopback/pods.ts';
import { count, differences, samplesOf, type Samples } from './samples.ts';
import type { Writers } from './writers.ts';

/** Seconds of samples that are compared. */
const span = 15;

/** Seconds that a scrape or an evaluation may take. */
const inFlight = 5;

/** Seconds after which everything has been sent: a batch waits 5 s, a busy machine longer. */
const patience = 60;

/** What arrived, of every Prometheus together. */
export interface Arrived {
  readonly replicas: number;
  readonly series: number;
  readonly samples: number;
}

/**
 * Waits until the store has every sample of a span of each Prometheus, under its labels and the external labels, and nothing else.
 * @throws Error naming the first that differ
 */
export async function sameSamples({ prometheus, store }: Writers): Promise<Arrived> {
  const to = Date.now() - inFlight * 1000;
  const within = { from: to - span * 1000, to };
  const arrived = { replicas: prometheus.length, series: 0, samples: 0 };
  for (const { name, url, member } of prometheus) {
    const external = at(member.config(), 'global', 'external_labels');
    if (!isMap(external)) throw new Error(`${name} has no external labels.`);
    const labels = { ...strings(external), replica: name };
    const selector = `{__name__!="",replica="${name}"}`;
    let sent: Samples = new Map();
    await until(`the store has all that ${name} has`, patience, async () => {
      // A sample has the time at which its scrape or rule began: it may come late.
      sent = await samplesOf(url, '{__name__!=""}', within, labels);
      const differ = differences(sent, await samplesOf(store.url, selector, within));
      if (differ !== '') throw new Error(differ);
      return true;
    });
    arrived.series += sent.size;
    arrived.samples += count(sent);
  }
  return arrived;
}
