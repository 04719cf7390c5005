import { describe, expect, test } from 'vitest';
import { loopbackCertificate, type Certificate } from '../loopback/certificate.ts';
import { madeUpLogin, type Login } from '../loopback/login.ts';
import { containerOf, find } from '../loopback/pods.ts';
import { Processes } from '../loopback/processes.ts';
import { until } from '../loopback/wait.ts';
import { at, items, text } from '../objects.ts';
import { tool } from '../paths.ts';
import { complaintOf, run } from '../run.ts';
import { Scratch } from '../scratch.ts';
import { ask, statusOf } from './ask.ts';
import { startStack, type Stack } from './stack.ts';

const names = { prometheus: 'prometheus.jobpilot.svc', alertmanager: 'alertmanager.jobpilot.svc' } as const;

/** Seconds: a scrape comes within half a minute. */
const patience = 120;

/** Milliseconds. */
const testTimeout = 480_000;

/** The targets of Prometheus that are the servers themselves, as `job: health error`. */
async function targets({ prometheus }: Stack, name: string, certificate: Certificate, login?: Login): Promise<readonly string[]> {
  const answer = await ask(prometheus.page, '/api/v1/targets?state=active', name, certificate, login);
  return items(at(answer, 'data', 'activeTargets'))
    .filter((one) => at(one, 'labels', 'job') === 'prometheus' || at(one, 'labels', 'job') === 'alertmanager')
    .map((one) => `${text(at(one, 'labels', 'job'))}: ${text(at(one, 'health'))} ${text(at(one, 'lastError'))}`.trim())
    .toSorted();
}

/** Waits for all that the servers ask each other. */
async function settle(stack: Stack, processes: Processes, certificate: Certificate, login?: Login): Promise<void> {
  const known = ['alertmanager: up', 'alertmanager: up', 'prometheus: up'].join();
  await until('Prometheus scrapes itself and both members', patience, async () => {
    processes.mustRun('prometheus-0', 'alertmanager-0', 'alertmanager-1');
    return (await targets(stack, names.prometheus, certificate, login)).join() === known;
  });
  for (const { page, member } of stack.alertmanagers) {
    await until(`Watchdog arrives at ${member.pod.name}`, patience, async () => {
      const alerts = items(await ask(page, '/api/v2/alerts', names.alertmanager, certificate, login));
      return alerts.some((alert) => at(alert, 'labels', 'alertname') === 'Watchdog');
    });
    await until(`${member.pod.name} has found the other over TLS`, patience, async () => {
      const status = await ask(page, '/api/v2/status', names.alertmanager, certificate, login);
      return items(at(status, 'cluster', 'peers')).length === stack.alertmanagers.length;
    });
  }
}

/** The command of the readiness probe of Prometheus, to be run on the loopback address. */
function readinessOf({ objects, prometheus }: Stack): readonly string[] {
  const command = at(containerOf(find(objects, 'StatefulSet', 'prometheus'), 'prometheus'), 'readinessProbe', 'exec', 'command');
  return items(command).map((one) =>
    text(one).replace('localhost:9090', prometheus.address).replace('/etc/prometheus/config/client.yml', prometheus.clientFile),
  );
}

/** The address at which the reloader has the first member reload, as the kubelet hands it over. */
function reloadUrlOf({ objects, alertmanagers }: Stack, { username, password }: Login): string {
  const { args } = containerOf(find(objects, 'StatefulSet', 'alertmanager'), 'config-reloader');
  const flag =
    items(args)
      .map(text)
      .find((one) => one.startsWith('--reload-url=')) ?? '';
  return flag
    .slice('--reload-url='.length)
    .replace('$(MONITORING_USERNAME)', username)
    .replace('$(MONITORING_PASSWORD)', password)
    .replace('localhost:9093', alertmanagers[0]?.address ?? '');
}

/** Addresses below a path of one host name, as a proxy that leaves the path hands them on. */
const belowPaths = {
  prometheus: { externalUrl: 'https://monitoring.example.com/prometheus' },
  alertmanager: { externalUrl: 'https://monitoring.example.com/alerts/manager/' },
};

describe.each([
  ['without a login', undefined, undefined],
  ['with a login', madeUpLogin, undefined],
  ['below paths', undefined, belowPaths],
])('%s', (_what, login, values) => {
  test(
    'Prometheus and Alertmanager speak HTTPS alone, know each other by their certificate, and alerts arrive',
    async () => {
      using scratch = new Scratch();
      await using processes = new Processes();
      const certificate = loopbackCertificate(names.prometheus, names.alertmanager);
      const stack = await startStack(scratch, processes, certificate, { login, values });
      const { prometheus, alertmanagers, webConfigs } = stack;
      const checked = await run(tool('promtool'), ['check', 'web-config', ...webConfigs]);
      expect(complaintOf(checked)).toBe('');
      expect(webConfigs).toHaveLength(3);
      await settle(stack, processes, certificate, login);

      for (const { address } of [prometheus, ...alertmanagers]) {
        // The servers tell a client that speaks HTTP so, and no more.
        const answer = await fetch(`http://${address}/-/healthy`);
        expect(answer.status).toBe(400);
        expect(await answer.text()).toContain('HTTP request to an HTTPS server');
        await expect(ask(address, '/api/v2/status', names.prometheus, loopbackCertificate(), login)).rejects.toThrow(/self-signed|verif/u);
      }
      for (const { page, clientFile } of alertmanagers) {
        const shown = await run(tool('amtool'), [
          'cluster',
          'show',
          `--alertmanager.url=https://${page}`,
          `--http.config.file=${clientFile}`,
        ]);
        expect(complaintOf(shown)).toBe('');
      }
    },
    testTimeout,
  );
});

test.each([
  ['at the root', undefined],
  ['below a path', belowPaths],
])(
  'nobody is answered without the login, and the probe and the reloader have it, %s',
  async (_where, values) => {
    using scratch = new Scratch();
    await using processes = new Processes();
    const certificate = loopbackCertificate(names.prometheus, names.alertmanager);
    const stack = await startStack(scratch, processes, certificate, { login: madeUpLogin, values });
    await settle(stack, processes, certificate, madeUpLogin);
    const paths = ['/-/healthy', '/-/ready', '/metrics', '/api/v2/alerts', '/api/v1/query?query=up'];
    for (const login of [undefined, { ...madeUpLogin, password: 'another' }, { ...madeUpLogin, username: 'somebody' }]) {
      for (const path of paths) {
        await expect(ask(stack.prometheus.page, path, names.prometheus, certificate, login)).rejects.toThrow('answers 401');
        for (const { page } of stack.alertmanagers) {
          await expect(ask(page, path, names.alertmanager, certificate, login)).rejects.toThrow('answers 401');
        }
      }
    }

    const [program = '', ...rest] = readinessOf(stack);
    expect(await run(tool(program), rest)).toMatchObject({ status: 0 });

    const [first] = stack.alertmanagers;
    if (first === undefined) throw new Error('There is no Alertmanager.');
    const folder = scratch.write('watched/alertmanager.yml', first.member.configText()).replace(/\/[^/]+$/u, '');
    const flags = [
      `--watched-dir=${folder}`,
      `--reload-url=${reloadUrlOf(stack, madeUpLogin)}`,
      '--watch-interval=1s',
      '--delay-interval=100ms',
    ];
    processes.start('config-reloader', tool('prometheus-config-reloader'), flags, {});
    const isThere = async (receiver: string): Promise<boolean> => {
      const status = await ask(first.page, '/api/v2/status', names.alertmanager, certificate, madeUpLogin);
      return text(at(status, 'config', 'original')).includes(receiver);
    };
    expect(await isThere('somebody-else')).toBe(false);
    first.member.writeConfig(first.member.configText().replaceAll('nobody', 'somebody-else'));
    scratch.write('watched/alertmanager.yml', first.member.configText());
    await until('the reloader has had the change read', patience, () => isThere('somebody-else'));
    expect(processes.said('config-reloader')).not.toContain(madeUpLogin.password);
  },
  testTimeout,
);

test(
  'below a path the servers answer there alone, to the probes of the kubelet too',
  async () => {
    using scratch = new Scratch();
    await using processes = new Processes();
    const certificate = loopbackCertificate(names.prometheus, names.alertmanager);
    const stack = await startStack(scratch, processes, certificate, { values: belowPaths });
    await settle(stack, processes, certificate);
    for (const component of ['prometheus', 'alertmanager'] as const) {
      const { address = '', page = '' } = component === 'prometheus' ? stack.prometheus : (stack.alertmanagers[0] ?? {});
      expect(page).toBe(`${address}${component === 'prometheus' ? '/prometheus' : '/alerts/manager'}`);
      const pod = containerOf(find(stack.objects, 'StatefulSet', component), component);
      for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
        const path = text(at(pod, probe, 'httpGet', 'path'));
        expect(await statusOf(`${address}${path}`, names[component], certificate)).toBe(200);
      }
      expect(await statusOf(`${address}/-/ready`, names[component], certificate)).toBe(404);
      expect(await statusOf(`${address}/metrics`, names[component], certificate)).toBe(404);
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
    for (const { address } of stack.alertmanagers) {
      expect(await ask(address, '/api/v2/alerts', 'localhost', certificate)).toEqual([]);
    }
  },
  testTimeout,
);
