/**
 * One of JobPilot's services, as far as its metrics go.
 *
 *     node ci/kind/in-cluster/service.ts NAME
 */
import { createServer } from 'node:http';
import { metricsOf } from '../../main-job/services.ts';

const name = process.argv[2] ?? '';

createServer((request, response) => {
  if (request.url === '/metrics') {
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(metricsOf(name, process.uptime()));
  } else {
    response.writeHead(404).end();
  }
}).listen(8080);

// The first process of a container gets no signal that it does not ask for.
process.on('SIGTERM', () => process.exit(0));
