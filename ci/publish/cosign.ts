import { tmpdir } from 'node:os';
import { at, text } from '../objects.ts';
import { tool } from '../paths.ts';
import { run, type Ended } from '../run.ts';
import { Scratch } from '../scratch.ts';
import type { Options } from './options.ts';
import { Refusal } from '../refusal.ts';

/** Neither a log nor a certificate: with a key of one's own nothing is told to a public service. https://docs.sigstore.dev/cosign/ */
const noServices = { mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json', rekorTlogConfig: {}, tsaConfig: {} };
const noRoot = { mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1' };

/** Signatures and attestations of cosign, kept beside what they are about as referrers. */
export class Cosign implements Disposable {
  readonly #scratch = new Scratch();
  readonly #options: Options;
  #verifier: readonly string[] | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  [Symbol.dispose](): void {
    this.#scratch[Symbol.dispose]();
  }

  /** Signs a manifest, named HOST/PATH/NAME\@DIGEST. */
  async sign(image: string): Promise<void> {
    this.#expect(await this.#cosign(['sign', '--yes', ...this.#signer(), image]), `sign ${image}`);
  }

  /** Whether our signature is there and holds. */
  async isSigned(image: string): Promise<boolean> {
    return this.#holds(await this.#cosign(['verify', ...(await this.#trusted()), image]), image);
  }

  /** Attests something about a manifest. https://github.com/in-toto/attestation/blob/main/spec/v1/predicate.md */
  async attest(image: string, type: string, predicate: string): Promise<void> {
    const file = this.#scratch.write('predicate.json', predicate);
    const what = ['attest', '--yes', '--type', type, '--predicate', file];
    this.#expect(await this.#cosign([...what, ...this.#signer(), image]), `attest ${type} of ${image}`);
  }

  /** What we attested of this type about a manifest, as far as the signatures hold. */
  async attested(image: string, type: string): Promise<readonly unknown[]> {
    const said = await this.#cosign(['verify-attestation', '--type', type, ...(await this.#trusted()), image]);
    if (!this.#holds(said, image)) return [];
    return said.stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => at(statement(line), 'predicate'));
  }

  #signer(): readonly string[] {
    const { signer } = this.#options;
    if (!('key' in signer)) return [];
    const config = this.#scratch.write('signing-config.json', JSON.stringify(noServices));
    const root = this.#scratch.write('trusted-root.json', JSON.stringify(noRoot));
    return ['--key', signer.key, '--signing-config', config, '--trusted-root', root];
  }

  async #trusted(): Promise<readonly string[]> {
    return (this.#verifier ??= await this.#verify());
  }

  async #verify(): Promise<readonly string[]> {
    const { signer } = this.#options;
    if (!('key' in signer)) return ['--certificate-identity', signer.identity, '--certificate-oidc-issuer', signer.issuer];
    const said = await run(tool('cosign'), ['public-key', '--key', signer.key], { cwd: tmpdir() });
    this.#expect(said, `read the key ${signer.key}`);
    return ['--key', this.#scratch.write('cosign.pub', said.stdout), '--insecure-ignore-tlog'];
  }

  #cosign(args: readonly string[]): Promise<Ended> {
    const { caFile, plainHttp } = this.#options;
    const registry = [...(caFile === undefined ? [] : ['--registry-cacert', caFile]), ...(plainHttp ? ['--allow-http-registry'] : [])];
    return run(tool('cosign'), [...args.slice(0, -1), ...registry, ...args.slice(-1)]);
  }

  #expect({ status, stderr }: Ended, what: string): void {
    if (status === 0) return;
    throw new Refusal(
      `Cannot ${what}: ${lastLine(stderr)}\nSee that the key or login of cosign is right (COSIGN_PASSWORD unlocks a key), and run the same command again: it goes on where it stopped.`,
    );
  }

  /** That nothing of ours is there is an answer; that the registry cannot be asked is none. */
  #holds({ status, stderr }: Ended, image: string): boolean {
    if (status === 0) return true;
    if (
      /no signatures found|no matching (?:signatures|attestations)|none of the (?:expected identities|attestations) matched|failed to verify|invalid signature/iu.test(
        stderr,
      )
    )
      return false;
    throw new Refusal(
      `Cannot look for signatures of ${image}: ${lastLine(stderr)}\nSee that the registry answers, and run the same command again.`,
    );
  }
}

function lastLine(complaint: string): string {
  return (
    complaint
      .trim()
      .split('\n')
      .findLast((line) => line.trim() !== '')
      ?.trim() ?? 'it gives no reason'
  );
}

/** What one line of `cosign verify-attestation` holds: an envelope of DSSE. https://github.com/secure-systems-lab/dsse */
function statement(line: string): unknown {
  const envelope: unknown = JSON.parse(line);
  return JSON.parse(Buffer.from(text(at(envelope, 'payload')), 'base64').toString('utf8'));
}
