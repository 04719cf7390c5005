import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A temporary folder, removed at the end of its scope (`using`), or of the process where that ends first. */
export class Scratch implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'jobpilot-'));
  readonly #remove = (): void => {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  };

  constructor() {
    process.on('exit', this.#remove);
  }

  /** Writes a file below the folder and returns its path. */
  write(path: string, text: string | Uint8Array, mode = 0o644): string {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { mode });
    return file;
  }

  [Symbol.dispose](): void {
    process.off('exit', this.#remove);
    this.#remove();
  }
}
