import { stringify } from 'yaml';
import { until } from '../loopback/wait.ts';
import { freePorts } from '../loopback/ports.ts';
import type { Processes } from '../loopback/processes.ts';
import { at } from '../objects.ts';
import { tool } from '../paths.ts';
import type { Scratch } from '../scratch.ts';

/** Seconds that reading the blocks may take. */
const patience = 120;

/**
 * Starts a Prometheus on the loopback address.
 * @param database the folder of its blocks
 * @param config its configuration
 * @returns its address
 * @throws Error with what it wrote where it does not start
 */
export async function startPrometheus(processes: Processes, scratch: Scratch, database: string, config: object): Promise<string> {
  const [port = 0] = await freePorts(1);
  const address = `127.0.0.1:${String(port)}`;
  const file = scratch.write('prometheus.yml', stringify(config));
  processes.start('prometheus', tool('prometheus'), [
    `--config.file=${file}`,
    `--storage.tsdb.path=${database}`,
    '--storage.tsdb.retention.time=30d',
    `--web.listen-address=${address}`,
  ]);
  await until('Prometheus is ready', patience, async () => {
    processes.mustRun('prometheus');
    return (await fetch(`http://${address}/-/ready`)).ok;
  });
  return `http://${address}`;
}

/**
 * What Prometheus' API answers. https://prometheus.io/docs/prometheus/latest/querying/api/
 * @throws Error with what it says against the request
 */
export async function ask(prometheus: string, path: string, parameters: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const response = await fetch(`${prometheus}/api/v1/${path}?${new URLSearchParams(parameters).toString()}`);
  const answer: unknown = await response.json();
  if (at(answer, 'status') !== 'success') throw new Error(`Prometheus refuses ${path}: ${String(at(answer, 'error'))}`);
  return at(answer, 'data');
}
