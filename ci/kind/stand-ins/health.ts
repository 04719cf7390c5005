/**
 * A stand-in for a program whose work no test looks at: it answers its health checks.
 *
 *     node ci/kind/stand-ins/health.ts PORT
 */
import { createServer } from 'node:http';

createServer((_request, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('OK\n')).listen(Number(process.argv[2]));

process.on('SIGTERM', () => process.exit(0));
