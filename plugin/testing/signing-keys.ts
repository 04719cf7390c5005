import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Key rings for a test, made by GnuPG in a folder of their own. */
export interface SigningKeys {
  readonly name: string;
  readonly secret: string;
  readonly public: string;
}

/**
 * Makes a key that signs packages.
 * @throws Error where GnuPG is not installed or fails
 */
export function signingKeys(folder: string, name: string): SigningKeys {
  const home = join(folder, `gnupg-${name}`);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const gpg = (...args: readonly string[]): void => {
    const { status, stderr, error } = spawnSync('gpg', ['--homedir', home, '--batch', '--yes', '--passphrase', '', ...args], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`gpg ${args.join(' ')} failed: ${error?.message ?? stderr}`);
  };
  const [secret, ring] = [join(home, 'secret.gpg'), join(home, 'public.gpg')];
  gpg('--quick-generate-key', `${name} <${name}@example.com>`, 'rsa2048', 'sign', 'never');
  gpg('--output', secret, '--export-secret-keys', name);
  gpg('--output', ring, '--export', name);
  spawnSync('gpgconf', ['--homedir', home, '--kill', 'all']);
  return { name, secret, public: ring };
}
