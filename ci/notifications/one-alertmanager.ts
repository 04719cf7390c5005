import { join } from 'node:path';
import { startAlertmanagers, type Alertmanagers } from '../loopback/alertmanagers.ts';
import { loopbackCertificate } from '../loopback/certificate.ts';
import type { Notification } from '../loopback/notification.ts';
import { Processes } from '../loopback/processes.ts';
import { StandIns } from '../loopback/stand-ins/server.ts';
import { until } from '../loopback/wait.ts';
import { valuesOf } from '../environments.ts';
import { renderedChart } from '../rendered-chart.ts';
import { Scratch } from '../scratch.ts';

/** An alert as it is posted to Alertmanager. */
export interface Posted {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly startsAt: string;
  readonly endsAt?: string;
  readonly generatorURL: string;
}

/** Seconds, enough on a busy machine. */
const generous = 120;

/** The Alertmanager of the production example, alone, with a mail server and the stand-ins. */
export class OneAlertmanager implements AsyncDisposable {
  readonly standIns: StandIns;
  readonly #parts: Alertmanagers;
  readonly #processes: Processes;
  readonly #scratch: Scratch;

  private constructor(parts: Alertmanagers, standIns: StandIns, processes: Processes, scratch: Scratch) {
    this.#parts = parts;
    this.standIns = standIns;
    this.#processes = processes;
    this.#scratch = scratch;
  }

  static async start(): Promise<OneAlertmanager> {
    const objects = await renderedChart([...valuesOf('production'), join(import.meta.dirname, 'values.yaml')]);
    const [scratch, certificate, processes] = [new Scratch(), loopbackCertificate(), new Processes()];
    const standIns = new StandIns(certificate);
    const https = await standIns.listen();
    const parts = await startAlertmanagers({ scratch, certificate, processes, standIns }, objects, https);
    const one = new OneAlertmanager(parts, standIns, processes, scratch);
    await until('the mail server answers', generous, () => parts.mail.isReady());
    await until('Alertmanager answers', generous, async () => (await fetch(`${one.url}/-/ready`)).ok);
    return one;
  }

  get url(): string {
    const [server] = this.#parts.servers;
    if (server === undefined) throw new Error('There is no Alertmanager.');
    return server.url;
  }

  /** The address of the mail server's API. */
  get mailApi(): string {
    return this.#parts.mail.api;
  }

  /** @throws Error where Alertmanager does not take them */
  async post(alerts: readonly Posted[]): Promise<void> {
    const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(alerts) };
    const answer = await fetch(`${this.url}/api/v2/alerts`, request);
    if (!answer.ok) throw new Error(`Alertmanager does not take the alerts: ${await answer.text()}`);
  }

  /** The first notification that an addressee got of a group with a word in it. */
  async told(service: Notification['service'], to: string, word: string): Promise<Notification> {
    let found: Notification | undefined;
    await until(`${service} ${to} is told of ${word}`, generous, async () => {
      const all = [...this.standIns.deliveries, ...(await this.#parts.mail.deliveries())];
      found = all.find((one) => one.service === service && one.to === to && one.content.includes(word));
      return found !== undefined;
    }).catch((error: unknown) => {
      const said = this.#processes.said('alertmanager-0').slice(-2000);
      throw new Error(`${String(error)}\nrefused: ${this.standIns.refused.join('; ')}\n${said}`);
    });
    if (found === undefined) throw new Error('It was found and is not there.');
    return found;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#processes[Symbol.asyncDispose]();
    await this.standIns[Symbol.asyncDispose]();
    this.#scratch[Symbol.dispose]();
  }
}
