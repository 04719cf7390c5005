import { run } from '../run.ts';
import { Scratch } from '../scratch.ts';
import { Refusal } from '../refusal.ts';

/** GnuPG with the key ring of whoever runs this; GNUPGHOME names another. https://www.gnupg.org/documentation/manuals/gnupg/ */
export class Gpg {
  readonly #key: string;
  /** Unlocks the key; where it is not given, GnuPG's agent asks. */
  readonly #passphrase: string | undefined;

  constructor(key: string, passphrase: string | undefined) {
    this.#key = key;
    this.#passphrase = passphrase;
  }

  /**
   * The fingerprint of the key, forty hexadecimal digits or more.
   * @throws Refusal where GnuPG or the secret key is missing
   */
  async fingerprint(): Promise<string> {
    const { status, stdout, stderr } = await this.#gpg(['--with-colons', '--list-secret-keys', this.#key]);
    const [, fingerprint] = /^fpr:(?:[^:]*:){8}([0-9A-F]+):/mu.exec(stdout) ?? [];
    if (status === 0 && fingerprint !== undefined) return fingerprint;
    throw new Refusal(
      `Cannot sign with the key ${this.#key}: ${stderr.trim()}. Import its secret key with \`gpg --import\`, or name another with --gpg-key.`,
    );
  }

  /** A text with a signature below it, which leaves it readable. */
  async clearsign(text: string): Promise<string> {
    // Tells where there is no such key.
    await this.fingerprint();
    using scratch = new Scratch();
    const file = scratch.write('text', text);
    const unlock = this.#passphrase === undefined ? [] : ['--pinentry-mode', 'loopback', '--passphrase-fd', '0'];
    // Helm signs with this digest, too.
    const sign = ['--local-user', this.#key, '--digest-algo', 'SHA512', '--output', '-', '--clearsign', file];
    const { status, stdout, stderr } = await this.#gpg([...unlock, ...sign], this.#passphrase);
    if (status === 0) return stdout;
    throw new Refusal(
      `Cannot sign with the key ${this.#key}: ${stderr.trim()}. Unlock it: set GPG_PASSPHRASE, or see that GnuPG's agent can ask for it.`,
    );
  }

  /** The text that a key in the ring signed, and the fingerprint of that key; nothing where no signature holds. */
  async signed(document: string): Promise<{ readonly text: string; readonly fingerprint: string } | undefined> {
    using scratch = new Scratch();
    const file = scratch.write('document', document);
    const said = await this.#gpg(['--status-fd', '2', '--output', '-', '--decrypt', file]);
    // The last field is the fingerprint of the primary key, where a subkey signed.
    const [, fingerprint] = /^\[GNUPG:\] VALIDSIG .*\b([0-9A-F]{40,})$/mu.exec(said.stderr) ?? [];
    return fingerprint === undefined ? undefined : { text: said.stdout, fingerprint };
  }

  #gpg(args: readonly string[], input = '') {
    return run('gpg', ['--batch', '--yes', '--no-tty', ...args], { input });
  }
}
