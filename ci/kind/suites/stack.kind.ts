import { describe, expect, it } from 'vitest';
import { at } from '../../objects.ts';
import { knownAlertmanagers, members } from '../../loopback/api.ts';
import type { Notification } from '../../loopback/notification.ts';
import { exactlyOnce, type Expected } from '../../main-job/expectations.ts';
import { quiet, until } from '../../loopback/wait.ts';
import { restartsOf } from '../cluster/health.ts';
import { nameOf } from '../cluster/namespace.ts';
import { services } from '../in-cluster/services.ts';
import { activeSilences, configurationOf, expressionOf, samples, silence } from '../stack/api.ts';
import { leastReady } from '../stack/least-ready.ts';
import { Stack } from '../stack/stack.ts';
import { useStack } from '../stack/use-stack.ts';

/** Whom ServiceDown must reach. */
const addressees: readonly Expected[] = [
  { service: 'e-mail', to: 'oncall@jobpilot.com' },
  { service: 'slack', to: '#critical-alerts' },
  { service: 'pagerduty', to: 'PAGERDUTY_ROUTING_KEY' },
  { service: 'webhook', to: 'WEBHOOK_URL' },
];

/** Seconds in which a second notification of an alert would come: two turns of the last Alertmanager. */
const turns = 20;

const stack = useStack(() => Stack.start('stack', { helm: 'helm3' }));

/** Deliveries of Watchdog where it belongs. */
async function watchdogs(): Promise<readonly Notification[]> {
  return (await stack().notified.deliveries()).filter((one) => one.to === 'DEAD_MANS_SWITCH_URL' && one.content.includes('Watchdog'));
}

/** Deliveries that speak of ServiceDown. */
async function ofServiceDown(): Promise<readonly Notification[]> {
  return (await stack().notified.deliveries()).filter((one) => one.content.includes('ServiceDown'));
}

/** Scales a sample service and returns what is then told of it, once everybody has been told. */
async function scale(service: string, replicas: number, status: 'firing' | 'resolved'): Promise<readonly Notification[]> {
  const before = new Set((await ofServiceDown()).map((one) => one.id));
  const since = async (): Promise<readonly Notification[]> => (await ofServiceDown()).filter((one) => !before.has(one.id));
  await stack().namespace.kubectl('scale', `deployment/${service}`, '--replicas', String(replicas));
  await until(`everybody is told that ${service} is ${status}`, 150, async () => {
    const told = await since();
    return addressees.every(({ service: kind, to }) => told.some((one) => one.service === kind && one.to === to && one.status === status));
  });
  await quiet(turns);
  return since();
}

describe('the stack lives', () => {
  it('every target is up: annotated pods, annotated services, the stack itself, the cluster', async () => {
    const prometheus = await stack().prometheus();
    const wanted = { prometheus: 1, alertmanager: 3, 'kubernetes-pods': 2, 'kubernetes-services': 2 };
    const cluster = { 'kubernetes-nodes': 3, 'kubernetes-cadvisor': 3, 'kubernetes-apiservers': 1 };
    const up = async (): Promise<unknown> =>
      Object.fromEntries((await samples(prometheus, 'sum by (job) (up)')).map(({ labels, value }) => [labels['job'], value]));
    await expect.poll(up, { timeout: 60_000, interval: 1000 }).toMatchObject({ ...wanted, ...cluster });
    // A scrape may run into its short timeout while the cluster is busy; one that goes on failing is wrong.
    const down = async (): Promise<unknown> => (await samples(prometheus, 'up == 0')).map(({ labels }) => labels);
    await expect.poll(down, { timeout: 60_000, interval: 1000 }).toEqual([]);
    const found = (await samples(prometheus, 'up{job=~"kubernetes-(pods|services)"}')).map(({ labels }) => labels['service']);
    expect(found).toEqual(expect.arrayContaining(services.map(({ name }) => name)));
  });

  it('all three Alertmanagers see each other, and Prometheus sends to all of them', async () => {
    const alertmanagers = await stack().alertmanagers();
    expect(alertmanagers).toHaveLength(3);
    for (const one of alertmanagers) await expect.poll(() => members(one), { timeout: 60_000, interval: 1000 }).toBe(3);
    const prometheus = await stack().prometheus();
    await expect.poll(() => knownAlertmanagers(prometheus), { timeout: 30_000 }).toBe(3);
  });

  it('Watchdog reaches the dead man’s switch', async () => {
    await expect.poll(watchdogs, { timeout: 60_000, interval: 1000 }).not.toEqual([]);
  });

  it('a service that stops is told of to everybody once, and so is its return', async () => {
    const down = await scale('auth', 0, 'firing');
    expect(exactlyOnce('stopped', down, addressees, { status: 'firing', services: ['auth'] }).filter((row) => !row.passed)).toEqual([]);
    const back = await scale('auth', 1, 'resolved');
    expect(exactlyOnce('started', back, addressees, { status: 'resolved', services: ['auth'] }).filter((row) => !row.passed)).toEqual([]);
    expect(await stack().notified.refused()).toEqual([]);
  });
});

describe('what is kept', () => {
  const state = { silence: '', time: 0 };

  /** How many Alertmanagers have the silence, and how many samples Prometheus has of that time. */
  const kept = async (): Promise<{ readonly silences: number; readonly samples: number }> => {
    const silences = await Promise.all((await stack().alertmanagers()).map(activeSilences));
    const old = await samples(await stack().prometheus(), 'up{service="auth"} == 1', state.time);
    return { silences: silences.filter((one) => one.includes(state.silence)).length, samples: old.length };
  };
  const isKept = (): Promise<void> => expect.poll(kept, { timeout: 30_000, interval: 2000 }).toEqual({ silences: 3, samples: 1 });

  it('silences and samples outlive their pods', async () => {
    const [alertmanager = ''] = await stack().alertmanagers();
    const prometheus = await stack().prometheus();
    state.silence = await silence(alertmanager, 'HighLatency');
    await expect.poll(() => samples(prometheus, 'up{service="auth"} == 1'), { timeout: 60_000, interval: 1000 }).toHaveLength(1);
    state.time = Date.now() / 1000;
    const { namespace } = stack();
    await namespace.kubectl('delete', 'pods', '--selector', 'app.kubernetes.io/name in (prometheus, alertmanager)');
    await stack().rolledOut();
    await isKept();
  });

  it('an upgrade from Helm 3 to Helm 4 that replaces every pod keeps them, and two Alertmanagers stay ready', async () => {
    const values = stack().values({ prometheus: { logFormat: 'json' }, alertmanager: { logFormat: 'json' } });
    const least = await leastReady(stack(), 'alertmanager', async () => {
      await stack().release.upgrade('helm4', { values });
      await stack().rolledOut();
    });
    const args = (await stack().pods('alertmanager')).map((pod) => JSON.stringify(at(pod, 'spec', 'containers', 0, 'args')));
    expect(args.filter((one) => one.includes('--log.format=json'))).toHaveLength(3);
    expect(least).toBeGreaterThanOrEqual(2);
    await isKept();
  });

  it('so does a rollback', async () => {
    const least = await leastReady(stack(), 'alertmanager', async () => {
      await stack().release.rollback('helm4');
      await stack().rolledOut();
    });
    expect(least).toBeGreaterThanOrEqual(2);
    await isKept();
  });
});

describe('a changed configuration', () => {
  it('is live in Prometheus and in every Alertmanager within 150 s, without a restart', async () => {
    const pods = async (): Promise<readonly string[]> =>
      [...(await stack().pods('prometheus')), ...(await stack().pods('alertmanager'))].map(
        (pod) => `${nameOf(pod)} ${String(at(pod, 'metadata', 'uid'))} ${String(restartsOf(pod))}`,
      );
    const before = await pods();
    const changed = { alertGroups: { serviceHealth: { alerts: { HighLatency: { threshold: 1.25 } } } }, routing: { groupInterval: '61s' } };
    await stack().release.upgrade('helm4', { values: stack().values(changed) });
    const end = performance.now() + 150_000;
    const soon = (): { readonly timeout: number; readonly interval: number } => ({ timeout: end - performance.now(), interval: 1000 });
    const prometheus = await stack().prometheus();
    await expect.poll(() => expressionOf(prometheus, 'HighLatency'), soon()).toContain('> 1.25');
    for (const one of await stack().alertmanagers())
      await expect.poll(() => configurationOf(one), soon()).toContain('group_interval: 1m1s');
    expect(await pods()).toEqual(before);
  });
});
