import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Scratch } from '../../scratch.ts';
import { run } from '../../run.ts';
import { must } from '../cluster/must.ts';
import type { Recipe } from './recipes.ts';
import { packRoot } from './root-file-system.ts';

/** The label with the hash of what an image of ours was made from. */
const label = 'com.jobpilot.ci.made-from';

/** A root file system and the hash of its bytes. */
interface Packed {
  readonly tar: string;
  readonly hash: string;
}

/** The local Docker, as far as images go. */
export class Docker {
  readonly #environment: NodeJS.ProcessEnv;
  readonly #scratch: Scratch;
  readonly #packed = new Map<string, Packed>();

  constructor(path: string, scratch: Scratch) {
    this.#environment = { PATH: path };
    this.#scratch = scratch;
  }

  /** Pulls an image, unless it is there. */
  async pull(image: string): Promise<void> {
    const there = await run('docker', ['image', 'inspect', image], { environment: this.#environment });
    if (there.status !== 0) await this.#docker(['pull', '--quiet', image], 300);
  }

  /** Gives an image another name. */
  async tag(from: string, to: string): Promise<void> {
    await this.#docker(['tag', from, to]);
  }

  /**
   * Makes an image from programs of this machine, unless it was made from the same ones before.
   * @returns whether it had to be made
   */
  async make(image: string, recipe: Recipe): Promise<boolean> {
    const { tar, hash } = await this.#pack(recipe);
    const { entrypoint, user, directory = '/' } = recipe;
    const start = [`ENTRYPOINT ${JSON.stringify(entrypoint)}`, `USER ${user}`, `WORKDIR ${directory}`];
    const made = createHash('sha256').update(hash).update(start.join('\n')).digest('hex');
    const format = `{{ index .Config.Labels "${label}" }}`;
    const there = await run('docker', ['image', 'inspect', '--format', format, image], { environment: this.#environment });
    if (there.status === 0 && there.stdout.trim() === made) return false;
    const settings = [...start, `LABEL ${label}=${made}`, 'ENV PATH=/usr/local/bin:/usr/bin:/bin'];
    await this.#docker(['import', ...settings.flatMap((one) => ['--change', one]), tar, image]);
    return true;
  }

  /** Removes what was made before and has lost its name to what was made since. */
  async prune(): Promise<void> {
    await this.#docker(['image', 'prune', '--force', '--filter', `label=${label}`]);
  }

  /** Images with the same files share one tar, and so the nodes keep them once. */
  async #pack(recipe: Recipe): Promise<Packed> {
    const { programs, debian, scripts, base, directory } = recipe;
    const key = JSON.stringify({ programs, debian, scripts, base, directory });
    const known = this.#packed.get(key);
    if (known !== undefined) return known;
    const tar = await packRoot(this.#scratch, `image-${String(this.#packed.size)}`, recipe);
    const hash = createHash('sha256');
    await pipeline(createReadStream(tar), hash);
    const packed = { tar, hash: hash.digest('hex') };
    this.#packed.set(key, packed);
    return packed;
  }

  #docker(args: readonly string[], seconds = 120): Promise<string> {
    return must('docker', args, { environment: this.#environment, seconds });
  }
}
