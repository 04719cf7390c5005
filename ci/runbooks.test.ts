import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeBlocks } from './code-blocks.ts';
import { blocks } from './load/blocks.ts';
import { loadSeries } from './load/load-series.ts';
import { contract } from './load/names.ts';
import { ownMetrics } from './load/own-metrics.ts';
import { ask, startPrometheus } from './load/prometheus.ts';
import { expressionOf, ruleFiles, rulesIn } from './load/rules.ts';
import { renderedChart } from './rendered-chart.ts';
import { selectorsOf } from './load/selectors.ts';
import { Processes } from './loopback/processes.ts';
import { at, items, text, type Json } from './objects.ts';
import { root, tool } from './paths.ts';
import { complaintOf, run } from './run.ts';
import { Scratch } from './scratch.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const filesOf = (pattern: string): readonly string[] => globSync(pattern, { cwd: root }).toSorted();
const runbooks = filesOf('runbooks/*.md').filter((path) => basename(path) !== 'README.md');

/** Days, in seconds: the longest window is one week back. */
const age = 2 * 86_400;

/** The rules of every alert that the chart can bring. */
async function allRules(): Promise<readonly Json[]> {
  return rulesIn(ruleFiles(await renderedChart([])));
}

/** Where the alerts say that their runbooks are, by alert. */
function addressesIn(rules: readonly Json[]): ReadonlyMap<string, string> {
  const alerts = rules.filter(({ alert }) => alert !== undefined);
  return new Map(alerts.map((rule) => [text(rule['alert']), text(at(rule, 'annotations', 'runbook_url'))]));
}

/** The queries of a runbook in their order. */
function queriesIn(path: string): readonly string[] {
  return codeBlocks(read(path), 'promql').map((query) => query.trim());
}

const rules = await allRules();
const addresses = addressesIn(rules);

describe('every alert has its runbook and its test, and there is none of either without an alert', () => {
  const names = [...addresses.values()].map((address) => basename(address)).toSorted();
  const pairs = [
    ['runbooks/NAME.md', runbooks.map((path) => basename(path, '.md'))],
    ['generator/alerts/GROUP/NAME.runbook.md', filesOf('generator/alerts/*/*.runbook.md').map((path) => basename(path, '.runbook.md'))],
    ['generator/alerts/GROUP/NAME.cases.ts', filesOf('generator/alerts/*/*.cases.ts').map((path) => basename(path, '.cases.ts'))],
  ] as const;

  test('there are the 22 alerts on the platform, and the own ones', () => {
    expect(names.length).toBeGreaterThan(50);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(pairs)('%s', (_pattern, found) => {
    expect({ missing: names.filter((name) => !found.includes(name)), extra: found.filter((name) => !names.includes(name)) }).toEqual({
      missing: [],
      extra: [],
    });
  });

  test.each([...addresses])('the runbook at the address of %s is about it, and the index lists it', (alert, address) => {
    const file = `${basename(address)}.md`;
    expect(read(`runbooks/${file}`)).toMatch(new RegExp(`^# ${alert}$`, 'mu'));
    expect(read('runbooks/README.md')).toContain(`[${alert}](${file})`);
  });
});

/** A value of the chart within a text: its section and at least one step more. */
const valuePath = /`((?:prometheus|alertmanager|alerting|alertGroups|routing|notifications|exporters|grafana|loki)(?:\.[A-Za-z]+)+)`/gu;

describe('values that a runbook names are in the reference', () => {
  const known = [...read('docs/values.md').matchAll(/^\| `([^`]+)`/gmu)].map(([, path = '']) => path);

  /** Whether it is one, holds some, or is a part of one that Kubernetes defines or whose entries users name. */
  const isKnown = (path: string): boolean =>
    known.some((value) => value === path || value.startsWith(`${path}.`) || path.startsWith(`${value}.`));

  test.each(filesOf('runbooks/*.md'))('%s', (file) => {
    const named = [...read(file).matchAll(valuePath)].map(([, path = '']) => path).filter((path) => !path.endsWith('.com'));
    expect(named.filter((path) => !isKnown(path))).toEqual([]);
  });

  test('one that the chart does not have is noticed', () => {
    expect(['prometheus.retention.sise', 'alerting.expectedservices'].filter(isKnown)).toEqual([]);
  });
});

/** Text without what stands in code, where brackets are no links. */
function withoutCode(markdown: string): string {
  return markdown.replaceAll(/^```.*?^```$/gmsu, '').replaceAll(/`[^`\n]*`/gu, '');
}

test('no sentence stands in two runbooks', () => {
  const places = new Map<string, Set<string>>();
  for (const path of filesOf('generator/alerts/*/*.runbook.md'))
    for (const line of withoutCode(read(path))
      .split('\n')
      .filter((one) => one.length > 60))
      places.set(line, (places.get(line) ?? new Set<string>()).add(basename(path)));
  expect(places.size).toBeGreaterThan(500);
  expect([...places].filter(([, files]) => files.size > 1).map(([line, files]) => [line, ...files])).toEqual([]);
});

/** The anchors of the headings, as GitHub makes them. */
function anchorsOf(markdown: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const headings = [...markdown.replaceAll(/^```.*?^```$/gmsu, '').matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) => {
      const slug = heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-');
      const before = seen.get(slug) ?? 0;
      seen.set(slug, before + 1);
      return before === 0 ? slug : `${slug}-${String(before)}`;
    }),
  );
}

/** The links of a document that lead nowhere. */
function deadLinks(path: string): readonly string[] {
  const links = [...withoutCode(read(path)).matchAll(/\]\(([^)\s]+)\)/gu)].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^(?:https?|mailto):/u.test(link)) return false;
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : join(dirname(path), file);
    if (!existsSync(join(root, target))) return true;
    return anchor !== undefined && !anchorsOf(read(target)).has(anchor);
  });
}

describe('links', () => {
  test.each([...filesOf('runbooks/*.md'), ...filesOf('docs/*.md')])('%s', (path) => {
    expect(deadLinks(path)).toEqual([]);
  });

  test('are found in every runbook', () => {
    const few = runbooks.filter((path) => [...withoutCode(read(path)).matchAll(/\]\(/gu)].length < 12);
    expect(few).toEqual([]);
  });

  test('the anchors are those that GitHub makes', () => {
    expect([...anchorsOf('# JobPilot / Service health\n## `code` and More\n## Twice\n## Twice\n')]).toEqual([
      'jobpilot--service-health',
      'code-and-more',
      'twice',
      'twice-1',
    ]);
  });
});

/** Commands of a program in the code of runbooks: its subcommands, and the flags that are used with them. */
function commandsOf(program: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const calls = new RegExp(`\\b${program}((?: --[a-z.]+=\\S+)*)((?: [a-z][a-z-]+(?![\\w=:/.]))+)([^|;\`\\n]*)`, 'gu');
  for (const path of filesOf('runbooks/*.md'))
    for (const [, before = '', words = '', after = ''] of read(path)
      .replaceAll(/\\\n\s*/gu, '')
      .matchAll(calls)) {
      const flags = [...`${before} ${after}`.matchAll(/ (--[a-z][a-z.-]*)/gu)].map(([, flag = '']) => flag);
      found.set(words.trim(), new Set([...(found.get(words.trim()) ?? []), ...flags]));
    }
  return found;
}

describe.each(['amtool', 'promtool'])('%s knows the commands of runbooks, with their flags', (program) => {
  const commands = [...commandsOf(program)];

  test('there are some', () => {
    expect(commands.length).toBeGreaterThan(4);
  });

  test.each(commands)(`${program} %s`, async (words, flags) => {
    const help = await run(tool(program), [...words.split(' '), '--help']);
    expect(complaintOf(help)).toBe('');
    expect([...flags].filter((flag) => !`${help.stdout}${help.stderr}`.includes(flag))).toEqual([]);
  });
});

/** What a real Prometheus over synthetic series answers to queries: the number of series, or what it says against it. */
async function answersTo(queries: readonly string[]): Promise<ReadonlyMap<string, number | string>> {
  using scratch = new Scratch();
  await using processes = new Processes();
  const series = loadSeries({ services: 12, pods: 48 }, [...rules.map(expressionOf), ...queries.filter((query) => query !== refused)]);
  const end = Math.floor(Date.now() / 1000);
  const prometheus = await startPrometheus(processes, scratch, await blocks(scratch, series, end, age), {});
  const answers = new Map<string, number | string>();
  for (const query of queries) {
    const answer = ask(prometheus, 'query', { query, time: String(end) }).then(
      (data) => items(at(data, 'result')).length,
      (error: unknown) => String(error),
    );
    answers.set(query, await answer);
  }
  return answers;
}

/** No PromQL: what a query that Prometheus refuses must look like. */
const refused = 'sum(up) by (';

describe('every query runs in a real Prometheus', async () => {
  const asked = runbooks.flatMap((path) => queriesIn(path).map((query) => ({ path: basename(path), query })));
  const answers = await answersTo([...new Set(asked.map(({ query }) => query)), refused]);

  test.each(runbooks)('%s has some, the rule of its alert among them', (path) => {
    const alert = [...addresses].find(([, address]) => basename(address) === basename(path, '.md'))?.[0];
    const rule = rules.find((one) => one['alert'] === alert);
    const queries = queriesIn(path);
    expect(queries.length).toBeGreaterThan(2);
    expect(rule === undefined ? '' : expressionOf(rule).trim()).toBe(queries[0]);
  });

  test.each(runbooks)('%s: Prometheus takes them all', (path) => {
    const wrong = queriesIn(path).filter((query) => typeof answers.get(query) !== 'number');
    expect(wrong.map((query) => [query, answers.get(query)])).toEqual([]);
  });

  test('many find series, so that it is not an empty database that takes them', () => {
    expect(asked.filter(({ query }) => answers.get(query) !== 0).length).toBeGreaterThan(100);
  });

  test('one that is no PromQL is noticed', () => {
    expect(answers.get(refused)).toMatch(/^Error: Prometheus refuses query: /u);
  });
});

/** What others than Prometheus and Alertmanager tell, beside the contract of metrics. */
const elsewhere = [
  'up',
  'ALERTS',
  'node_namespace_pod:kube_pod_info:',
  // cAdvisor and kubelet
  'container_cpu_cfs_periods_total',
  'container_cpu_cfs_throttled_periods_total',
  'kubelet_volume_stats_inodes',
  'kubelet_volume_stats_inodes_used',
  // RabbitMQ's plugin, redis_exporter, postgres_exporter
  'rabbitmq_queue_messages_unacked',
  'redis_db_keys',
  'redis_db_keys_expiring',
  'redis_evicted_keys_total',
  'pg_replication_is_replica',
  'pg_replication_last_replay_seconds',
  // Prometheus, as soon as something was dropped
  'prometheus_remote_storage_samples_dropped_total',
];

describe('every metric of a query is there', async () => {
  const names = [...contract().values()].flatMap((name) => [name, `${name}_bucket`, `${name}_count`]);
  const known = new Set([...names, ...elsewhere, ...(await ownMetrics())]);

  test.each(runbooks)('%s', (path) => {
    const selectors = queriesIn(path).flatMap(selectorsOf);
    expect(selectors.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  test('one that nobody tells is noticed', () => {
    expect(known.has('prometheus_tsdb_head_serie')).toBe(false);
  });
});
