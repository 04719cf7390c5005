import { join } from 'node:path';
import { tool } from '../../paths.ts';
import { Scratch } from '../../scratch.ts';
import { LocalRegistry } from './local-registry.ts';
import { must } from './must.ts';
import { endAgent, signingKey, type SigningKey } from './signing-keys.ts';

/** Two people with a key of GnuPG and one of cosign each, and a registry. */
export class Ground implements AsyncDisposable {
  readonly #scratch: Scratch;
  readonly registry: LocalRegistry;
  readonly maintainer: SigningKey;
  readonly stranger: SigningKey;

  private constructor(scratch: Scratch, registry: LocalRegistry, maintainer: SigningKey, stranger: SigningKey) {
    this.#scratch = scratch;
    this.registry = registry;
    this.maintainer = maintainer;
    this.stranger = stranger;
  }

  static async make(): Promise<Ground> {
    const scratch = new Scratch();
    const [registry, maintainer, stranger] = await Promise.all([
      LocalRegistry.start(),
      signingKey(scratch.folder, 'maintainer'),
      signingKey(scratch.folder, 'stranger'),
    ]);
    for (const { name } of [maintainer, stranger])
      await must(tool('cosign'), ['generate-key-pair', '--output-key-prefix', join(scratch.folder, name)], {
        COSIGN_PASSWORD: 'placeholder',
      });
    return new Ground(scratch, registry, maintainer, stranger);
  }

  /** cosign's private key of a person; its password is `placeholder`. */
  cosignKey({ name }: SigningKey): string {
    return join(this.#scratch.folder, `${name}.key`);
  }

  /** cosign's public key of a person. */
  cosignPublicKey({ name }: SigningKey): string {
    return join(this.#scratch.folder, `${name}.pub`);
  }

  /** What whoever publishes has in the environment. */
  environment(person: SigningKey): Readonly<Record<'DOCKER_CONFIG' | 'GNUPGHOME' | 'COSIGN_PASSWORD' | 'HELM_CACHE_HOME', string>> {
    return {
      // Helm 4 keeps provenance by the digest of the chart: that of an earlier run has another key.
      HELM_CACHE_HOME: join(this.#scratch.folder, 'helm-cache'),
      DOCKER_CONFIG: this.registry.login,
      GNUPGHOME: person.home,
      COSIGN_PASSWORD: 'placeholder',
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([endAgent(this.maintainer), endAgent(this.stranger), this.registry[Symbol.asyncDispose]()]);
    this.#scratch[Symbol.dispose]();
  }
}
