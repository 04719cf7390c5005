import { spawn, type ChildProcess } from 'node:child_process';
import { root } from '../paths.ts';

const grace = 3000;

/** Processes that all end with their scope, whatever happens: asked first, made to after three seconds. */
export class Processes implements AsyncDisposable {
  readonly #running = new Map<string, ChildProcess>();
  readonly #said = new Map<string, string>();
  readonly #endAll = (): void => {
    for (const child of this.#running.values()) child.kill('SIGKILL');
  };

  constructor() {
    process.on('exit', this.#endAll);
  }

  /** Starts a process under a name; a name can be used again after `stop`. */
  start(name: string, command: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): void {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#running.set(name, child);
    const listen = (data: Buffer): void => {
      this.#said.set(name, this.said(name) + data.toString());
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', (error) => {
      this.#said.set(name, `${this.said(name)}Cannot run ${command}: ${error.message}\n`);
      // What could not be started has no end that anybody could wait for.
      if (child.pid === undefined) this.#running.delete(name);
    });
    child.on('exit', () => this.#running.delete(name));
  }

  /** What a process wrote since it was first started. */
  said(name: string): string {
    return this.#said.get(name) ?? '';
  }

  /** The end of what each process wrote, for an error that one of them may explain. */
  lastWords(): string {
    const ended = (name: string): string => (this.#running.has(name) ? '' : ', which has ended,');
    return [...this.#said].map(([name, words]) => `--- ${name}${ended(name)} said at the end:\n${words.slice(-1000)}`).join('\n');
  }

  /** @throws Error where a process ended by itself, with the end of what it wrote */
  mustRun(...names: readonly string[]): void {
    for (const name of names) if (!this.#running.has(name)) throw new Error(`${name} ended by itself:\n${this.said(name).slice(-2000)}`);
  }

  /** The id of a process; undefined while it does not run. */
  pid(name: string): number | undefined {
    return this.#running.get(name)?.pid;
  }

  /** Ends one process at once, with no time to end well, and waits until it is gone. */
  async kill(name: string): Promise<void> {
    const child = this.#running.get(name);
    if (child === undefined) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  /**
   * Ends one process and waits until it is gone.
   * @param patience milliseconds after which it is made to
   */
  async stop(name: string, patience = grace): Promise<void> {
    const child = this.#running.get(name);
    if (child === undefined) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), patience);
    await gone;
    clearTimeout(force);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#running.keys()].map((name) => this.stop(name)));
    process.off('exit', this.#endAll);
  }
}
