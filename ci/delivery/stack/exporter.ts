import { createServer, type Server } from 'node:http';
import { servicePod, type Pod } from '../../loopback/pods.ts';
import { portOf } from '../../loopback/ports.ts';

/** A pod whose metrics a case decides. */
export class Exporter implements AsyncDisposable {
  readonly service: string;
  /** Lines in Prometheus' text format, or what makes them for each scrape; while there are none, scrapes fail. */
  lines: readonly string[] | (() => readonly string[]) | undefined = [];
  readonly #server: Server;

  private constructor(service: string) {
    this.service = service;
    this.#server = createServer((_request, response) => {
      const lines = typeof this.lines === 'function' ? this.lines() : this.lines;
      if (lines === undefined) response.writeHead(503).end();
      else response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(`${lines.join('\n')}\n`);
    });
  }

  /** Serves on a free port of the loopback address. */
  static async start(service: string, lines: NonNullable<Exporter['lines']> = []): Promise<Exporter> {
    const exporter = new Exporter(service);
    exporter.lines = lines;
    await new Promise<void>((resolve) => exporter.#server.listen(0, '127.0.0.1', resolve));
    return exporter;
  }

  /** The pod as discovery finds it. */
  get pod(): Pod {
    const pod = servicePod(this.service, portOf(this.#server));
    return { ...pod, name: `${pod.name}-${String(portOf(this.#server))}` };
  }

  /** Makes scrapes fail. */
  goDown(): void {
    this.lines = undefined;
  }

  comeBack(): void {
    this.lines = [];
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
  }
}
