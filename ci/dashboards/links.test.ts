import { afterAll, expect, test } from 'vitest';
import { ruleFiles, rulesIn } from '../load/rules.ts';
import { renderedChart } from '../rendered-chart.ts';
import { at } from '../objects.ts';
import { Scratch } from '../scratch.ts';
import { dashboardsIn } from './dashboard-queries.ts';

const scratch = new Scratch();
afterAll(() => {
  scratch[Symbol.dispose]();
});

const grafana = 'https://grafana.example.com';
const objects = await renderedChart([scratch.write('links.yaml', `alerting: { dashboardBaseUrl: ${grafana} }\n`)]);
const uids = dashboardsIn(objects).map(({ uid }) => uid);
const alerts = rulesIn(ruleFiles(objects)).filter(({ alert }) => alert !== undefined);

test('each alert links to the dashboard of its group, which is there', () => {
  const links = alerts.map((rule) => [
    at(rule, 'annotations', 'dashboard_url'),
    `${grafana}/d/jobpilot-${String(at(rule, 'labels', 'alert_group'))}`,
  ]);
  expect(links.filter(([link, wanted]) => link !== wanted)).toEqual([]);
  expect(links.filter(([link]) => !uids.some((uid) => link === `${grafana}/d/${uid}`))).toEqual([]);
  expect(links.length).toBeGreaterThan(50);
});
