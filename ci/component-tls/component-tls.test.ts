import { expect, test } from 'vitest';
import { loopbackCertificate, type Certificate } from '../main-job/certificate.ts';
import { Processes } from '../main-job/processes.ts';
import { until } from '../main-job/wait.ts';
import { at, items, text } from '../objects.ts';
import { tool } from '../paths.ts';
import { complaintOf, run } from '../run.ts';
import { Scratch } from '../scratch.ts';
import { ask } from './ask.ts';
import { startStack, type Stack } from './stack.ts';

const names = { prometheus: 'prometheus.jobpilot.svc', alertmanager: 'alertmanager.jobpilot.svc' } as const;

/** Seconds: a scrape comes within half a minute. */
const patience = 60;

/** Milliseconds. */
const testTimeout = 240_000;

/** The targets of Prometheus that are the servers themselves, as `job: health error`. */
async function targets({ prometheus }: Stack, name: string, certificate: Certificate): Promise<readonly string[]> {
  const answer = await ask(prometheus.address(9090), '/api/v1/targets?state=active', name, certificate);
  return items(at(answer, 'data', 'activeTargets'))
    .filter((one) => at(one, 'labels', 'job') === 'prometheus' || at(one, 'labels', 'job') === 'alertmanager')
    .map((one) => `${text(at(one, 'labels', 'job'))}: ${text(at(one, 'health'))} ${text(at(one, 'lastError'))}`.trim())
    .toSorted();
}

test(
  'Prometheus and Alertmanager speak HTTPS alone, know each other by their certificate, and alerts arrive',
  async () => {
    using scratch = new Scratch();
    await using processes = new Processes();
    const certificate = loopbackCertificate(names.prometheus, names.alertmanager);
    const stack = await startStack(scratch, processes, certificate);
    const { prometheus, alertmanagers, webConfigs } = stack;
    const checked = await run(tool('promtool'), ['check', 'web-config', ...webConfigs]);
    expect(complaintOf(checked)).toBe('');
    expect(webConfigs).toHaveLength(3);

    const known = ['alertmanager: up', 'alertmanager: up', 'prometheus: up'].join();
    await until('Prometheus scrapes itself and both members', patience, async () => {
      processes.mustRun('prometheus-0', 'alertmanager-0', 'alertmanager-1');
      return (await targets(stack, names.prometheus, certificate)).join() === known;
    });
    for (const one of alertmanagers) {
      const address = one.address(9093);
      await until(`Watchdog arrives at ${one.pod.name}`, patience, async () => {
        const alerts = items(await ask(address, '/api/v2/alerts', names.alertmanager, certificate));
        return alerts.some((alert) => at(alert, 'labels', 'alertname') === 'Watchdog');
      });
      await until(`${one.pod.name} has found the other over TLS`, patience, async () => {
        const status = await ask(address, '/api/v2/status', names.alertmanager, certificate);
        return items(at(status, 'cluster', 'peers')).length === alertmanagers.length;
      });
    }

    for (const address of [prometheus.address(9090), ...alertmanagers.map((one) => one.address(9093))]) {
      // The servers tell a client that speaks HTTP so, and no more.
      const answer = await fetch(`http://${address}/-/healthy`);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('HTTP request to an HTTPS server');
      await expect(ask(address, '/api/v2/status', names.prometheus, loopbackCertificate())).rejects.toThrow(/self-signed|verif/u);
    }
  },
  testTimeout,
);

test(
  'Prometheus does not speak to who shows a certificate for another name',
  async () => {
    using scratch = new Scratch();
    await using processes = new Processes();
    const certificate = loopbackCertificate(names.prometheus);
    const stack = await startStack(scratch, processes, certificate);
    await until('Prometheus has tried the members', patience, async () => {
      const seen = await targets(stack, names.prometheus, certificate);
      return seen.length === 3 && seen.every((one) => !one.includes('unknown'));
    });
    const seen = await targets(stack, names.prometheus, certificate);
    expect(seen.filter((one) => one.startsWith('alertmanager: down') && one.includes('not alertmanager.jobpilot.svc'))).toHaveLength(2);
    for (const one of stack.alertmanagers) {
      expect(await ask(one.address(9093), '/api/v2/alerts', 'localhost', certificate)).toEqual([]);
    }
  },
  testTimeout,
);
