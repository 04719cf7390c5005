/**
 * A double of Grafana: it reads what Grafana reads at its start, refuses to start where Grafana would, and answers the health
 * check; `/double` says what it has read.
 */
import { createServer } from 'node:http';
import { readProvisioned } from './grafana-files.ts';

const settings = process.env['GF_PATHS_CONFIG'] ?? '/etc/grafana/grafana.ini';

const { fatal } = readProvisioned('/', settings);
if (fatal.length > 0) {
  console.error(`The double of Grafana does not start, as Grafana would not: ${fatal.join('; ')}`);
  process.exit(1);
}

createServer((request, response) => {
  const answer = request.url === '/double' ? readProvisioned('/', settings) : { database: 'ok', version: 'double' };
  const known = request.url === '/double' || request.url === '/api/health';
  response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' }).end(known ? JSON.stringify(answer, undefined, 2) : '');
}).listen(3000);

process.on('SIGTERM', () => process.exit(0));
