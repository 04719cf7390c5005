import { parser as logql } from '@grafana/lezer-logql';
import { describe, expect, test } from 'vitest';
import { kebabCase } from '../alerts/kebab-case.ts';
import { checkPromQL } from '../alerts/check-promql.ts';
import { alertsByGroup } from '../alerts/alerts-by-group.ts';
import { alertRoot, alertValues } from '../alerts/testing/alert-root.ts';
import { dashboards } from './dashboards.ts';
import { renderedDashboards } from './rendered-dashboards.ts';

const root = { spec: alertRoot.spec, values: alertValues };

interface Target {
  readonly expr: string;
}

interface Panel {
  readonly title: string;
  readonly description?: string;
  readonly datasource: { readonly uid: string };
  readonly targets: readonly Target[];
  readonly gridPos: { readonly h: number; readonly w: number; readonly x: number; readonly y: number };
}

interface Dashboard {
  readonly uid: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly links: readonly { readonly tags: readonly string[] }[];
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly { readonly name: string }[] };
}

/** The JSON that Grafana reads, for the default values. */
const rendered = [...renderedDashboards(root)].map(([file, text]): { file: string; text: string; dashboard: Dashboard } => ({
  file,
  text,
  dashboard: JSON.parse(text),
}));
const panels = rendered.flatMap(({ dashboard }) => dashboard.panels.map((panel) => ({ uid: dashboard.uid, ...panel })));
const queries = panels.flatMap(({ uid, title, datasource, targets }) => targets.map(({ expr }) => ({ uid, title, datasource, expr })));

/** As Grafana would, with anything that fits. */
function expanded(expr: string): string {
  return expr.replaceAll(/\$__(?:rate_interval|auto)/gu, '1m').replaceAll(/\$\w+/gu, 'x');
}

/** Bookmarks, and the links of notifications, keep these for ever. */
test('the uids are these', () => {
  expect(rendered.map(({ file, dashboard }) => [file, dashboard.uid])).toEqual(
    ['overview', 'service', 'service-health', 'infrastructure', 'database', 'message-queue', 'business-metrics', 'monitoring', 'logs'].map(
      (name) => [`${name}.json`, `jobpilot-${name}`],
    ),
  );
});

test.each(Object.keys(alertsByGroup))('alerts of the group %s find their dashboard', (group) => {
  expect(rendered.map(({ dashboard }) => dashboard.uid)).toContain(`jobpilot-${kebabCase(group)}`);
});

describe('each query', () => {
  test.each(queries.filter(({ datasource }) => datasource.uid === 'jobpilot-prometheus'))('$uid, $title is PromQL', ({ title, expr }) => {
    expect(() => checkPromQL({ alert: title, expr: expanded(expr) })).not.toThrow();
  });

  test.each(queries.filter(({ datasource }) => datasource.uid === 'jobpilot-loki'))('$uid, $title is LogQL', ({ expr }) => {
    expect(mistakesIn(expanded(expr))).toBe(0);
  });

  test('what is no LogQL is noticed', () => {
    expect(mistakesIn('sum by (service (count_over_time({a="b"}[1m]))')).toBeGreaterThan(0);
  });

  test.each(rendered)('$file reads only the variables that it has', ({ dashboard }) => {
    const known = new Set(['__rate_interval', '__auto', ...dashboard.templating.list.map(({ name }) => name)]);
    const read = JSON.stringify(dashboard.panels.map(({ targets }) => targets)).matchAll(/\$(\w+)/gu);
    expect([...read].map(([, name = '']) => name).filter((name) => !known.has(name))).toEqual([]);
  });
});

function mistakesIn(expr: string): number {
  let mistakes = 0;
  logql.parse(expr).iterate({ enter: ({ type }) => void (mistakes += type.isError ? 1 : 0) });
  return mistakes;
}

test.each(rendered)('the panels of $file fill the grid without overlapping', ({ dashboard }) => {
  const cells = dashboard.panels.flatMap(({ gridPos: { h, w, x, y } }) =>
    Array.from({ length: h * w }, (_, cell) => `${String(x + (cell % w))},${String(y + Math.floor(cell / w))}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  expect(dashboard.panels.every(({ gridPos: { x, w } }) => x + w <= 24)).toBe(true);
});

describe('every alert of the platform', () => {
  const groups = Object.entries(alertsByGroup).filter(([group]) => group !== 'monitoring');
  const alerts = groups.flatMap(([group, makers]) => makers.map((make) => ({ group, name: make(alertValues).name })));

  test.each(alerts)('$name is linked to its runbook from a panel of the dashboard of its group', ({ group, name }) => {
    const links = panels.filter(({ uid }) => uid === `jobpilot-${kebabCase(group)}`).map(({ description = '' }) => description);
    expect(links.join('\n')).toContain(`[${name}](https://docs.jobpilot.com/monitoring/runbooks/${kebabCase(name)})`);
  });
});

test('links to dashboards lead to one that is there, and each links to all others by their tag', () => {
  const uids = rendered.map(({ dashboard }) => dashboard.uid);
  const linked = rendered.flatMap(({ text }) => [...text.matchAll(/\/d\/([\w-]+)/gu)].map(([, uid = '']) => uid));
  expect(linked).not.toHaveLength(0);
  expect(linked.filter((uid) => !uids.includes(uid))).toEqual([]);
  expect(rendered.filter(({ dashboard: { tags, links } }) => tags[0] !== 'jobpilot' || links[0]?.tags[0] !== 'jobpilot')).toEqual([]);
});

test('the metrics of the stack that people are told to watch are shown', () => {
  const shown = queries.filter(({ uid }) => uid === 'jobpilot-monitoring').map(({ expr }) => expr);
  const wanted = [
    'prometheus_tsdb_symbol_table_size_bytes',
    'prometheus_tsdb_storage_blocks_bytes',
    'prometheus_rule_evaluation_duration_seconds',
    'prometheus_target_scrape_duration_seconds',
    'alertmanager_alerts{',
    'alertmanager_alerts_received_total',
    'alertmanager_alerts_invalid_total',
    'alertmanager_notifications_total',
    'alertmanager_notifications_failed_total',
  ];
  expect(wanted.filter((metric) => !shown.some((expr) => expr.includes(metric)))).toEqual([]);
});

test('a dashboard is small, for the release stores each twice', () => {
  expect(rendered.filter(({ text }) => text.length > 10_000).map(({ file }) => file)).toEqual([]);
  expect(rendered.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(50_000);
});

test('no two have a title in common', () => {
  const titles = dashboards(alertValues).map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});
