import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildPlugin } from '../build-plugin.ts';

/** The repository's root. */
export const root = join(import.meta.dirname, '..', '..');

/** The versions of Helm that the plugin is for, and the plugins of each. */
export const helms = ['helm3', 'helm4'] as const;

/** One of them. */
type Helm = (typeof helms)[number];

/** The plugins of each. */
export const plugins = { helm3: ['ts'], helm4: ['ts', 'ts-values', 'ts-post'] } as const;

/** The chart of this repository, and one as many are published, without a schema. */
export const charts = { monitoring: join(root, 'charts', 'jobpilot-monitoring'), web: join(import.meta.dirname, 'charts', 'web') };

/** The pinned Deno, as npm installs it. */
const deno = join(root, 'node_modules', '@deno', denoPackage(), process.platform === 'win32' ? 'deno.exe' : 'deno');

function denoPackage(): string {
  const names: { readonly [platform: string]: string } = { linux: `linux-${process.arch}-glibc`, darwin: `darwin-${process.arch}` };
  return names[process.platform] ?? `${process.platform}-${process.arch}`;
}

/** How a program ended. */
export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

/** A temporary folder with the plugin built into it, removed at the end of its scope. */
export class Workshop implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'helm-ts-'));
  readonly plugin = join(this.folder, 'plugin');

  readonly #environment: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    HOME: join(this.folder, 'home'),
    HELM_CACHE_HOME: join(this.folder, 'cache'),
    KUBECONFIG: '/dev/null',
    HELM_TS_DENO: deno,
    HELM_TS_TIMEOUT: '5',
  };

  async build(): Promise<this> {
    await buildPlugin(this.plugin);
    return this;
  }

  /** Writes a file below the folder and returns its path. */
  write(path: string, text: string): string {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }

  link(path: string, target: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    symlinkSync(target, join(this.folder, path));
  }

  /** Runs a program with Helm's folders inside this one, so that nothing of the machine's user is seen or changed. */
  run(
    command: string,
    args: readonly string[],
    options: { readonly cwd?: string; readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {},
  ): Promise<Ended> {
    const start = performance.now();
    const child = spawn(command, args, { cwd: options.cwd ?? this.folder, env: { ...this.#environment, ...options.env } });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8');
      child[stream].on('data', (text: string) => (said[stream] += text));
    }
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (status) => {
        resolve({ status: status ?? -1, ...said, milliseconds: performance.now() - start });
      });
    });
  }

  /** Runs Helm, with folders of its own for each version. */
  helm(helm: Helm, ...args: readonly string[]): Promise<Ended> {
    return this.run(join(root, '.tools', 'bin', helm), args, { env: this.environmentOf(helm) });
  }

  /** Installs the plugins from their folders. */
  async install(): Promise<this> {
    await this.build();
    for (const helm of helms)
      for (const name of plugins[helm]) {
        const { status, stderr } = await this.helm(helm, 'plugin', 'install', join(this.plugin, helm, name));
        if (status !== 0) throw new Error(`${helm} does not install ${name}: ${stderr}`);
      }
    return this;
  }

  /** The arguments that patch manifests: a plugin's name for Helm 4, a program for Helm 3. */
  patchedBy(helm: Helm, ...args: readonly string[]): readonly string[] {
    const program = helm === 'helm4' ? 'ts-post' : join(this.folder, 'helm3', 'data', 'plugins', 'ts', 'bin', 'ts-post');
    return ['--post-renderer', program, ...args.flatMap((one) => ['--post-renderer-args', one])];
  }

  environmentOf(helm: Helm): NodeJS.ProcessEnv {
    const folder = join(this.folder, helm);
    return {
      HELM_DATA_HOME: join(folder, 'data'),
      HELM_CONFIG_HOME: join(folder, 'config'),
      HELM_CACHE_HOME: join(folder, 'cache'),
      HELM_PLUGINS: join(folder, 'data', 'plugins'),
    };
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
