import { Processes } from '../loopback/processes.ts';
import { until } from '../loopback/wait.ts';
import { at, isMap, items, text } from '../objects.ts';
import { Scratch } from '../scratch.ts';
import { blocks } from './blocks.ts';
import { Evaluations, type Cost } from './evaluations.ts';
import { Exporter } from './exporter.ts';
import { loadSeries } from './load-series.ts';
import { ask, startPrometheus } from './prometheus.ts';
import { queryCost, type QueryCost } from './query-cost.ts';
import { expressionOf, ruleFiles, rulesIn } from './rules.ts';
import { renderedChart } from '../rendered-chart.ts';
import type { Size } from './world.ts';

/** How long the load has been there when measuring begins, in seconds: longer than the longest window, a day. */
const age = 2 * 86_400;

/** What the rules cost on a load. */
export interface RuleCost extends QueryCost {
  readonly series: number;
  readonly groups: readonly Cost[];
  readonly rules: readonly Cost[];
  /** What is wrong with rules, one sentence each. */
  readonly failures: readonly string[];
  /** The alerts that are pending or fire. */
  readonly alerts: ReadonlySet<string>;
}

interface Options {
  /** Seconds between two scrapes, and between two evaluations. */
  readonly every: number;
  /** How many evaluations of each group are measured. */
  readonly rounds: number;
}

/**
 * Runs the chart's rules in a real Prometheus over the series of a cluster of that size, as it takes them in: what is
 * older stands in blocks, and an exporter is scraped as it goes on.
 */
export async function ruleCost(size: Size, { every, rounds }: Options): Promise<RuleCost> {
  using scratch = new Scratch();
  await using processes = new Processes();
  const files = ruleFiles(await renderedChart());
  const series = loadSeries(size, rulesIn(files).map(expressionOf));
  const now = Math.floor(Date.now() / 1000);
  const database = await blocks(scratch, series, now, age);
  await using exporter = await Exporter.start(series, now - age);
  const prometheus = await startPrometheus(processes, scratch, database, {
    global: { evaluation_interval: `${String(every)}s`, scrape_interval: `${String(every)}s`, scrape_timeout: `${String(every)}s` },
    rule_files: [...files].map(([name, content]) => scratch.write(`rules/${name}`, content)),
    scrape_configs: [{ job_name: 'load', honor_labels: true, static_configs: [{ targets: [exporter.address] }] }],
  });
  await until('the load is scraped', 60 + 2 * every, async () => isScraped(prometheus));
  const seen = await watched(prometheus, { every, rounds });
  await processes.stop('prometheus');
  const idle = await startPrometheus(processes, scratch, database, {});
  const cost = await queryCost(idle, rulesIn(files).map(expressionOf), Math.floor(Date.now() / 1000), rounds);
  return { series: series.length, ...cost, ...seen };
}

async function isScraped(prometheus: string): Promise<boolean> {
  return items(at(await ask(prometheus, 'query', { query: 'up{job="load"} == 1' }), 'result')).length === 1;
}

/** Looks at the groups until each has been evaluated so many times. */
async function watched(prometheus: string, { every, rounds }: Options): Promise<Omit<RuleCost, 'series' | keyof QueryCost>> {
  const ofGroups = new Evaluations();
  const ofRules = new Evaluations();
  let groups: readonly unknown[] = [];
  await until('all groups are evaluated', (rounds + 3) * every + 30, async () => {
    groups = items(at(await ask(prometheus, 'rules'), 'groups'));
    for (const group of groups) {
      ofGroups.add(group);
      for (const rule of items(at(group, 'rules'))) ofRules.add(rule);
    }
    return ofGroups.fewest(groups.length) >= rounds;
  });
  const rules = groups.flatMap((group) => items(at(group, 'rules'))).filter(isMap);
  return {
    groups: ofGroups.costs(),
    rules: ofRules.costs(),
    failures: rules.filter(({ health }) => health !== 'ok').map((rule) => `${text(rule['name'])}: ${String(rule['lastError'])}`),
    alerts: new Set(rules.filter(({ state }) => state === 'pending' || state === 'firing').map((rule) => text(rule['name']))),
  };
}
