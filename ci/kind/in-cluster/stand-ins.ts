/**
 * The stand-ins of Slack, PagerDuty and webhooks as a pod. They read from a folder: tls.key, tls.crt, and secrets.json with
 * what StandIns must know; what they got is served as JSON.
 *
 *     node ci/kind/in-cluster/stand-ins.ts FOLDER
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { isMap, items, text } from '../../objects.ts';
import { StandIns } from '../../loopback/stand-ins/server.ts';

const read = (name: string): string => readFileSync(join(process.argv[2] ?? '.', name), 'utf8');

const standIns = new StandIns({ key: read('tls.key'), certificate: read('tls.crt') });
const secrets: unknown = JSON.parse(read('secrets.json'));
if (!isMap(secrets) || !isMap(secrets['routingKeys'])) throw new Error('secrets.json must have an object routingKeys.');
for (const [name, key] of Object.entries(secrets['routingKeys'])) standIns.routingKeys.set(text(key), name);
for (const token of items(secrets['slackTokens'])) standIns.slackTokens.add(text(token));
await standIns.listen('0.0.0.0', 443);

createServer((_request, response) => {
  const { deliveries, refused } = standIns;
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ deliveries, refused }));
}).listen(8080);

process.on('SIGTERM', () => process.exit(0));
