/**
 * Says to which of some places a TCP connection can be made from here.
 *
 *     node ci/kind/in-cluster/probe.ts HOST:PORT…
 */
import { connect } from 'node:net';

/** Milliseconds; a policy may drop packets instead of refusing them. */
const patience = 3000;

function isOpen(place: string): Promise<boolean> {
  const [host = '', port] = place.split(':');
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port), timeout: patience });
    const end = (open: boolean) => (): void => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}

const places = process.argv.slice(2);
const open = await Promise.all(places.map(isOpen));
console.log(JSON.stringify(places.filter((_place, index) => open[index] === true)));
