import { ask } from '../load/prometheus.ts';
import { ruleFiles, rulesIn } from '../load/rules.ts';
import { members } from '../loopback/api.ts';
import { loopbackCertificate } from '../loopback/certificate.ts';
import { startCluster, type Cluster } from '../loopback/cluster.ts';
import { row, type Row } from '../main-job/expectations.ts';
import { Processes } from '../loopback/processes.ts';
import { mainJobOfProduction as job } from '../main-job/production.ts';
import { ServiceProcess } from '../main-job/service-process.ts';
import { StandIns } from '../loopback/stand-ins/server.ts';
import { stopAndStart } from '../main-job/stop-and-start.ts';
import { quiet, until } from '../loopback/wait.ts';
import { Watch } from '../main-job/watch.ts';
import { at, items, text, type Json } from '../objects.ts';
import { Scratch } from '../scratch.ts';
import { RuleEvaluator } from './rule-evaluator.ts';
import { Store } from './store.ts';

/** Seconds that anything may take to come up on a busy machine. */
const patience = 120;

/** Seconds that a sample needs until the store shows it: it waits 1 s for others, and the store is told to show it at once. */
const delay = 3;

/** A service that is down in another cluster, whose samples are in the same store: of no concern to this one's rules. */
function neighbour(): readonly string[] {
  const labels = 'cluster="other",environment="production",namespace="jobpilot",service="neighbour",job="kubernetes-pods"';
  return Array.from({ length: 20 }, (_, minute) => `up{${labels}} 0 ${String(Date.now() + minute * 60_000)}`);
}

async function refuses(agent: string, path: string): Promise<string> {
  return ask(agent, path, { query: 'up' }).then(
    () => 'answers',
    (error: unknown) => (String(error).includes('unavailable with Prometheus Agent') ? 'refuses' : String(error)),
  );
}

async function untilReady({ mail, alertmanagers }: Cluster, store: Store): Promise<void> {
  await until('the mail server answers', patience, () => mail.isReady());
  for (const { name, url } of alertmanagers)
    await until(`${name} sees the whole cluster`, patience, async () => (await members(url)) === alertmanagers.length);
  const scraped = job.services.map((service) => `up{service="${service}"} == 1`).join(' or ');
  await until('the store has every service once', patience, async () => {
    const answer = await ask(store.url, 'query', { query: scraped });
    return items(at(answer, 'result')).length === job.services.length;
  });
}

/**
 * The main job with agents: they only send samples on, both the same ones, and vmalert evaluates the rules in the store.
 * @param log told what happens
 * @throws Error where the stack does not come up
 */
export async function rulesOutside(objects: readonly Json[], log: (line: string) => void): Promise<readonly Row[]> {
  using scratch = new Scratch();
  const certificate = loopbackCertificate();
  await using standIns = new StandIns(certificate);
  await using processes = new Processes();
  const ground = { scratch, processes, standIns, certificate };
  const store = await Store.start(ground, ['-dedup.minScrapeInterval=1s', '-search.latencyOffset=0s']);
  await store.take(neighbour());
  const services = await ServiceProcess.of(ground, job.services);
  services.start();
  const cluster = await startCluster(ground, objects, services.pods, { remoteWrite: store.remoteWrite });
  const external = at(cluster.prometheus[0]?.member.config(), 'global', 'external_labels');
  const [name, environment] = ['cluster', 'environment'].map((label) => text(at(external, label)));
  if (name === undefined || environment === undefined) throw new Error('The agents have no label cluster or environment.');
  const files = ruleFiles(objects);
  const alertmanagers = cluster.alertmanagers.map((one) => one.url);
  const evaluated = { store: store.url, alertmanagers, interval: '1s', cluster: name, environment };
  // An empty store is one in which every service is missed.
  await untilReady(cluster, store);
  await quiet(delay);
  const evaluator = await RuleEvaluator.start(ground, files, evaluated, delay);
  const watch = new Watch(standIns, cluster, job);
  await until("Watchdog reaches the dead man's switch", patience, () => Promise.resolve(watch.hasWatchdog()));
  log('the agents send, the store answers, Watchdog has arrived');
  const refused = await Promise.all(cluster.prometheus.flatMap(({ url }) => ['query', 'rules'].map((path) => refuses(url, path))));
  return [
    row('an agent answers no queries and evaluates no rules', 'refuses', [...new Set(refused)].join(', ')),
    row('every rule of the chart is evaluated', String(rulesIn(files).length), String(await evaluator.rules())),
    ...(await stopAndStart({ job, cluster, services, watch, standIns, log })),
  ];
}
