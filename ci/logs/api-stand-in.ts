import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { portOf } from '../loopback/ports.ts';

/** A pod as the API server describes it, as far as the collector asks. */
export interface Pod {
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** A server in place of Kubernetes' API that knows the pods of a node. https://kubernetes.io/docs/reference/using-api/api-concepts/ */
export class ApiStandIn implements AsyncDisposable {
  /** Paths that were asked for, with their queries. */
  readonly asked: string[] = [];
  readonly #pods: readonly object[];
  readonly #server = createServer((request, response) => {
    this.#answer(request, response);
  });

  constructor(pods: readonly Pod[], node: string) {
    this.#pods = pods.map(({ namespace, name, uid, labels = {}, annotations = {} }) => ({
      metadata: { namespace, name, uid, labels, annotations, resourceVersion: '1' },
      spec: { nodeName: node, containers: [] },
      status: { phase: 'Running' },
    }));
  }

  /** Listens on a free port of the loopback address and returns a kubeconfig for it. */
  async listen(): Promise<object> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const name = 'here';
    return {
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': name,
      clusters: [{ name, cluster: { server: `http://127.0.0.1:${String(portOf(this.#server))}` } }],
      contexts: [{ name, context: { cluster: name, user: name } }],
      users: [{ name, user: {} }],
    };
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    this.asked.push(url.pathname);
    const isWatch = url.searchParams.get('watch') === 'true' || url.searchParams.get('watch') === '1';
    const isKnown = url.pathname === '/api/v1/pods';
    // A list within a watch is refused, as an older API server does; the client then asks for both.
    if (!isKnown || url.searchParams.has('sendInitialEvents')) {
      const status = isKnown ? { code: 422, reason: 'Invalid' } : { code: 403, reason: 'Forbidden' };
      response.writeHead(status.code, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ apiVersion: 'v1', kind: 'Status', status: 'Failure', ...status }));
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    if (isWatch) response.flushHeaders();
    else response.end(JSON.stringify({ apiVersion: 'v1', kind: 'PodList', metadata: { resourceVersion: '1' }, items: this.#pods }));
  }
}
