import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeBlocks } from './code-blocks.ts';
import { alertSeries } from './dashboards/alert-series.ts';
import { blocks } from './load/blocks.ts';
import { ownMetrics } from './load/own-metrics.ts';
import { ask, startPrometheus } from './load/prometheus.ts';
import { ruleFiles, rulesIn } from './load/rules.ts';
import { renderedChart } from './rendered-chart.ts';
import { selectorsOf } from './load/selectors.ts';
import type { Series } from './load/series.ts';
import { stackSeries } from './load/stack-series.ts';
import { Processes } from './loopback/processes.ts';
import { at, items, text } from './objects.ts';
import { root, tool } from './paths.ts';
import { complaintOf, run } from './run.ts';
import { Scratch } from './scratch.ts';

const document = readFileSync(join(root, 'docs', 'support.md'), 'utf8');
const queries = codeBlocks(document, 'promql').map((query) => query.trim());

/** Seconds: as long as synthetic histories have a sample in each five minutes. */
const age = 16 * 3600;

/** An alert that became active twice, one that was never more than pending, and one that fires for two pods, which together is more than a day. */
function states(begin: number): readonly Series[] {
  const labels = { alertname: 'HighLatency', severity: 'warning', alert_group: 'service-health', namespace: 'jobpilot', service: 'auth' };
  const again = (seconds: number): number => begin + (seconds < age / 2 ? 0 : age / 2);
  const stuck = { ...labels, alertname: 'Stuck', alertstate: 'firing' };
  const pending = { alertname: 'NearlyFired', alertstate: 'pending', severity: 'warning', namespace: 'jobpilot', service: 'auth' };
  return [
    { name: 'ALERTS_FOR_STATE', labels, value: again, history: age },
    { name: 'ALERTS_FOR_STATE', labels: { ...labels, alertname: 'ServiceDown', severity: 'critical' }, value: () => begin, history: age },
    { name: 'ALERTS', labels: pending, value: () => 1, history: age },
    ...['auth-0', 'auth-1'].map((pod) => ({ name: 'ALERTS', labels: { ...stuck, pod }, value: () => 1, history: age })),
  ];
}

type Answer = readonly { readonly labels: Readonly<Record<string, unknown>>; readonly value: number }[];

/** What a real Prometheus answers to the queries over series of a stack whose alerts fire. */
async function answers(): Promise<ReadonlyMap<string, Answer>> {
  using scratch = new Scratch();
  await using processes = new Processes();
  const end = Math.floor(Date.now() / 1000);
  const rules = rulesIn(ruleFiles(await renderedChart([])));
  const firing = alertSeries(rules, ['auth']).map((one) => ({ ...one, history: age }));
  const stack = stackSeries(queries, new Set(['ALERTS', 'ALERTS_FOR_STATE']));
  const failing = stack.map((one) => (one.name.startsWith('alertmanager_') ? { ...one, history: age } : one));
  const prometheus = await startPrometheus(
    processes,
    scratch,
    await blocks(scratch, [...states(end - age), ...firing, ...failing], end, age),
    {},
  );
  const found = new Map<string, Answer>();
  for (const query of queries) {
    const result = items(at(await ask(prometheus, 'query', { query, time: String(end) }), 'result'));
    found.set(
      query,
      result.map((one) => ({ labels: Object(at(one, 'metric')), value: Number(text(at(one, 'value', 1))) })),
    );
  }
  return found;
}

describe('the queries of the monthly review', async () => {
  const found = await answers();
  const about = (part: string): Answer => found.get(queries.find((query) => query.includes(part)) ?? '') ?? [];

  test.each(queries)('%s', (query) => {
    expect(found.get(query)?.length).toBeGreaterThan(0);
  });

  test('there are as many as the document explains', () => {
    expect(queries.length).toBe(12);
  });

  test('an alert that fired for 16 hours is counted in hours', () => {
    const hours = about('sum by (alertname, severity) (count_over_time(ALERTS').find(
      ({ labels }) => labels['alertname'] === 'HighLatency',
    )?.value;
    expect(hours).toBeGreaterThan(15);
    expect(hours).toBeLessThan(17);
  });

  test('one that became active twice began twice', () => {
    expect(about('changes(ALERTS_FOR_STATE{alertname').find(({ labels }) => labels['alertname'] === 'HighLatency')?.value).toBe(2);
  });

  test('one that was pending alone is the only one that nearly fired', () => {
    expect(about('unless').map(({ labels }) => labels)).toEqual([{ alertname: 'NearlyFired' }]);
  });

  test('one that fires for more than a day is the only one that nobody acted on', () => {
    expect(about('> 24').map(({ labels }) => labels['alertname'])).toEqual(['Stuck']);
  });

  test('what still fires is told with its age', () => {
    const ages = about('time()').filter(({ labels }) => labels['alertname'] === 'ServiceDown');
    expect(ages.map(({ value }) => Math.round(value))).toEqual([16]);
  });
});

describe('what the document asks for is there', async () => {
  const known = new Set([...(await ownMetrics()), 'ALERTS', 'ALERTS_FOR_STATE']);

  test.each(queries)('the metrics of %s', (query) => {
    expect(
      selectorsOf(query)
        .map(({ name }) => name)
        .filter((name) => !known.has(name)),
    ).toEqual([]);
  });

  test('amtool knows the flags', async () => {
    const help = await run(tool('amtool'), ['silence', 'query', '--help']);
    const flags = [...document.matchAll(/amtool silence query ([^\n]*)/gu)].flatMap(([, words = '']) =>
      [...words.matchAll(/--[a-z][a-z.]*/gu)].map(([flag]) => flag),
    );
    expect(flags.length).toBeGreaterThan(4);
    expect(complaintOf(help)).toBe('');
    expect(flags.filter((flag) => !`${help.stdout}${help.stderr}`.includes(flag))).toEqual([]);
  });
});
