import { spawn } from 'node:child_process';
import { root } from './paths.ts';

/** How a command ended and what it said. */
export interface Ended {
  /** The exit code; -1 where a signal ended it. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a command complained of: nothing where it succeeded. */
export function complaintOf(ended: Ended): string {
  return ended.status === 0 ? '' : `${ended.stdout}${ended.stderr}`.trim() || `it ended with status ${String(ended.status)}`;
}

interface Options {
  readonly cwd?: string;
  readonly input?: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** Milliseconds after which the command is ended; two minutes where not given. */
  readonly timeout?: number;
}

/** No cluster that the machine happens to know may change what Helm says. */
const noCluster = { KUBECONFIG: '/dev/null' };

/**
 * Runs a command to its end; a failing one is an answer, not an error.
 * @throws Error where the command cannot be started
 */
export async function run(command: string, args: readonly string[], options: Options = {}): Promise<Ended> {
  const child = spawn(command, args, {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...noCluster, ...options.environment },
    timeout: options.timeout ?? 120_000,
  });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8');
    child[stream].on('data', (text: string) => (said[stream] += text));
  }
  // A program that ends without reading its input is no fault of ours: its status tells.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      reject(new Error(`Cannot run ${command}: ${error.message}`));
    });
    child.on('close', (status) => {
      resolve({ status: status ?? -1, ...said });
    });
  });
}
