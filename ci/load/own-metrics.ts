import { join } from 'node:path';
import { stringify } from 'yaml';
import { freePorts } from '../loopback/ports.ts';
import { Processes } from '../loopback/processes.ts';
import { until } from '../loopback/wait.ts';
import { items, text } from '../objects.ts';
import { tool } from '../paths.ts';
import { Scratch } from '../scratch.ts';
import { ask, startPrometheus } from './prometheus.ts';

/** A notification that is held back, for Alertmanager counts those only once there is one. */
const muted = stringify({
  route: { receiver: 'none', group_wait: '1s', routes: [{ matchers: ['alertname="Watchdog"'], mute_time_intervals: ['always'] }] },
  time_intervals: [{ name: 'always', time_intervals: [{ years: ['2000:2999'] }] }],
  receivers: [{ name: 'none' }],
});

/** Seconds: it takes ten, but other tests may have the processors meanwhile. */
const patience = 180;

/** What must be there before the names are whole. */
const awaited = [
  'prometheus_notifications_queue_length',
  'alertmanager_cluster_members',
  'alertmanager_notifications_suppressed_total',
  'scrape_sample_limit',
];

/** The names of the metrics that a real Prometheus and a real Alertmanager tell of themselves, and of each scrape. */
export async function ownMetrics(): Promise<ReadonlySet<string>> {
  using scratch = new Scratch();
  await using processes = new Processes();
  const [web = 0] = await freePorts(1);
  const alertmanager = `127.0.0.1:${String(web)}`;
  const config = scratch.write('alertmanager.yml', muted);
  const storage = `--storage.path=${join(scratch.folder, 'alertmanager')}`;
  processes.start('alertmanager', tool('alertmanager'), [
    `--config.file=${config}`,
    storage,
    `--web.listen-address=${alertmanager}`,
    '--cluster.listen-address=127.0.0.1:0',
  ]);
  const prometheus = await startPrometheus(processes, scratch, join(scratch.folder, 'database'), {
    global: { scrape_interval: '1s', scrape_timeout: '1s', evaluation_interval: '1s', extra_scrape_metrics: true },
    alerting: { alertmanagers: [{ static_configs: [{ targets: [alertmanager] }] }] },
    remote_write: [{ url: `http://${alertmanager}/write`, name: 'nowhere' }],
    rule_files: [scratch.write('rules.yml', 'groups: [{ name: group, rules: [{ alert: Watchdog, expr: vector(1) }] }]\n')],
    scrape_configs: [{ job_name: 'alertmanager', static_configs: [{ targets: [alertmanager] }] }],
  });
  let names = new Set<string>();
  await until('Prometheus tells of its Alertmanager, and has scraped it', patience, async () => {
    processes.mustRun('alertmanager', 'prometheus');
    const page = await (await fetch(`${prometheus}/metrics`)).text();
    const scraped = items(await ask(prometheus, 'label/__name__/values')).map(text);
    names = new Set([...page.matchAll(/^[a-z_]+/gmu)].map(([name]) => name).concat(scraped));
    return awaited.every((name) => names.has(name));
  });
  return names;
}
