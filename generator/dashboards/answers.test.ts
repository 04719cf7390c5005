import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { testRules } from '../alerts/testing/promtool.ts';
import { alertRoot, alertValues } from '../alerts/testing/alert-root.ts';
import { renderedDashboards } from './rendered-dashboards.ts';

interface Dashboard {
  readonly panels: readonly {
    readonly title: string;
    readonly targets: readonly { readonly expr: string; readonly legendFormat?: string }[];
  }[];
}

const dashboards = renderedDashboards({ spec: alertRoot.spec, values: alertValues });
const folder = mkdtempSync(join(tmpdir(), 'dashboards-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The query of a panel, or of one of its series, for a reader who chose a namespace. */
function queryOf(file: string, title: string, namespace: string, legend = ''): string {
  const dashboard: Dashboard = JSON.parse(dashboards.get(`${file}.json`) ?? '{"panels":[]}');
  const targets = dashboard.panels.filter((panel) => panel.title === title).flatMap((panel) => panel.targets);
  const found = targets.find(({ legendFormat }) => legend === '' || legendFormat === legend)?.expr ?? '';
  return found.replaceAll('$namespace', namespace).replaceAll('$service', 'api').replaceAll('$__rate_interval', '5m');
}

const firing = (labels: string) => `ALERTS{alertstate="firing",severity="critical",${labels}}`;
const claims = [1, 2, 3, 4, 5].map((claim) =>
  firing(`alertname="PVCNearlyFull",alert_group="infrastructure",namespace="shop",persistentvolumeclaim="data-${String(claim)}"`),
);
const node = firing('alertname="NodeNotReady",alert_group="infrastructure",node="n1"');
const down = firing('alertname="ServiceDown",alert_group="service-health",namespace="shop",service="web-app"');
const requests = (namespace: string, status: string) => `http_requests_total{namespace="${namespace}",service="api",status="${status}"}`;

test.each([
  ['five full claims are five rows', queryOf('infrastructure', 'Firing alerts', '.*'), claims, 5],
  ['an alert of no namespace is shown whichever is chosen', queryOf('infrastructure', 'Firing alerts', 'shop'), [node], 1],
  ['one of another namespace is not', queryOf('infrastructure', 'Firing alerts', 'tools'), claims, 0],
  ['it is counted', queryOf('overview', 'Wrong now', 'shop', 'Critical alerts'), [node], 1],
  ['an expected service that is absent is down', queryOf('overview', 'Wrong now', '.*', 'Services down'), [down], 1],
  [
    'services of one name in two namespaces are two',
    queryOf('service', 'Requests that fail', '.*'),
    [requests('a', '500'), requests('b', '500')],
    2,
  ],
  [
    'all succeed',
    queryOf('business-metrics', 'Applications that succeed', '.*'),
    ['jobpilot_applications_total{namespace="a",service="s",status="success"}'],
    1,
  ],
])('%s', async (name, query, series, rows) => {
  expect(query).not.toBe('');
  const file = join(folder, `${name.replaceAll(' ', '-')}.yaml`);
  const input = series.map((one) => ({ series: one, values: one.startsWith('ALERTS') ? '1x60' : '0+60x60' }));
  const answer = {
    expr: `count(${query.replace(/^count\((.*)\) or vector\(0\)$/u, '$1')})`,
    eval_time: '40m',
    exp_samples: rows === 0 ? [] : [{ labels: '{}', value: rows }],
  };
  writeFileSync(file, stringify({ rule_files: [], tests: [{ interval: '1m', input_series: input, promql_expr_test: [answer] }] }));
  expect((await testRules([file])).get(file)).toBe('');
});
