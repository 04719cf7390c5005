import { join } from 'node:path';
import { must } from './must.ts';

/** A key of GnuPG in a home of its own, and the rings that Helm reads. */
export interface SigningKey {
  readonly name: string;
  /** GNUPGHOME */
  readonly home: string;
  /** The public key, as `helm verify --keyring` takes it. */
  readonly ring: string;
}

/** Makes a key that signs packages, in a new folder below one. */
export async function signingKey(folder: string, name: string): Promise<SigningKey> {
  const home = join(folder, `gnupg-${name}`);
  await must('mkdir', ['-m', '700', '-p', home]);
  const gpg = (...args: readonly string[]): Promise<string> =>
    must('gpg', ['--homedir', home, '--batch', '--yes', '--passphrase', '', ...args]);
  await gpg('--quick-generate-key', `${name} <${name}@example.com>`, 'rsa2048', 'sign', 'never');
  const ring = join(home, 'public.gpg');
  await gpg('--output', ring, '--export', name);
  return { name, home, ring };
}

/** Ends the agent that GnuPG left running. */
export async function endAgent({ home }: SigningKey): Promise<void> {
  await must('gpgconf', ['--homedir', home, '--kill', 'all']);
}
