import { expect, it } from 'vitest';
import type { Notification } from '../../loopback/notification.ts';
import { complaintsAbout } from '../cluster/health.ts';
import { samples } from '../stack/api.ts';
import { Stack } from '../stack/stack.ts';
import { useStack } from '../stack/use-stack.ts';

/** One Alertmanager, and its failures told at once: what is looked at is the same with three. */
const values = {
  alertmanager: { replicas: 1 },
  alertGroups: { monitoring: { alerts: { AlertmanagerNotificationsFailing: { for: '0s' } } } },
};

const stack = useStack(() => Stack.start('secrets', { values, without: 'all' }));

const pause = { interval: 2000 } as const;

async function told(service: Notification['service']): Promise<readonly Notification[]> {
  return (await stack().notified.deliveries()).filter((one) => one.service === service && one.content.includes('ServiceDown'));
}

/** The integrations whose notifications fail, as the alert names them. */
async function failing(): Promise<readonly (string | undefined)[]> {
  const alerts = await samples(await stack().prometheus(), 'ALERTS{alertname="AlertmanagerNotificationsFailing", alertstate="firing"}');
  return alerts.map(({ labels }) => labels['integration']);
}

it('without the Secret every pod is ready', async () => {
  expect((await complaintsAbout(stack().namespace)).filter((one) => !one.includes('pods are wanted'))).toEqual([]);
});

it('its notifications fail, and an alert says which', async () => {
  await stack().namespace.kubectl('scale', 'deployment/ai-service', '--replicas', '0');
  const wanted: unknown = expect.arrayContaining(['email', 'slack', 'pagerduty']);
  await expect.poll(failing, { timeout: 150_000, ...pause }).toEqual(wanted);
  expect(await told('slack')).toEqual([]);
});

it('once the Secret is there, notifications arrive without a restart; those of a missing key still do not', async () => {
  const { namespace, notified } = stack();
  await namespace.apply(notified.secretObject('PAGERDUTY_ROUTING_KEY'));
  await expect.poll(() => told('slack'), { timeout: 240_000, ...pause }).not.toEqual([]);
  await expect.poll(() => told('e-mail'), { timeout: 60_000, ...pause }).not.toEqual([]);
  expect(await told('pagerduty')).toEqual([]);
  expect((await complaintsAbout(namespace)).filter((one) => one.includes('restarted'))).toEqual([]);
});
