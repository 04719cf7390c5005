import { join } from 'pathe';
import { runtime } from '../sandbox/runtime.ts';

/** A file that a definition was made from, as it was then. */
interface Made {
  readonly path: string;
  readonly size: number;
  readonly modified: number;
}

/** Definitions of charts by the module that exports them, good for as long as no file of theirs changes. */
export class DefinitionCache {
  readonly #file: string;

  private constructor(file: string) {
    this.#file = file;
  }

  /**
   * @param folder where they are kept
   * @param key all that a definition depends on beside its files
   */
  static async of(folder: string, key: readonly string[]): Promise<DefinitionCache> {
    return new DefinitionCache(join(folder, 'charts', `${await nameOf(key)}.json`));
  }

  /** The definition's JSON, nothing where there is none or a file has changed since. */
  read(): string | undefined {
    try {
      const text = runtime.text(this.#file);
      const end = text.indexOf('\n');
      const made: readonly Made[] = JSON.parse(text.slice(0, end));
      return made.every((one) => isAsItWas(one)) ? text.slice(end + 1) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps a definition; where that fails it is made anew the next time. */
  async write(definition: string, paths: readonly string[]): Promise<void> {
    try {
      const { mkdirSync, renameSync, writeFileSync } = await import('node:fs');
      const made = paths.map((path): Made => ({ path, ...runtime.state(path) }));
      mkdirSync(join(this.#file, '..'), { recursive: true });
      const temporary = `${this.#file}.${String(Date.now())}`;
      writeFileSync(temporary, `${JSON.stringify(made)}\n${definition}`);
      renameSync(temporary, this.#file);
    } catch {
      // A folder that cannot be written to costs time, not correctness.
    }
  }
}

/**
 * A file's name for a key, which alone tells whose definition it is. By Web Crypto, because Deno takes 15 ms to load its form of
 * node:crypto.
 */
async function nameOf(key: readonly string[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(key)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isAsItWas({ path, size, modified }: Made): boolean {
  const now = runtime.state(path);
  return now.size === size && now.modified === modified;
}
