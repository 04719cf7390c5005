import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root, type Workshop } from './workshop.ts';

/** A registry of the distribution project on loopback, ended at the end of its scope. */
export class LocalRegistry implements AsyncDisposable {
  /** HOST:PORT */
  readonly host: string;
  readonly #end: () => Promise<void>;

  private constructor(host: string, end: () => Promise<void>) {
    this.host = host;
    this.#end = end;
  }

  /**
   * Starts one that stores below the workshop.
   * @throws Error where it does not answer within ten seconds
   */
  static async start(workshop: Workshop): Promise<LocalRegistry> {
    const host = `127.0.0.1:${String(await freePort())}`;
    const storage = { filesystem: { rootdirectory: join(workshop.folder, 'registry') } };
    const config = workshop.write(
      'registry.yml',
      JSON.stringify({ version: '0.1', log: { level: 'error' }, storage, http: { addr: host } }),
    );
    const child = spawn(join(root, '.tools', 'bin', 'registry'), ['serve', config], { stdio: 'ignore' });
    const ended = new Promise<void>((resolve) => {
      child.once('close', () => {
        resolve();
      });
    });
    const registry = new LocalRegistry(host, async () => {
      child.kill();
      await ended;
    });
    for (let tries = 0; tries < 100; tries += 1) {
      const answers = await fetch(`http://${host}/v2/`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (answers) return registry;
      await pause(100);
    }
    await registry.#end();
    throw new Error(`The registry does not answer on ${host}.`);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#end();
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
