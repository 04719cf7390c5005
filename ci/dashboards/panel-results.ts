import { blocks } from '../load/blocks.ts';
import { loadSeries } from '../load/load-series.ts';
import { ask, startPrometheus } from '../load/prometheus.ts';
import { world } from '../load/world.ts';
import { expressionOf, ruleFiles, rulesIn } from '../load/rules.ts';
import { renderedChart } from '../rendered-chart.ts';
import { Processes } from '../loopback/processes.ts';
import { at, items, type Json } from '../objects.ts';
import { Scratch } from '../scratch.ts';
import { alertSeries } from './alert-series.ts';
import { dashboardsIn, type DashboardQueries, type Limit, type PanelQuery } from './dashboard-queries.ts';
import { expand } from './expand.ts';
import { opened } from './variables.ts';

/** What a query of a panel gave. */
interface PanelResult extends PanelQuery {
  readonly dashboard: string;
  /** How many series with a finite value. */
  readonly series: number;
  /** Whether any is red at the end. */
  readonly red: boolean;
  /** Whether the expression of the alert that looks at the same holds there. */
  readonly alerts: boolean;
}

/** Days, in seconds: the longest window is one day. */
const age = 2 * 86_400;
const size = { services: 12, pods: 48 };
/** The last minutes of a load whose series are five minutes long at least. */
const shown = { seconds: 180, step: 30 };

/**
 * Runs every query that the dashboards of the rendered chart ask Prometheus, in a real one, over synthetic series.
 * @param more further dashboards to ask, beside those of the chart
 */
export async function panelResults(more: readonly DashboardQueries[] = []): Promise<readonly PanelResult[]> {
  using scratch = new Scratch();
  await using processes = new Processes();
  const objects = await renderedChart();
  const dashboards = dashboardsIn(objects).filter(({ datasource }) => datasource === 'jobpilot-prometheus');
  const rules = rulesIn(ruleFiles(objects));
  const queries = dashboards.flatMap((one) => one.queries.map(({ expression }) => expression));
  const series = [...loadSeries(size, [...rules.map(expressionOf), ...queries]), ...alertSeries(rules, world(size).services)];
  const end = Math.floor(Date.now() / 1000);
  const database = await blocks(scratch, series, end, age);
  const prometheus = await startPrometheus(processes, scratch, database, {});
  const results: PanelResult[] = [];
  for (const dashboard of [...dashboards, ...more]) results.push(...(await resultsOf({ prometheus, end, rules }, dashboard)));
  return results;
}

interface Asked {
  readonly prometheus: string;
  /** The moment of the newest samples. */
  readonly end: number;
  readonly rules: readonly Json[];
}

async function resultsOf(asked: Asked, { uid, variables, queries }: DashboardQueries): Promise<readonly PanelResult[]> {
  const chosen = await opened(asked.prometheus, variables);
  return Promise.all(
    queries.map(async (query) => {
      const expression = expand(query.expression, chosen);
      const found = await newest(asked, expression, query.instant);
      const rule = asked.rules.find(({ alert }) => query.limit !== undefined && alert === query.limit.alert);
      const held = rule === undefined ? [] : await newest(asked, expressionOf(rule), true);
      const ofService = held.filter(({ service }) => chosen['service'] === undefined || service === chosen['service']);
      const red = found.some(({ value }) => isRed(query.limit, value));
      return { ...query, expression, dashboard: uid, series: found.length, red, alerts: ofService.length > 0 };
    }),
  );
}

/** The newest finite value of each series that a query finds, and the service that it is of. */
async function newest({ prometheus, end }: Asked, query: string, instant: boolean) {
  const now = { time: String(end) };
  const span = { start: String(end - shown.seconds), end: String(end), step: String(shown.step) };
  const data = await ask(prometheus, instant ? 'query' : 'query_range', { query, ...(instant ? now : span) });
  return items(at(data, 'result'))
    .map((series) => {
      const sample = at(series, 'value') ?? items(at(series, 'values')).at(-1);
      return { service: at(series, 'metric', 'service'), value: Number(at(sample, 1) ?? Number.NaN) };
    })
    .filter(({ value }) => Number.isFinite(value));
}

/** An alert compares with more than its threshold, or less. */
function isRed(limit: Limit | undefined, value: number): boolean {
  return limit !== undefined && (limit.below ? value < limit.value : value > limit.value);
}
