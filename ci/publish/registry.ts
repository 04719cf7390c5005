import { at, isMap, items, text, type Json } from '../objects.ts';
import { tool } from '../paths.ts';
import { run } from '../run.ts';
import { Scratch } from '../scratch.ts';
import type { Options } from './options.ts';
import { Refusal } from '../refusal.ts';

/** A manifest and the digest by which it is found, sha256:… */
export interface Manifest {
  readonly digest: string;
  readonly content: Json;
}

/** A blob as a manifest names it. https://github.com/opencontainers/image-spec/blob/main/descriptor.md */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

/** Repositories of a registry, driven by oras, which reads the credentials that docker, helm and oras store. https://oras.land/docs/ */
export class Registry {
  readonly #flags: readonly string[];
  /** HOST/PATH */
  readonly address: string;

  constructor({ registry, caFile, plainHttp }: Pick<Options, 'registry' | 'caFile' | 'plainHttp'>) {
    this.address = registry;
    // oras takes localhost for a registry without TLS unless it is told.
    this.#flags = [...(caFile === undefined ? [] : ['--ca-file', caFile]), `--plain-http=${String(plainHttp)}`];
  }

  /**
   * The manifest of a tag or digest; nothing where there is none.
   * @param reference NAME:TAG or NAME\@DIGEST
   * @throws Refusal where the registry does not answer or lets nobody in
   */
  async manifest(reference: string): Promise<Manifest | undefined> {
    const said = await this.#oras(['manifest', 'fetch', '--format', 'json', this.#at(reference)], isAbsent);
    if (said === undefined) return undefined;
    const answer: unknown = JSON.parse(said);
    const content = at(answer, 'content');
    if (!isMap(content)) throw new Refusal(`Cannot read ${reference} in ${this.address}: it is no manifest of an image.`);
    return { digest: text(at(answer, 'digest')), content };
  }

  /** The bytes of a blob. */
  async blob(name: string, digest: string): Promise<string> {
    return (await this.#oras(['blob', 'fetch', '--output', '-', this.#at(`${name}@${digest}`)])) ?? '';
  }

  /** What refers to a manifest, by the type of its artifact. */
  async referrers(name: string, digest: string, artifactType: string): Promise<readonly Manifest[]> {
    const reference = this.#at(`${name}@${digest}`);
    const said = await this.#oras(['discover', '--format', 'json', '--depth', '1', '--artifact-type', artifactType, reference]);
    const found = items(at(JSON.parse(said ?? '{}'), 'referrers'));
    const manifests = await Promise.all(found.map((one) => this.manifest(`${name}@${text(at(one, 'digest'))}`)));
    return manifests.filter((one) => one !== undefined);
  }

  /** Pushes bytes, unless they are there. */
  async pushBlob(name: string, bytes: Uint8Array, { mediaType, digest }: Descriptor): Promise<void> {
    using scratch = new Scratch();
    const file = scratch.write('blob', bytes);
    await this.#oras(['blob', 'push', '--media-type', mediaType, this.#at(`${name}@${digest}`), file]);
  }

  /** Pushes a manifest without a tag: nobody finds it who does not know its digest. */
  async pushManifest(name: string, bytes: Uint8Array, { mediaType, digest }: Descriptor): Promise<void> {
    using scratch = new Scratch();
    const file = scratch.write('manifest.json', bytes);
    await this.#oras(['manifest', 'push', '--media-type', mediaType, this.#at(`${name}@${digest}`), file]);
  }

  /** Adds a file to what refers to a manifest. The same file and time make the same referrer. */
  async attach(
    name: string,
    digest: string,
    file: { readonly name: string; readonly text: string; readonly type: string },
    time: Date,
  ): Promise<void> {
    using scratch = new Scratch();
    scratch.write(file.name, file.text);
    const created = `org.opencontainers.image.created=${time.toISOString()}`;
    const what = ['--artifact-type', file.type, '--annotation', created, this.#at(`${name}@${digest}`), `${file.name}:${file.type}`];
    await this.#oras(['attach', ...what], undefined, scratch.folder);
  }

  /** Gives a manifest a tag. */
  async tag(name: string, digest: string, tag: string): Promise<void> {
    await this.#oras(['tag', this.#at(`${name}@${digest}`), tag]);
  }

  #at(reference: string): string {
    return `${this.address}/${reference}`;
  }

  async #oras(args: readonly string[], absent: (complaint: string) => boolean = () => false, cwd?: string): Promise<string | undefined> {
    const { status, stdout, stderr } = await run(tool('oras'), [...args, ...this.#flags], cwd === undefined ? {} : { cwd });
    if (status === 0) return stdout;
    if (absent(stderr)) return undefined;
    throw new Refusal(
      `Cannot ${args.slice(0, 2).join(' ')} in ${this.address}: ${stderr.trim().replace(/^Error: /u, '')}\n${remedy(stderr)}`,
    );
  }
}

function isAbsent(complaint: string): boolean {
  return /: not found|404|name unknown|manifest unknown/iu.test(complaint);
}

/** What to do about the registry's answer. */
function remedy(complaint: string): string {
  if (/401|403|unauthorized|denied|credential/iu.test(complaint))
    return 'Log in as someone who may write there (`oras login HOST`), and run the same command again: it goes on where it stopped.';
  if (/x509|certificate/iu.test(complaint)) return 'Name the certificates of its authority with --ca-file.';
  return 'See that the registry answers, and run the same command again: it goes on where it stopped.';
}
