import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { configFile } from '../../testing/rendered.ts';

const amtool = fileURLToPath(new URL('../../../.tools/bin/amtool', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'routes-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Routed {
  readonly alert: string;
  readonly receivers: readonly string[];
}

/** Where Alertmanager itself says that an alert with these labels goes. */
function receiversOf(file: string, alert: string): readonly string[] {
  const said = execFileSync(amtool, ['config', 'routes', 'test', `--config.file=${file}`, ...alert.split(' ')], { encoding: 'utf8' });
  return said.trim().split(',');
}

function routesFile(name: string, values: Json): string {
  const file = join(folder, `${name}.yml`);
  writeFileSync(file, stringify(configFile(values, 'alertmanager-config', 'alertmanager.yml')));
  return file;
}

const strategy: readonly Routed[] = [
  { alert: 'alertname=ServiceDown severity=critical alert_group=service-health', receivers: ['critical'] },
  { alert: 'alertname=HighLatency severity=warning alert_group=service-health', receivers: ['warning'] },
  { alert: 'alertname=Deployed severity=info alert_group=service-health', receivers: ['info'] },
  { alert: 'alertname=PostgresDown severity=critical alert_group=database', receivers: ['database', 'critical'] },
  { alert: 'alertname=RedisHighMemory severity=warning alert_group=database', receivers: ['database', 'warning'] },
  { alert: 'alertname=PodNotReady severity=warning alert_group=infrastructure', receivers: ['infrastructure', 'warning'] },
  { alert: 'alertname=PaymentFailureRate severity=critical alert_group=business-metrics', receivers: ['business', 'critical'] },
  { alert: 'alertname=RabbitMQDown severity=critical alert_group=message-queue', receivers: ['critical'] },
  { alert: 'alertname=PostgresDown severity=critical alert_group=database escalation=true', receivers: ['escalation'] },
  { alert: 'alertname=Watchdog severity=info alert_group=monitoring', receivers: ['dead-mans-switch'] },
  { alert: 'alertname=SomethingElse', receivers: ['default'] },
  { alert: 'alertname=SomethingElse alert_group=database', receivers: ['database', 'default'] },
];

describe('by default', () => {
  const file = routesFile('default', {});

  test.each(strategy)('$alert', ({ alert, receivers }) => {
    expect(receiversOf(file, alert)).toEqual(receivers);
  });
});

describe('with the webhook, which gets everything but Watchdog first', () => {
  const file = routesFile('webhook', { routing: { routes: { webhook: { enabled: true } } } });

  test.each(strategy)('$alert', ({ alert, receivers }) => {
    expect(receiversOf(file, alert)).toEqual(receivers.includes('dead-mans-switch') ? receivers : ['webhook', ...receivers]);
  });
});

test('a group route that is removed leaves the severity routes', () => {
  const file = routesFile('removed', { routing: { routes: { database: null } } });
  expect(receiversOf(file, 'alertname=PostgresDown severity=critical alert_group=database')).toEqual(['critical']);
});
