import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { at, items, text } from '../objects.ts';
import { portOf } from '../loopback/ports.ts';

/** A log as it arrived: its resource's attributes become labels, its own structured metadata. */
export interface Log {
  readonly line: string;
  readonly resource: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, string>>;
  /** Number of the OpenTelemetry severity; 0 where there is none. */
  readonly severity: number;
  readonly traceId: string;
  readonly time: string;
}

/** What a stand-in does with requests: takes them, answers that it cannot now (503), or that it never will (400). */
type Mood = 'well' | 'unavailable' | 'unwilling';

/** A server in place of Loki's OTLP endpoint. https://grafana.com/docs/loki/latest/reference/loki-http-api/#ingest-logs-using-otlp */
export class LokiStandIn implements AsyncDisposable {
  readonly logs: Log[] = [];
  /** Requests answered with 503 or 400. */
  refused = 0;
  /** What was wrong with requests that no collector should send. */
  readonly wrong: string[] = [];
  mood: Mood = 'well';
  readonly #server = createServer((request, response) => {
    void this.#answer(request).then((status) => response.writeHead(status).end());
  });

  /** Listens on a free port of the loopback address and returns the address. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${String(portOf(this.#server))}`;
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
  }

  async #answer(request: IncomingMessage): Promise<number> {
    const body = await buffer(request);
    if (this.mood !== 'well') {
      this.refused += 1;
      return this.mood === 'unavailable' ? 503 : 400;
    }
    try {
      if (request.method !== 'POST' || request.url !== '/otlp/v1/logs') throw new Error(`${request.method ?? ''} ${request.url ?? ''}`);
      const plain = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
      this.logs.push(...logsOf(JSON.parse(plain.toString())));
      return 200;
    } catch (error) {
      this.wrong.push(error instanceof Error ? error.message : String(error));
      return 400;
    }
  }
}

/** https://github.com/open-telemetry/opentelemetry-proto/blob/main/opentelemetry/proto/collector/logs/v1/logs_service.proto */
function logsOf(request: unknown): readonly Log[] {
  return items(at(request, 'resourceLogs')).flatMap((ofResource) => {
    const resource = attributesOf(at(ofResource, 'resource', 'attributes'));
    const records = items(at(ofResource, 'scopeLogs')).flatMap((scope) => items(at(scope, 'logRecords')));
    return records.map((record) => ({
      line: text(at(record, 'body', 'stringValue')),
      resource,
      attributes: attributesOf(at(record, 'attributes')),
      severity: Number(at(record, 'severityNumber') ?? 0),
      traceId: text(at(record, 'traceId') ?? ''),
      time: text(at(record, 'timeUnixNano')),
    }));
  });
}

function attributesOf(list: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(items(list).map((one) => [text(at(one, 'key')), text(at(one, 'value', 'stringValue'))]));
}
