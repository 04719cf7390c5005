import { join } from 'node:path';
import { Processes } from '../loopback/processes.ts';
import { quiet, until } from '../loopback/wait.ts';
import { Scratch } from '../scratch.ts';
import { Exporter } from './exporter.ts';
import { loadSeries } from './load-series.ts';
import { startPrometheus } from './prometheus.ts';
import { expressionOf, ruleFiles, rulesIn } from './rules.ts';
import { renderedChart } from '../rendered-chart.ts';
import { counter, type Series } from './series.ts';
import { world, type Size } from './world.ts';

/** What a Prometheus takes for a load. */
interface Capacity {
  /** Series in its head. */
  readonly series: number;
  /** Bytes of resident memory, the more of before and after. */
  readonly memory: number;
  /** Processor time as a share of one core. */
  readonly cores: number;
  /** Scrapes of the load in the time measured. */
  readonly scrapes: number;
}

interface Options {
  /** Series of each pod beside those that the rules read: what its application and exporters tell of it. */
  readonly each: number;
  /** Seconds between two scrapes. */
  readonly every: number;
  /** Seconds that are measured. */
  readonly span: number;
}

function applicationSeries(size: Size, each: number): readonly Series[] {
  return world(size).pods.flatMap(({ namespace, service, pod, node }) =>
    Array.from({ length: each }, (_, index) =>
      counter(
        `app_operations_${String(index % 50)}_total`,
        { namespace, service, pod, node, kind: String(Math.floor(index / 50)) },
        1 + index,
      ),
    ),
  );
}

/** The chart's rules in a real Prometheus that scrapes the series of a cluster of that size, with nothing in it before. */
export async function capacity(size: Size, { each, every, span }: Options): Promise<Capacity> {
  using scratch = new Scratch();
  await using processes = new Processes();
  const files = ruleFiles(await renderedChart());
  const series = [...loadSeries(size, rulesIn(files).map(expressionOf)), ...applicationSeries(size, each)];
  await using exporter = await Exporter.start(series, Date.now() / 1000);
  const prometheus = await startPrometheus(processes, scratch, join(scratch.folder, 'database'), {
    global: { evaluation_interval: '15s', scrape_interval: `${String(every)}s`, scrape_timeout: `${String(every)}s` },
    rule_files: [...files].map(([name, content]) => scratch.write(`rules/${name}`, content)),
    scrape_configs: [{ job_name: 'load', honor_labels: true, static_configs: [{ targets: [exporter.address] }] }],
  });
  await until('the load is scraped', 180, async () => (await metric(prometheus, 'prometheus_tsdb_head_series')) >= series.length);
  const before = await readings(prometheus);
  await quiet(span);
  const after = await readings(prometheus);
  return {
    series: after.series,
    memory: Math.max(before.memory, after.memory),
    cores: (after.processor - before.processor) / ((after.time - before.time) / 1000),
    scrapes: (after.samples - before.samples) / series.length,
  };
}

async function readings(prometheus: string) {
  const [series = 0, memory = 0, processor = 0, samples = 0] = await Promise.all(
    [
      'prometheus_tsdb_head_series',
      'process_resident_memory_bytes',
      'process_cpu_seconds_total',
      'prometheus_tsdb_head_samples_appended_total',
    ].map((name) => metric(prometheus, name)),
  );
  return { series, memory, processor, samples, time: performance.now() };
}

/** The sum of a metric that Prometheus tells of itself; 0 while there is none. */
async function metric(prometheus: string, name: string): Promise<number> {
  const text = await (await fetch(`${prometheus}/metrics`)).text();
  const found = text.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'gmu'));
  return [...found].reduce((sum, [, value]) => sum + Number(value), 0);
}
