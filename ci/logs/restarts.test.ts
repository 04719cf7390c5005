import { expect, test } from 'vitest';
import { quiet, until } from '../loopback/wait.ts';
import { Scratch } from '../scratch.ts';
import { Collector } from './collector.ts';
import { ContainerLog } from './container-log.ts';
import { LokiStandIn } from './loki-stand-in.ts';
import { arrivals, numberedLines } from './numbered-lines.ts';

const kills = 3;
const atOnce = 200;
const withoutMultiline = { logCollector: { multiline: { enabled: false } } };

/** Writes all the time while the collector ends and starts again; returns how many lines there are. */
async function writeThroughRestarts(collector: Collector, signal: 'SIGTERM' | 'SIGKILL'): Promise<number> {
  const log = new ContainerLog(collector.logFolder, 'shop', 'web-1', 'app');
  let count = 0;
  const write = (): void => {
    log.write(...numberedLines(count, atOnce));
    count += atOnce;
  };
  for (let kill = 0; kill < kills; kill += 1) {
    for (let round = 0; round < 10; round += 1) {
      write();
      await quiet(0.05);
    }
    await collector.stop(signal);
    write();
    await collector.start();
  }
  return count;
}

test.for([
  // The kubelet's way: nothing is lost, nothing comes twice.
  { signal: 'SIGTERM', values: {}, lost: 0, repeats: 0 },
  // Out of memory: what was sent in the last moments comes twice; of each file, the entry that waits for further lines is lost.
  { signal: 'SIGKILL', values: {}, lost: kills, repeats: Infinity },
  { signal: 'SIGKILL', values: withoutMultiline, lost: 0, repeats: Infinity },
] as const)('keeps its place over $signal with $values', { timeout: 300_000 }, async ({ signal, values, lost, repeats }) => {
  using scratch = new Scratch();
  await using loki = new LokiStandIn();
  await using collector = await Collector.of(values, await loki.listen(), scratch);
  await collector.start();
  const count = await writeThroughRestarts(collector, signal);
  await until('the lines arrived', 90, () => Promise.resolve(arrivals(loki, count).missing.length <= lost));
  await quiet(2);
  const { missing, twice } = arrivals(loki, count);
  expect(missing.length).toBeLessThanOrEqual(lost);
  expect(twice.length).toBeLessThanOrEqual(repeats);
  expect(loki.wrong).toEqual([]);
});

test('keeps what Loki does not take, over a restart too', { timeout: 300_000 }, async () => {
  using scratch = new Scratch();
  await using loki = new LokiStandIn();
  await using collector = await Collector.of({}, await loki.listen(), scratch);
  const log = new ContainerLog(collector.logFolder, 'shop', 'web-1', 'app');
  loki.mood = 'unavailable';
  await collector.start();
  log.write(...numberedLines(0, 1000));
  await until('Loki refused', 90, () => Promise.resolve(loki.refused > 0));
  await collector.stop('SIGTERM');
  log.write(...numberedLines(1000, 1000));
  await collector.start();
  const before = loki.refused;
  await until('Loki refused again', 90, () => Promise.resolve(loki.refused > before));
  expect(loki.logs).toEqual([]);
  loki.mood = 'well';
  await until('all lines arrived', 90, () => Promise.resolve(arrivals(loki, 2000).missing.length === 0));
  await quiet(2);
  expect(arrivals(loki, 2000)).toEqual({ missing: [], twice: [] });
});

test('stops reading where the queue is full, and loses nothing, a rotated file neither', { timeout: 300_000 }, async () => {
  const count = 40_000;
  using scratch = new Scratch();
  await using loki = new LokiStandIn();
  await using collector = await Collector.of({ logCollector: { queueSize: 1 } }, await loki.listen(), scratch);
  const log = new ContainerLog(collector.logFolder, 'shop', 'web-1', 'app');
  loki.mood = 'unavailable';
  await collector.start();
  log.write(...numberedLines(0, count / 2));
  await until('the queue is full', 90, async () => (await collector.metric('otelcol_exporter_queue_size')) > 900_000);
  log.rotate();
  log.write(...numberedLines(count / 2, count / 2));
  await quiet(3);
  expect(await collector.metric('otelcol_exporter_queue_size')).toBeLessThanOrEqual(1_048_576);
  loki.mood = 'well';
  await until('all lines arrived', 120, () => Promise.resolve(arrivals(loki, count).missing.length === 0));
  expect(arrivals(loki, count)).toEqual({ missing: [], twice: [] });
});

test('drops and counts what Loki refuses for good, and goes on', { timeout: 300_000 }, async () => {
  using scratch = new Scratch();
  await using loki = new LokiStandIn();
  await using collector = await Collector.of({}, await loki.listen(), scratch);
  const log = new ContainerLog(collector.logFolder, 'shop', 'web-1', 'app');
  loki.mood = 'unwilling';
  await collector.start();
  log.write(...numberedLines(0, 10));
  await until('Loki refused', 90, async () => (await collector.metric('otelcol_exporter_send_failed_log_records')) === 10);
  loki.mood = 'well';
  log.write(...numberedLines(10, 10));
  await until('the later lines arrived', 90, () => Promise.resolve(loki.logs.length >= 10));
  expect(arrivals(loki, 20)).toEqual({ missing: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], twice: [] });
});
