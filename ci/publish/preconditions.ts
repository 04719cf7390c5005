import { basename } from 'node:path';
import { parse } from 'yaml';
import { at } from '../objects.ts';
import { run } from '../run.ts';
import { pack } from '../release/pack.ts';
import { sha256, type Release } from '../release/release.ts';
import type { Gpg } from './gpg.ts';
import { Refusal } from '../refusal.ts';

/**
 * Refuses a package that is not what its folder holds.
 * @param folder the chart's
 */
export async function mustBeWhatIsCommitted({ file, digest }: Release, folder: string): Promise<void> {
  if (sha256(await pack(folder, 'no Helm')) === digest) return;
  throw new Refusal(
    `Cannot publish ${file}: it is not what charts/${basename(folder)} holds. Run \`npm run package\` at the commit that is released.`,
  );
}

/**
 * Refuses what is not committed, and a commit without the tag of its version.
 * @param clone the repository's folder
 */
export async function mustBeTagged(version: string, clone: string): Promise<void> {
  const git = async (...args: readonly string[]): Promise<string> => (await run('git', args, { cwd: clone })).stdout.trim();
  const changed = await git('status', '--porcelain');
  if (changed !== '')
    throw new Refusal(`Cannot publish ${version}: these files are not committed:\n${changed}\nCommit or remove them, and package again.`);
  const tag = `v${version}`;
  if ((await git('tag', '--points-at', 'HEAD')).split('\n').includes(tag)) return;
  throw new Refusal(
    `Cannot publish ${version}: the commit has no tag ${tag}. Make it with \`git tag --sign ${tag}\` at the commit that is released.`,
  );
}

/** Refuses to sign with another key than the chart tells its users to trust. */
export async function mustBeTheSignKey({ chart }: Release, gpg: Gpg): Promise<void> {
  const named = at(chart.metadata, 'annotations', 'artifacthub.io/signKey');
  if (typeof named !== 'string') return;
  const wanted = String(at(parse(named), 'fingerprint'))
    .replaceAll(/\s/gu, '')
    .toUpperCase();
  const fingerprint = await gpg.fingerprint();
  if (wanted === fingerprint) return;
  throw new Refusal(
    `Cannot sign ${chart.name} ${chart.version} with the key ${fingerprint}: its annotation artifacthub.io/signKey names ${wanted}. Name that key with --gpg-key, or change generator/artifact-hub/release.json.`,
  );
}
