/**
 * A stand-in for Grafana: it reads what Grafana reads at its start, refuses to start where Grafana would, and answers the health
 * check, the scrape and, to its administrator, whether it reaches its datasources; `/stand-in` says what it has read.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { delimiter, join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { answerAbout, isAdministrator } from './grafana-datasources.ts';
import { readProvisioned } from './grafana-files.ts';

const settings = process.env['GF_PATHS_CONFIG'] ?? '/etc/grafana/grafana.ini';

const { fatal, datasources } = readProvisioned('/', settings);
if (fatal.length > 0) {
  console.error(`The stand-in for Grafana does not start, as Grafana would not: ${fatal.join('; ')}`);
  process.exit(1);
}

const json = 'application/json';

/** What is answered by path: its type and its text. */
const answers: Readonly<Record<string, () => readonly [string, string]>> = {
  '/api/health': () => [json, JSON.stringify({ database: 'ok', version: 'stand-in' }, undefined, 2)],
  '/metrics': () => ['text/plain; version=0.0.4', 'grafana_build_info{version="stand-in"} 1\n'],
  '/stand-in': () => [json, JSON.stringify(readProvisioned('/', settings))],
};

// As Go's programs do: https://pkg.go.dev/crypto/x509#SystemCertPool
const authorities = (process.env['SSL_CERT_DIR'] ?? '').split(delimiter).map((folder) => join(folder, 'ca.crt'));
const trusted = authorities.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
if (trusted.length > 0) setDefaultCACertificates([...getCACertificates('default'), ...trusted]);

const ini = readFileSync(settings, 'utf8');

const api = '/api/datasources/';

createServer((request, response) => {
  const url = request.url ?? '';
  const answer = answers[url];
  if (answer !== undefined) {
    const [type, body] = answer();
    response.writeHead(200, { 'content-type': type }).end(body);
  } else if (!isAdministrator(request.headers.authorization, '/', ini)) {
    response.writeHead(401).end();
  } else if (url === '/api/user') {
    response.writeHead(200, { 'content-type': json }).end('{}');
  } else if (url.startsWith(api)) {
    void answerAbout(url.slice(api.length), datasources, process.env).then(({ status, message }) => {
      if (status !== 200) console.error(message);
      response.writeHead(status, { 'content-type': json }).end(JSON.stringify({ message }));
    });
  } else {
    response.writeHead(404).end();
  }
}).listen(3000);

process.on('SIGTERM', () => process.exit(0));
