/**
 * A double of Grafana: it reads what Grafana reads at its start, refuses to start where Grafana would, and answers the health
 * check and the scrape; `/double` says what it has read.
 */
import { createServer } from 'node:http';
import { readProvisioned } from './grafana-files.ts';

const settings = process.env['GF_PATHS_CONFIG'] ?? '/etc/grafana/grafana.ini';

const { fatal } = readProvisioned('/', settings);
if (fatal.length > 0) {
  console.error(`The double of Grafana does not start, as Grafana would not: ${fatal.join('; ')}`);
  process.exit(1);
}

const json = 'application/json';

/** What is answered by path: its type and its text. */
const answers: Readonly<Record<string, () => readonly [string, string]>> = {
  '/api/health': () => [json, JSON.stringify({ database: 'ok', version: 'double' }, undefined, 2)],
  '/metrics': () => ['text/plain; version=0.0.4', 'grafana_build_info{version="double"} 1\n'],
  '/double': () => [json, JSON.stringify(readProvisioned('/', settings))],
};

createServer((request, response) => {
  const answer = answers[request.url ?? ''];
  if (answer === undefined) {
    response.writeHead(404).end();
    return;
  }
  const [type, body] = answer();
  response.writeHead(200, { 'content-type': type }).end(body);
}).listen(3000);

process.on('SIGTERM', () => process.exit(0));
