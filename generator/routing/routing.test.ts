import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Json } from '../../ts-helm/src/ast/facts.ts';
import { groupKeys } from '../alerts/alerts-by-group.ts';
import { selector, type Labels } from '../alerts/cases/series.ts';
import { kebabCase } from '../alerts/kebab-case.ts';
import { settingsOf } from '../alerts/settings-of.ts';
import { monitoring } from '../chart.ts';
import { at, configFile, itemsOf } from '../testing/rendered.ts';
import { destinations } from './destinations.ts';
import { alertLabels, someLabels } from './testing/alert-labels.ts';
import { overlays } from './testing/overlays.ts';
import { receiversOf } from './testing/receivers-of.ts';
import { toldBy } from './testing/told-by.ts';

const folder = mkdtempSync(join(tmpdir(), 'routing-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const groups = groupKeys.map((key) => kebabCase(key));

/** Whom Alertmanager tells of each of these alerts with the chart's configuration, by the labels of the alert. */
async function told(name: string, values: Json, alerts: readonly Labels[]): Promise<Readonly<Record<string, readonly string[]>>> {
  const config = configFile(values, 'alertmanager-config', 'alertmanager.yml');
  const file = join(folder, `${name.replaceAll(/\W+/gu, '-')}.yml`);
  writeFileSync(file, stringify(config));
  const tells = toldBy(config);
  const receivers = await receiversOf(file, alerts);
  return byLabels(alerts, (_, index) => receivers[index]?.flatMap((receiver) => tells.get(receiver) ?? [receiver]) ?? []);
}

function byLabels(alerts: readonly Labels[], of: (labels: Labels, index: number) => readonly string[]) {
  return Object.fromEntries(alerts.map((labels, index) => [selector(labels), of(labels, index).toSorted()]));
}

test('every alert reaches whom the strategy says, as every severity and escalated, and nobody twice', { timeout: 120_000 }, async () => {
  const alerts = alertLabels(settingsOf(monitoring));
  expect(alerts.length).toBeGreaterThan(200);
  expect(await told('every alert', {}, alerts)).toEqual(byLabels(alerts, (labels) => destinations(labels)));
});

test('so do alerts of a group of the user, on logs, and of which the strategy says nothing', { timeout: 120_000 }, async () => {
  const alerts = someLabels(groups);
  expect(await told('some alerts', {}, alerts)).toEqual(byLabels(alerts, (labels) => destinations(labels)));
});

test('what pages is parted by what may fail beside another that is acknowledged already', () => {
  const config = configFile({}, 'alertmanager-config', 'alertmanager.yml');
  const of = (receiver: string) => itemsOf(at(config, 'route.routes')).find((route) => at(route, 'receiver') === receiver);
  const common = ['alertname', 'cluster', 'namespace', 'service'];
  expect(at(config, 'route.group_by')).toEqual(common);
  for (const receiver of ['critical', 'escalation'])
    expect(at(of(receiver), 'group_by')).toEqual([...common, 'node', 'server', 'vhost', 'queue']);
  expect(at(of('warning'), 'group_by')).toBeUndefined();
});

describe('where a user changes it', () => {
  test.each(overlays)('$name', { timeout: 120_000 }, async ({ name, values, strategy, also = [] }) => {
    const alerts = someLabels(groups);
    const more = also.map(({ labels }) => labels);
    expect(await told(name, values, [...alerts, ...more])).toEqual({
      ...byLabels(alerts, (labels) => destinations(labels, strategy)),
      ...byLabels(more, (_, index) => also[index]?.reaches ?? []),
    });
  });
});
