import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, type Ended } from '../run.ts';
import type { Scratch } from '../scratch.ts';

/** Follows the commands: what they export the next ones have, and what they leave running can be ended. */
const after = '\nexport -p > environment.sh\njobs -p >> running';

/** A shell whose commands follow each other as in one terminal, in a folder of its own. */
export class Terminal implements AsyncDisposable {
  readonly #scratch: Scratch;
  readonly #environment: NodeJS.ProcessEnv;

  /** @param environment over that of this process */
  constructor(scratch: Scratch, environment: NodeJS.ProcessEnv) {
    this.#scratch = scratch;
    this.#environment = environment;
    for (const file of ['environment.sh', 'running']) scratch.write(file, '');
  }

  /** Runs commands until one fails. What they print goes through files, for a pipe would stay open as long as one runs behind. */
  async execute(commands: string, timeout: number): Promise<Ended> {
    const { folder } = this.#scratch;
    const script = `exec > stdout 2> stderr\n. ./environment.sh\nset -euo pipefail\n${commands}${after}`;
    const ended = await run('bash', ['-c', script], { cwd: folder, environment: this.#environment, timeout });
    const said = (file: string): string => readFileSync(join(folder, file), 'utf8');
    return { status: ended.status, stdout: said('stdout'), stderr: said('stderr') };
  }

  /** Ends what still runs. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.execute('xargs --no-run-if-empty kill < running', 10_000);
  }
}
