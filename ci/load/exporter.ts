import { createServer, type Server } from 'node:http';
import { portOf } from '../loopback/ports.ts';
import { exposition } from './open-metrics.ts';
import type { Series } from './series.ts';

/** A target on the loopback address that exposes series as they are at the moment; it ends with its scope. */
export class Exporter implements AsyncDisposable {
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  /** @param began when the load began, in Unix seconds */
  static async start(series: readonly Series[], began: number): Promise<Exporter> {
    const write = exposition(series);
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' });
      response.end(write(Date.now() / 1000 - began));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Exporter(server);
  }

  /** host:port */
  get address(): string {
    return `127.0.0.1:${String(portOf(this.#server))}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
