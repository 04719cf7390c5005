/**
 * A stand-in for kube-state-metrics: the metrics of its allow-list, made at each scrape from what the API server says. It takes
 * kube-state-metrics' own flags, so a flag that is wrong is wrong here too.
 * https://github.com/kubernetes/kube-state-metrics/blob/main/docs/developer/cli-arguments.md
 */
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { request } from 'node:https';
import { text as readText } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { at, isMap, items, type Json } from '../../objects.ts';
import { metricsText, resources } from './kube-metrics.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    'telemetry-port': { type: 'string', default: '8081' },
    resources: { type: 'string', multiple: true, default: [] },
    namespaces: { type: 'string', multiple: true, default: [] },
    'metric-allowlist': { type: 'string', multiple: true, default: [] },
  },
});

const account = '/var/run/secrets/kubernetes.io/serviceaccount';

/** Asks the API server, with the pod's own rights. */
function ask(path: string): Promise<unknown> {
  const [host, port] = [process.env['KUBERNETES_SERVICE_HOST'] ?? '', process.env['KUBERNETES_SERVICE_PORT'] ?? '443'];
  const headers = { authorization: `Bearer ${readFileSync(`${account}/token`, 'utf8')}` };
  return new Promise((resolve, reject) => {
    request({ host, port, path, headers, ca: readFileSync(`${account}/ca.crt`) }, (response) => {
      readText(response).then((body) => {
        if (response.statusCode === 200) resolve(JSON.parse(body));
        else reject(new Error(`${path}: the API server answers ${String(response.statusCode)}`));
      }, reject);
    })
      .on('error', reject)
      .end();
  });
}

/** The paths under which the objects of a resource are listed: one for the cluster, or one a namespace. */
function pathsOf(resource: string): readonly string[] {
  const known = resources[resource];
  if (known === undefined) throw new Error(`The stand-in for kube-state-metrics knows no resource ${resource}.`);
  const listed = values.namespaces.flatMap((one) => one.split(','));
  if (known.inNamespaces && listed.length > 0) return listed.map((namespace) => `${known.api}/namespaces/${namespace}/${resource}`);
  return [`${known.api}/${resource}`];
}

async function objectsOf(resource: string): Promise<readonly Json[]> {
  const lists = await Promise.all(pathsOf(resource).map(ask));
  return lists.flatMap((list) => items(at(list, 'items')).filter(isMap));
}

async function scrape(response: ServerResponse): Promise<void> {
  try {
    const names = values.resources.flatMap((one) => one.split(','));
    const objects = new Map(await Promise.all(names.map(async (name) => [name, await objectsOf(name)] as const)));
    const body = metricsText(objects, values['metric-allowlist']);
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(body);
  } catch (error) {
    console.error(error);
    response.writeHead(500).end(String(error));
  }
}

for (const resource of values.resources.flatMap((one) => one.split(','))) pathsOf(resource);

createServer((asked, response) => {
  if (asked.url === '/metrics') void scrape(response);
  else response.writeHead(asked.url === '/livez' || asked.url === '/healthz' ? 200 : 404).end();
}).listen(Number(values.port));
createServer((asked, response) => response.writeHead(asked.url === '/readyz' ? 200 : 404).end()).listen(Number(values['telemetry-port']));

process.on('SIGTERM', () => process.exit(0));
