import { kebabCase } from '../kebab-case.ts';
import type { AlertCase, AlertTest } from './alert-test.ts';
import { expected, type Expected, type Frame, type Span } from './expected.ts';
import { selector, type Labels, type Series } from './series.ts';

interface Sample {
  readonly labels: string;
  readonly value: number;
}

/** What a test file needs to know beside the cases. */
export interface Context extends Frame {
  /** The rule files that it is about. */
  readonly files: readonly string[];
  readonly runbookBaseUrl: string;
}

/** A test file of promtool, as far as others read it. */
export interface PromtoolFile {
  readonly rule_files: readonly string[];
  readonly evaluation_interval: string;
  readonly tests: readonly { readonly name: string; readonly promql_expr_test: readonly object[] }[];
}

/** The test of an alert as promtool reads it. https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/ */
export function promtoolFile(test: AlertTest, context: Context): PromtoolFile {
  const interval = minutes(test.step ?? 1);
  return {
    rule_files: context.files,
    evaluation_interval: interval,
    tests: test.cases.map((one) => ({ name: one.name, interval, ...caseOf(test, one, context) })),
  };
}

function caseOf(test: AlertTest, { series, says, ...one }: AlertCase, context: Context) {
  const { name, step = 1 } = test;
  const all = expected(test, { series, ...one }, context);
  const firing = { alertname: name, alertstate: 'firing' };
  const alerts = `ALERTS${selector(firing)}`;
  const [first] = all.spans;
  return {
    input_series: inputs(series, all.end / step + 1),
    promql_expr_test: [
      ...instants(all, step).map((time) => query(alerts, time, active(all.spans, time), firing)),
      query(`count_over_time(${alerts}[${minutes(all.end + step)}])`, all.end, evaluations(all.spans, step), firing),
    ],
    ...(says === undefined || first === undefined ? {} : { alert_rule_test: [spoken(name, first, says, context)] }),
  };
}

/** The evaluation at which something begins to fire, and the one before. */
function instants({ spans }: Expected, step: number): readonly number[] {
  const times = spans.flatMap(({ from }) => [from - step, from]).filter((time) => time >= 0);
  return [...new Set(times)].toSorted((a, b) => a - b);
}

function active(spans: readonly Span[], time: number): ReadonlyMap<string, number> {
  return new Map(spans.filter(({ from, to }) => from <= time && time <= to).map(({ labels }) => [JSON.stringify(labels), 1]));
}

/** At how many evaluations each alert fires, from the first one on. */
function evaluations(spans: readonly Span[], step: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { labels, from, to } of spans) {
    const key = JSON.stringify(labels);
    counts.set(key, (counts.get(key) ?? 0) + (to - from) / step + 1);
  }
  return counts;
}

function query(expr: string, time: number, values: ReadonlyMap<string, number>, firing: Labels): object {
  const metric = expr.startsWith('ALERTS') ? 'ALERTS' : '';
  const samples = [...values].map(([labels, value]): Sample => ({
    labels: metric + selector({ ...firing, ...JSON.parse(labels) }),
    value,
  }));
  return { expr, eval_time: minutes(time), exp_samples: samples };
}

function spoken(alertname: string, { labels, from }: Span, says: object, { runbookBaseUrl }: Context): object {
  const annotations = { ...says, runbook_url: `${runbookBaseUrl}/${kebabCase(alertname)}` };
  return { eval_time: minutes(from), alertname, exp_alerts: [{ exp_labels: labels, exp_annotations: annotations }] };
}

/** An asterisk means to the end, and a sample more. */
function inputs(series: Series, samples: number): readonly object[] {
  return Object.entries(series).map(([name, values]) => ({ series: name, values: values.replaceAll('x*', `x${String(samples)}`) }));
}

function minutes(count: number): string {
  return `${String(count)}m`;
}
