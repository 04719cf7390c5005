import { createServer, type Server } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import type { Certificate } from '../certificate.ts';
import { type Notification, FormatError, must, type Read } from '../notification.ts';
import { portOf } from '../ports.ts';
import { readPagerDuty } from './pagerduty.ts';
import { readSlack } from './slack.ts';
import { readWebhook } from './webhook.ts';

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly delivery?: Pick<Notification, 'service'> & Read;
}

/** Where each service listens; what follows `/slack/` and `/webhook/` is the name under which deliveries are recorded. */
export const paths = {
  slack: '/slack/',
  slackApp: '/api/chat.postMessage',
  pagerDuty: '/v2/enqueue',
  webhook: '/webhook/',
  sink: '/sink',
} as const;

/** HTTPS servers in place of Slack, PagerDuty and the webhooks' own; they refuse what the real ones would, and record the rest. */
export class StandIns implements AsyncDisposable {
  readonly deliveries: Notification[] = [];
  /** Requests that the real service would have refused. */
  readonly refused: string[] = [];
  /** How many requests ended before they were complete, as those of an Alertmanager that is killed while it sends. */
  interrupted = 0;
  /** The keys of PagerDuty's services, by key. */
  readonly routingKeys = new Map<string, string>();
  /** The tokens of Slack's apps. */
  readonly slackTokens = new Set<string>();
  /** Paths that answer 500, each with the number of requests that it refused so. */
  readonly outages = new Map<string, number>();
  readonly #server: Server;

  constructor({ key, certificate }: Certificate) {
    this.#server = createServer({ key, cert: certificate }, (request, response) => {
      void this.#answer(request).then((answer) => {
        if (answer === undefined) return;
        const { status, body } = answer;
        // Alertmanager reads Slack's answers by their type.
        const type = body.startsWith('{') ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8';
        response.writeHead(status, { 'content-type': type }).end(body);
      });
    });
    // Longer than between two notifications: a new connection for each is work, and one that ends as a request comes is a request twice.
    this.#server.keepAliveTimeout = 300_000;
  }

  /** Listens on a free port of the loopback address, or where it is told to, and returns the address. */
  async listen(host = '127.0.0.1', port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(port, host, resolve));
    return `https://${host}:${String(portOf(this.#server))}`;
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
  }

  /** @returns undefined where nobody waits for an answer any more */
  async #answer(request: IncomingMessage): Promise<Answer | undefined> {
    const path = new URL(request.url ?? '/', 'https://127.0.0.1').pathname;
    const body = await readText(request).catch(() => undefined);
    if (body === undefined) {
      this.interrupted += 1;
      return undefined;
    }
    try {
      if (path === paths.sink) return { status: 204, body: '' };
      const refused = this.outages.get(path);
      if (refused !== undefined) {
        this.outages.set(path, refused + 1);
        return { status: 500, body: 'out of order' };
      }
      if (request.method !== 'POST') throw new FormatError(`the method is ${request.method ?? 'missing'}, not POST`);
      if (!/^application\/json\b/u.test(request.headers['content-type'] ?? ''))
        throw new FormatError('the content-type is not application/json');
      const answer = this.#read(path, JSON.parse(body), request.headers.authorization ?? '');
      const { delivery } = answer;
      const id = String(this.deliveries.length);
      if (delivery !== undefined)
        this.deliveries.push({ to: path.replace(/^\/[a-z]+\//u, ''), ...delivery, id, at: performance.now() / 1000 });
      return answer;
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      this.refused.push(`${path}: ${said}`);
      return { status: 400, body: said };
    }
  }

  #read(path: string, body: unknown, authorization: string): Answer {
    if (path.startsWith(paths.slack)) return { status: 200, body: 'ok', delivery: { service: 'slack', ...readSlack(body) } };
    if (path === paths.slackApp) {
      must(this.slackTokens.has(authorization.replace(/^Bearer /u, '')), 'invalid_auth: no app has this token');
      return { status: 200, body: '{"ok":true}', delivery: { service: 'slack', ...readSlack(body) } };
    }
    if (path.startsWith(paths.webhook)) return { status: 200, body: '', delivery: { service: 'webhook', ...readWebhook(body) } };
    if (path !== paths.pagerDuty) throw new FormatError('no service has this address');
    const read = readPagerDuty(body, this.routingKeys);
    const accepted = { status: 'success', message: 'Event processed', dedup_key: read.key };
    return { status: 202, body: JSON.stringify(accepted), delivery: { service: 'pagerduty', ...read } };
  }
}
