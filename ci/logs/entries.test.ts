import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../loopback/wait.ts';
import { Scratch } from '../scratch.ts';
import { Collector } from './collector.ts';
import { ContainerLog, type Written } from './container-log.ts';
import { LokiStandIn, type Log } from './loki-stand-in.ts';

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
const stack = [
  'java.lang.IllegalStateException: no stock',
  '\tat com.jobpilot.Shop.buy(Shop.java:7)',
  'Caused by: java.io.IOException',
  '\t... 3 more',
];

const cases: readonly { readonly what: string; readonly written: readonly Written[]; readonly arrives: readonly Partial<Log>[] }[] = [
  {
    what: 'a line as it was written, its spaces too',
    written: [{ text: 'plain  "text" \\ with $dollar and ü' }],
    arrives: [{ line: 'plain  "text" \\ with $dollar and ü', severity: 0, attributes: { stream: 'stdout' } }],
  },
  {
    what: 'the stream',
    written: [{ text: 'complaint', stream: 'stderr' }],
    arrives: [{ line: 'complaint', attributes: { stream: 'stderr' } }],
  },
  {
    what: 'a stack trace as one entry',
    written: [...stack.map((text) => ({ text })), { text: 'after it' }],
    arrives: [{ line: stack.join('\n') }, { line: 'after it' }],
  },
  {
    what: 'a long line, which the runtime writes in parts, as one',
    written: [{ text: 'begin ', part: true }, { text: 'middle ', part: true }, { text: 'end' }],
    arrives: [{ line: 'begin middle end' }],
  },
  {
    what: 'level and trace of JSON, whose line stays as it is',
    written: [{ text: `{"level":"error","msg":"no","trace_id":"${trace}","span_id":"00f067aa0ba902b7"}` }],
    arrives: [
      {
        line: `{"level":"error","msg":"no","trace_id":"${trace}","span_id":"00f067aa0ba902b7"}`,
        severity: 17,
        traceId: trace,
        attributes: { stream: 'stdout' },
      },
    ],
  },
  { what: 'a trace without a span', written: [{ text: `{"trace_id":"${trace}"}` }], arrives: [{ traceId: trace, severity: 0 }] },
  { what: 'no trace where it is none', written: [{ text: '{"trace_id":"abc"}' }], arrives: [{ traceId: '' }] },
  { what: 'a level that is a number', written: [{ text: '{"level":40,"msg":"slow"}' }], arrives: [{ severity: 13 }] },
  { what: 'a level under another name', written: [{ text: '{"severity":"WARNING"}' }], arrives: [{ severity: 13 }] },
  { what: 'the level where there are two', written: [{ text: '{"lvl":"info","level":"ERROR"}' }], arrives: [{ severity: 17 }] },
  { what: 'a level that is a map', written: [{ text: '{"level":{"a":1}}' }], arrives: [{ line: '{"level":{"a":1}}', severity: 0 }] },
  { what: 'JSON that is a list', written: [{ text: '[{"level":"error"}]' }], arrives: [{ line: '[{"level":"error"}]', severity: 0 }] },
  {
    what: 'an empty line',
    written: [{ text: 'first' }, { text: '' }, { text: 'second' }],
    arrives: [{ line: 'first\n' }, { line: 'second' }],
  },
  { what: 'a level that nobody knows', written: [{ text: '{"level":"loud"}' }], arrives: [{ line: '{"level":"loud"}', severity: 0 }] },
  { what: 'what only looks like JSON', written: [{ text: '{"level":' }], arrives: [{ line: '{"level":', severity: 0 }] },
];

describe('an entry', () => {
  const scratch = new Scratch();
  const loki = new LokiStandIn();
  let collector: Collector | undefined;

  beforeAll(async () => {
    const values = { cluster: 'we$t "1"', logCollector: { excludedNamespaces: { noise: {} } } };
    collector = await Collector.of(values, await loki.listen(), scratch);
    await collector.start();
    for (const [index, { written }] of cases.entries()) {
      new ContainerLog(collector.logFolder, 'shop', `case-${String(index)}`, 'app').write(...written);
    }
    new ContainerLog(collector.logFolder, 'noise', 'loud-1', 'app').write({ text: 'not wanted' });
    new ContainerLog(collector.logFolder, 'jobpilot-agents', 'log-collector-x7k2p', 'log-collector').write({ text: 'of its own' });
    const expected = cases.flatMap(({ arrives }) => arrives).length;
    await until('all entries arrived', 90, () => Promise.resolve(loki.logs.length >= expected));
  }, 300_000);

  afterAll(async () => {
    await collector?.[Symbol.asyncDispose]();
    await loki[Symbol.asyncDispose]();
    scratch[Symbol.dispose]();
  });

  test.for(cases.map((one, index) => ({ ...one, pod: `case-${String(index)}` })))('keeps $what', ({ arrives, pod }) => {
    const logs = loki.logs.filter(({ resource }) => resource['pod'] === pod);
    expect(logs).toMatchObject(arrives);
    expect(logs).toHaveLength(arrives.length);
  });

  test('has the labels that the dashboards use, and the time at which it was written', () => {
    const [log] = loki.logs.filter(({ resource }) => resource['pod'] === 'case-0');
    expect(log?.resource).toEqual({
      namespace: 'shop',
      pod: 'case-0',
      container: 'app',
      service: 'app',
      node: 'node-1',
      restart: '0',
      cluster: 'we$t "1"',
    });
    expect(log?.time).toBe('1795575600001000000');
  });

  test('comes neither from a namespace that is left out nor from the collector itself', () => {
    expect(loki.logs.filter(({ resource }) => resource['namespace'] !== 'shop')).toEqual([]);
    expect(loki.wrong).toEqual([]);
  });

  test('is counted, and nothing is complained of', async () => {
    const sent = async (): Promise<number | undefined> => collector?.metric('otelcol_exporter_sent_log_records');
    await until('all entries are counted', 90, async () => (await sent()) === loki.logs.length);
    expect(collector?.said).not.toMatch(/"level":"(warn|error)"/u);
  });
});
