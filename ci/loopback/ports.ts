import { createServer, type Server } from 'node:net';

/**
 * Ports that no system gives to outgoing connections, or to who listens on "any" port (Linux: from 32768 on, others: from 49152 on),
 * nor Kubernetes to Services (from 30000 on): a port from there stays free until it is used, and while its process is stopped.
 * https://docs.kernel.org/networking/ip-sysctl.html, ip_local_port_range
 */
const range = { first: 10_000, count: 20_000 } as const;

/** Who listens on a port of this address of the machine's own has claimed the same port of 127.0.0.1. */
const claims = '127.255.255.1';

/** The port on which a server listens. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return address.port;
}

/** Listens on a port; otherwise returns why not, as the system calls it. */
function listen(host: string, port: number): Promise<Server | string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => {
      resolve('code' in error ? String(error.code) : error.message);
    });
    server.listen({ host, port, exclusive: true }, () => {
      resolve(server);
    });
  });
}

/** Claims a port of the loopback address for as long as this process runs; false where it is taken or claimed. */
async function claim(port: number): Promise<boolean> {
  const claimed = await listen(claims, port);
  // Where 127.0.0.1 is the only loopback address, as on macOS, nothing can be claimed.
  if (typeof claimed === 'string' && claimed !== 'EADDRNOTAVAIL') return false;
  const server = await listen('127.0.0.1', port);
  if (typeof server !== 'string') await new Promise((resolve) => server.close(resolve));
  if (typeof claimed === 'string') return typeof server !== 'string';
  if (typeof server === 'string') claimed.close();
  else claimed.unref();
  return typeof server !== 'string';
}

function anyPort(): number {
  return range.first + Math.floor(Math.random() * range.count);
}

/**
 * Ports of the loopback address that are free, all different. No process that asks here gets them while this one runs.
 * @param next which to try next
 * @throws Error where hardly any is free
 */
export async function freePorts(count: number, next: () => number = anyPort): Promise<readonly number[]> {
  const ports: number[] = [];
  for (let attempts = 0; ports.length < count; attempts += 1) {
    if (attempts > 100 * (count + 1)) throw new Error(`Cannot find ${String(count)} free ports of 127.0.0.1: end what listens there.`);
    const port = next();
    if (await claim(port)) ports.push(port);
  }
  return ports;
}
