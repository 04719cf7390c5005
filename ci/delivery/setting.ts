import type { Exporters, Setting } from './case.ts';
import { Exporter } from './stack/exporter.ts';
import { render } from './stack/render.ts';
import { Stack } from './stack/stack.ts';

function postgres(): Promise<Exporter> {
  return Exporter.start('postgres-exporter', ['pg_up 1']);
}

async function startExporters(): Promise<Exporters> {
  return {
    plain: await Exporter.start('trial-plain'),
    flapping: await Exporter.start('trial-flapping'),
    reloaded: await Exporter.start('trial-reloaded'),
    duplicated: await Exporter.start('trial-duplicated'),
    burst: await Exporter.start('trial-burst'),
    first: await postgres(),
    second: await postgres(),
  };
}

/** A stack that is ready, with its exporters; all of it ends with it. */
export class ReadySetting implements Setting, AsyncDisposable {
  readonly stack: Stack;
  readonly exporters: Exporters;

  private constructor(stack: Stack, exporters: Exporters) {
    this.stack = stack;
    this.exporters = exporters;
  }

  /** @throws Error where the stack does not come up, with what its programs said last */
  static async start(): Promise<ReadySetting> {
    const exporters = await startExporters();
    const setting = new ReadySetting(await Stack.start(await render(), Object.values(exporters)), exporters);
    try {
      await setting.stack.ready();
      return setting;
    } catch (error) {
      const words = setting.stack.processes.lastWords();
      await setting[Symbol.asyncDispose]();
      throw new Error(`The stack does not come up: ${error instanceof Error ? error.message : String(error)}\n${words}`, { cause: error });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stack[Symbol.asyncDispose]();
    await Promise.all(Object.values(this.exporters).map((one) => one[Symbol.asyncDispose]()));
  }
}
