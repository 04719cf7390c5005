import { quiet, until } from '../loopback/wait.ts';
import type { Writers } from './writers.ts';

/** Seconds that the store is away. */
const away = 15;

/** Seconds within which everything that will arrive has arrived. */
const patience = 90;

/** Seconds of samples that VictoriaMetrics may hold in memory alone (-inmemoryDataFlushInterval), and that a batch may wait. */
const inMemory = 5;

/** Seconds that a busy machine may be late. */
const late = 10;

/** What became of the scrapes around an event. */
export interface Outcome {
  /** Scrapes made while the store was away, or in the seconds around the event. */
  readonly scrapes: number;
  readonly lost: number;
}

/** The store, stopped and started again: how long it was away, and how soon it had what was scraped meanwhile. */
export interface Restart extends Outcome {
  /** Seconds. */
  readonly away: number;
  /** Seconds after it answered again. */
  readonly caughtUp: number;
}

const seconds = (since: number): number => (Date.now() - since) / 1000;

/** Waits until the store has all scrapes up to now, from `since` on. */
async function arrived({ numbered, store }: Writers, since: number): Promise<void> {
  const span = { from: since, to: Date.now() };
  await until('all scrapes have arrived', patience, async () => {
    const { lost } = await numbered.loss(store.url, span);
    if (lost.length > 0) throw new Error(`${String(lost.length)} scrapes have not arrived`);
    return true;
  });
}

/**
 * The store is stopped, as by an upgrade, and started again.
 * @throws Error where it lacks what it had before, or what was scraped meanwhile
 */
export async function storeRestarts(writers: Writers): Promise<Restart> {
  const { numbered, store } = writers;
  const since = Date.now() - away * 1000;
  await arrived(writers, since);
  const stopped = Date.now();
  const had = await numbered.loss(store.url, { from: since, to: stopped });
  const waiting = new Set(had.lost);
  await store.stop();
  await quiet(away);
  await store.start();
  const started = Date.now();
  const kept = await numbered.loss(store.url, { from: since, to: stopped });
  const gone = kept.lost.filter((time) => !waiting.has(time));
  if (gone.length > 0) throw new Error(`The store has lost ${String(gone.length)} of ${String(kept.scrapes)} scrapes by a restart.`);
  await arrived(writers, since);
  const { scrapes } = await numbered.loss(store.url, { from: stopped, to: started });
  return { away: (started - stopped) / 1000, caughtUp: seconds(started), scrapes, lost: 0 };
}

/** Those of some times that are not within so many seconds before a moment and so many after it. */
function outside(times: readonly number[], from: number, to: number): readonly number[] {
  return times.filter((time) => time < from || time > to);
}

/**
 * The store is killed, as with its node, and started again: it loses what it had in memory alone.
 * @throws Error where it loses anything else
 */
export async function storeIsKilled(writers: Writers): Promise<Outcome> {
  const { numbered, store } = writers;
  const since = Date.now();
  await quiet(away);
  await arrived(writers, since);
  await store.kill();
  const killed = Date.now();
  await store.start();
  await quiet(late);
  await arrived(writers, killed);
  const { lost } = await numbered.loss(store.url, { from: since, to: killed });
  const earliest = killed - (inMemory + late) * 1000;
  const other = outside(lost, earliest, killed);
  if (other.length > 0) throw new Error(`${String(other.length)} scrapes are lost that the store had on its disk.`);
  const around = await numbered.loss(store.url, { from: earliest, to: killed });
  return { scrapes: around.scrapes, lost: lost.length };
}

/**
 * The first Prometheus is killed and started again while the store is away: it sends what it scrapes from then on, and of
 * what was before only what it had sent. https://github.com/prometheus/prometheus/blob/v3.16.0/tsdb/wlog/watcher.go
 * @throws Error where anything else is lost
 */
export async function writerRestarts(writers: Writers): Promise<Outcome> {
  const { numbered, store, first } = writers;
  const since = Date.now();
  await quiet(away);
  await arrived(writers, since);
  await store.stop();
  const stopped = Date.now();
  await quiet(away);
  await first.kill();
  first.start();
  const started = Date.now();
  await quiet(away + late);
  await store.start();
  const back = Date.now();
  await arrived(writers, started + late * 1000);
  const { lost } = await numbered.loss(store.url, { from: since, to: back });
  const other = outside(lost, stopped - late * 1000, started + late * 1000);
  if (other.length > 0)
    throw new Error(`${String(other.length)} scrapes are lost from before the store went or after Prometheus was back.`);
  const around = await numbered.loss(store.url, { from: stopped - late * 1000, to: started + late * 1000 });
  const share = around.scrapes / writers.prometheus.length;
  if (lost.length > share + late) throw new Error(`${String(lost.length)} scrapes are lost, of which one replica made ${String(share)}.`);
  return { scrapes: around.scrapes, lost: lost.length };
}
