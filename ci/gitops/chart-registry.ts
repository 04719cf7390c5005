import { basename, join } from 'node:path';
import { chart, tool } from '../paths.ts';
import { LocalRegistry } from '../publish/testing/local-registry.ts';
import { must } from '../publish/testing/must.ts';
import { Scratch } from '../scratch.ts';

/** The registry that the examples name; each place that has it stands for the user's own. */
export const EXAMPLE_REGISTRY = 'registry.example.com';

/** A registry of charts with TLS and a login on the loopback address, ended at the end of its scope. */
export class ChartRegistry implements AsyncDisposable {
  readonly #scratch = new Scratch();
  readonly #registry: LocalRegistry;

  private constructor(registry: LocalRegistry) {
    this.#registry = registry;
  }

  /** @throws Error where it does not answer */
  static async start(): Promise<ChartRegistry> {
    return new ChartRegistry(await LocalRegistry.start());
  }

  /** HOST:PORT */
  get host(): string {
    return this.#registry.host;
  }

  /** Who may push and pull. */
  get account(): LocalRegistry['account'] {
    return this.#registry.account;
  }

  /** Variables by which programs in Go and in Node trust its certificate, and by which Helm has its login. */
  get environment(): Readonly<Record<string, string>> {
    const { caFile, login } = this.#registry;
    return { SSL_CERT_FILE: caFile, NODE_EXTRA_CA_CERTS: caFile, DOCKER_CONFIG: login };
  }

  /** Packages our chart as a version, whatever its own is, and pushes it to `charts/`. */
  async push(version: string): Promise<void> {
    await must(tool('helm4'), ['package', chart, '--version', version, '--destination', this.#scratch.folder]);
    const file = join(this.#scratch.folder, `${basename(chart)}-${version}.tgz`);
    await must(tool('helm4'), ['push', file, `oci://${this.host}/charts`], this.environment);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#registry[Symbol.asyncDispose]();
    this.#scratch[Symbol.dispose]();
  }
}
