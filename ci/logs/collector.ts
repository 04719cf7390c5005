import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { template } from '../helm.ts';
import { until } from '../loopback/wait.ts';
import { freePorts } from '../loopback/ports.ts';
import { configFiles, readObjects } from '../objects.ts';
import { tool } from '../paths.ts';
import type { Scratch } from '../scratch.ts';

/** Names that the rendered configuration gives to folders of the node. */
const folders = { logs: '/var/log/pods', state: '/var/lib/otelcol' };

/**
 * The configuration of the log collector as the chart renders it.
 * @throws Error where Helm renders none
 */
export async function renderedConfig(values: object, scratch: Scratch): Promise<string> {
  const file = scratch.write('values.yaml', stringify({ loki: { enabled: true }, ...values }));
  const { stdout, stderr } = await template('helm4', [file]);
  const config = configFiles(readObjects(stdout), (key) => key === 'otelcol.yaml').get('otelcol.yaml');
  if (config === undefined) throw new Error(`Helm rendered no otelcol.yaml: ${stderr}`);
  return config;
}

/** The node of the tests. */
export const node = 'node-1';

interface Settings {
  readonly scratch: Scratch;
  readonly config: string;
  readonly lokiUrl: string;
  readonly kubeconfig: object | undefined;
  readonly ports: readonly number[];
}

/** The real collector with the rendered configuration, on folders and ports of a test. */
export class Collector implements AsyncDisposable {
  readonly logFolder: string;
  said = '';
  readonly #arguments: readonly string[];
  readonly #health: string;
  readonly #metrics: string;
  #child: ChildProcess | undefined;

  readonly #environment: NodeJS.ProcessEnv;

  private constructor({ scratch, config, lokiUrl, kubeconfig, ports: [health, metrics] }: Settings) {
    this.logFolder = join(scratch.folder, 'pods');
    const moved = config.replaceAll(folders.logs, this.logFolder).replaceAll(folders.state, join(scratch.folder, 'state'));
    this.#health = `127.0.0.1:${String(health)}`;
    this.#metrics = `http://127.0.0.1:${String(metrics)}/metrics`;
    const here = {
      extensions: { health_check: { endpoint: this.#health } },
      // JSON in place of protobuf, so that the stand-in can read it.
      processors: kubeconfig === undefined ? {} : { k8s_attributes: { auth_type: 'kubeConfig' } },
      exporters: { otlp_http: { logs_endpoint: `${lokiUrl}/otlp/v1/logs`, encoding: 'json' } },
      service: {
        ...(kubeconfig === undefined ? { pipelines: { logs: { processors: ['memory_limiter', 'transform'] } } } : {}),
        telemetry: { metrics: { readers: [{ pull: { exporter: { prometheus: { host: '127.0.0.1', port: metrics } } } }] } },
      },
    };
    this.#arguments = [
      `--config=${scratch.write('otelcol.yaml', moved)}`,
      `--config=${scratch.write('here.yaml', stringify(here))}`,
      '--feature-gates=stanza.synchronousLogEmitter',
    ];
    const cluster = kubeconfig === undefined ? {} : { KUBECONFIG: scratch.write('kubeconfig', stringify(kubeconfig)) };
    this.#environment = { ...process.env, NODE_NAME: node, ...cluster };
  }

  /**
   * @param values of the chart, beside loki.enabled
   * @param kubeconfig of an API server; without one the collector asks nobody what a pod is
   */
  static async of(values: object, lokiUrl: string, scratch: Scratch, kubeconfig?: object): Promise<Collector> {
    return new Collector({ scratch, config: await renderedConfig(values, scratch), lokiUrl, kubeconfig, ports: await freePorts(2) });
  }

  /** Starts and waits until it is well. */
  async start(): Promise<void> {
    const child = spawn(tool('otelcol'), this.#arguments, { env: this.#environment, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (this.said += data.toString()));
    await until('the collector is well', 90, async () => {
      if (child.exitCode !== null) throw new Error(`it ended: ${this.said.slice(-2000)}`);
      return (await fetch(`http://${this.#health}/`)).ok;
    });
  }

  /** Ends the process as the kubelet does (SIGTERM), or as a lack of memory does (SIGKILL), and waits until it is gone. */
  async stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  /** @throws Error where the collector has no such metric */
  async metric(name: string): Promise<number> {
    const metrics = await (await fetch(this.#metrics)).text();
    const value = new RegExp(`^${name}(?:\\{.*\\})? (\\S+)$`, 'mu').exec(metrics)?.[1];
    if (value === undefined) throw new Error(`The collector has no metric ${name}.`);
    return Number(value);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop('SIGKILL');
  }
}
