import { spawn, type ChildProcess } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { tool } from '../../paths.ts';
import { complaintOf, run } from '../../run.ts';
import { Scratch } from '../../scratch.ts';

/** An account of the registry: what is stored is bcrypt of the password. */
const account = {
  name: 'publisher',
  password: 'placeholder',
  hash: '$2b$04$abcdefghijklmnopqrstuunz9VRsu0GYnQU8jVkqqgkUDgMDyxMJm',
} as const;

/** A registry of the distribution project on loopback, with TLS and a login, which can be ended and started again with what it stored. */
export class LocalRegistry implements AsyncDisposable {
  readonly #scratch: Scratch;
  readonly #port: number;
  readonly #config: string;
  #child: ChildProcess | undefined;
  /** The certificate of its authority. */
  readonly caFile: string;

  private constructor(scratch: Scratch, port: number, caFile: string) {
    this.#scratch = scratch;
    this.#port = port;
    this.caFile = caFile;
    this.#config = scratch.write('registry.yml', JSON.stringify(this.#settings()));
  }

  /** Starts one that stores below a folder of its own. */
  static async start(): Promise<LocalRegistry> {
    const scratch = new Scratch();
    const [certificate, key] = [join(scratch.folder, 'tls.crt'), join(scratch.folder, 'tls.key')];
    const names = ['-subj', '/CN=registry', '-addext', 'subjectAltName=IP:127.0.0.1'];
    const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
    const made = await run('openssl', ['req', '-x509', ...kind, ...names, '-keyout', key, '-out', certificate]);
    if (made.status !== 0) throw new Error(complaintOf(made));
    scratch.write('htpasswd', `${account.name}:${account.hash}\n`);
    const registry = new LocalRegistry(scratch, await freePort(), certificate);
    await registry.resume();
    return registry;
  }

  /** HOST:PORT */
  get host(): string {
    return `127.0.0.1:${String(this.#port)}`;
  }

  /** A folder with the login as docker keeps it: DOCKER_CONFIG names it to oras, cosign and Helm. */
  get login(): string {
    const auth = Buffer.from(`${account.name}:${account.password}`).toString('base64');
    this.#scratch.write('docker/config.json', JSON.stringify({ auths: { [this.host]: { auth } } }));
    return join(this.#scratch.folder, 'docker');
  }

  /** The name and the password of the login. */
  get account(): { readonly name: string; readonly password: string } {
    return account;
  }

  /** A folder with no login. */
  get nobody(): string {
    this.#scratch.write('nobody/config.json', '{}');
    return join(this.#scratch.folder, 'nobody');
  }

  /** Starts it, or starts it again. */
  async resume(): Promise<void> {
    this.#child = spawn(tool('registry'), ['serve', this.#config], { stdio: 'ignore' });
    for (let tries = 0; tries < 200; tries += 1) {
      if (await answers(this.#port)) return;
      await pause(50);
    }
    await this.end();
    throw new Error(`The registry does not answer on ${this.host}.`);
  }

  /** Ends it at once, as a crash would. */
  async end(): Promise<void> {
    const child = this.#child;
    if (child?.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end();
    this.#scratch[Symbol.dispose]();
  }

  #settings(): object {
    const at = (path: string): string => join(this.#scratch.folder, path);
    return {
      version: '0.1',
      log: { level: 'error', accesslog: { disabled: true } },
      storage: { filesystem: { rootdirectory: at('storage') }, delete: { enabled: true } },
      auth: { htpasswd: { realm: 'registry', path: at('htpasswd') } },
      http: { addr: this.host, tls: { certificate: at('tls.crt'), key: at('tls.key') } },
    };
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

/** Whether somebody listens there; who it is, the first push tells. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
