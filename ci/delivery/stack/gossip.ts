import { createSocket, type Socket as Datagrams } from 'node:dgram';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePorts } from '../../loopback/ports.ts';
import { dialler } from './dialler.ts';

/** What stands before one member: the address that the others know. */
interface Front {
  readonly datagrams: Datagrams;
  readonly streams: Server;
}

const host = '127.0.0.1';

function portIn(address: string): number {
  return Number(address.slice(address.lastIndexOf(':') + 1));
}

/**
 * The network between the members of a cluster, which can be cut. Each member is told to the others under the address of a
 * proxy; the proxy sees who sends: datagrams come from the port on which the sender itself listens, and of a stream the
 * process that opened it is looked up.
 */
export class Gossip implements AsyncDisposable {
  /** Processes of the members, to be set before they talk. */
  pids: () => readonly (number | undefined)[] = () => [];
  readonly #open = new Map<Socket, readonly [number, number]>();
  readonly #fronts: Front[] = [];
  /** Ports on which the members listen. */
  #ports: readonly number[] = [];
  #alone: number | undefined;

  /** Puts a proxy before each member; see Advertise. */
  readonly advertise = async (addresses: readonly string[]): Promise<readonly string[]> => {
    this.#ports = addresses.map(portIn);
    const free = await freePorts(addresses.length);
    await Promise.all(free.map((port, member) => this.#stand(port, member)));
    return free.map((port) => `${host}:${String(port)}`);
  };

  /** Lets nothing through any more between a member and the others. */
  separate(member: number): void {
    this.#alone = member;
    for (const [socket, [from, to]] of this.#open) if (!this.#passes(from, to)) socket.destroy();
  }

  heal(): void {
    this.#alone = undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#open.keys()) socket.destroy();
    await Promise.all(
      this.#fronts.flatMap(({ datagrams, streams }) => [
        new Promise<void>((resolve) => datagrams.close(resolve)),
        new Promise((resolve) => streams.close(resolve)),
      ]),
    );
  }

  #passes(from: number, to: number): boolean {
    return this.#alone === undefined || (from !== this.#alone && to !== this.#alone);
  }

  async #stand(port: number, member: number): Promise<void> {
    const datagrams = createSocket('udp4');
    datagrams.on('message', (message, { port: source }) => {
      const from = this.#ports.indexOf(source);
      if (from !== -1 && this.#passes(from, member)) datagrams.send(message, this.#ports[member], host);
    });
    // What cannot be delivered is lost, as on a network.
    datagrams.on('error', () => undefined);
    const streams = createServer((near) => {
      this.#connect(near, member);
    });
    this.#fronts.push({ datagrams, streams });
    await Promise.all([
      new Promise<void>((resolve) => datagrams.bind(port, host, resolve)),
      new Promise<void>((resolve) => streams.listen(port, host, resolve)),
    ]);
  }

  #connect(near: Socket, member: number): void {
    near.on('error', () => undefined);
    const from = dialler(near.remotePort ?? 0, this.pids());
    if (from === -1 || !this.#passes(from, member)) {
      near.destroy();
      return;
    }
    const far = connect(this.#ports[member] ?? 0, host);
    far.on('error', () => near.destroy());
    this.#open.set(near, [from, member]);
    near.on('close', () => {
      this.#open.delete(near);
      far.destroy();
    });
    near.pipe(far).pipe(near);
  }
}
