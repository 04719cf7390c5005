/**
 * A stand-in for Loki: it reads its configuration, takes what the collector sends, and answers the checks of its health. `/stand-in`
 * says which of the texts in its query arrived, as in `/stand-in?text=hello`.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { isMap } from '../../objects.ts';

/** What was sent, as bytes: texts stand in OTLP's messages as they are. */
const sent: Buffer[] = [];

/** Requests kept; what came earlier is forgotten. */
const most = 2000;

const file = process.argv.find((one) => one.startsWith('-config.file='))?.split('=')[1] ?? '';
const config: unknown = parse(readFileSync(file, 'utf8'));
if (!isMap(config) || !isMap(config['schema_config']) || !isMap(config['server']))
  throw new Error(`${file} is no configuration of Loki: it lacks server or schema_config.`);

const port = Number(config['server']['http_listen_port'] ?? 3100);

createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loki');
  void buffer(request).then((body) => {
    if (pathname === '/stand-in') {
      const arrived = searchParams.getAll('text').filter((text) => sent.some((one) => one.includes(text)));
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ requests: sent.length, arrived }));
    } else if (request.method === 'POST' && (pathname === '/otlp/v1/logs' || pathname === '/loki/api/v1/push')) {
      sent.push(request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body);
      if (sent.length > most) sent.shift();
      response.writeHead(pathname.startsWith('/otlp') ? 200 : 204).end();
    } else if (pathname === '/loki/api/v1/query') {
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('{"status":"success","data":{"resultType":"vector","result":[]}}');
    } else {
      response.writeHead(pathname === '/ready' || pathname === '/metrics' ? 200 : 404).end(pathname === '/ready' ? 'ready\n' : '');
    }
  });
}).listen(port);

process.on('SIGTERM', () => process.exit(0));
