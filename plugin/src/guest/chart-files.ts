import { fileURLToPath } from '../protocol/file-urls.ts';
import type { Files } from './files.ts';
import { isWithin } from '../protocol/is-within.ts';

/**
 * The files that a chart reads as text. It stands apart from the module that a chart imports, so that no chart can give itself
 * other folders.
 */
export class ChartFiles {
  readonly #files: Files;
  readonly #read = new Set<string>();
  #roots: readonly string[] = [];

  constructor(files: Files) {
    this.#files = files;
  }

  /** The folders that may be read, as real paths; before they are told, none may. */
  allow(roots: readonly string[]): void {
    this.#roots = roots;
  }

  /** The URLs of the files that were read so far. */
  get read(): readonly string[] {
    return [...this.#read];
  }

  /**
   * A file's text.
   * @throws Error where it is outside the allowed folders, links followed, or no regular file: one that never ends, say
   */
  text(url: URL): string {
    const path = fileURLToPath(url);
    if (!isWithin(path, this.#roots)) throw new Error(this.#outside(path));
    const real = this.#realPath(path);
    if (!isWithin(real, this.#roots)) throw new Error(this.#outside(path));
    if (!this.#files.isRegular(real)) throw new Error(`Cannot read ${path}: it is no regular file.`);
    this.#read.add(url.href);
    return this.#files.text(real);
  }

  #realPath(path: string): string {
    try {
      return this.#files.realPath(path);
    } catch {
      throw new Error(`Cannot read ${path}: there is no such file, or it may not be read.`);
    }
  }

  #outside(path: string): string {
    return `Cannot read ${path}: it is outside ${this.#roots.join(' and ')}, the only place that may be read. Widen it with --root FOLDER.`;
  }
}
