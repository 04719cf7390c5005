import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Commit } from '../release/commit.ts';
import type { Release } from '../release/release.ts';
import { provenanceOf, isProvenanceOf } from './provenance.ts';
import { Publication, type Programs, type Step } from './publication.ts';
import { Refusal } from '../refusal.ts';

/** Where to publish from and how. */
interface Publishing extends Programs {
  /** The folder that keeps the provenance file, so that a run after a broken one pushes the same bytes. */
  readonly folder: string;
  readonly commit: Commit;
  readonly dryRun: boolean;
  /** Takes a line for the person who runs it. */
  readonly say: (line: string) => void;
}

/** The provenance file beside the package, signed now unless it is there and holds. */
async function provenanceFor(release: Release, { folder, gpg, dryRun, say }: Publishing): Promise<string> {
  const file = join(folder, `${release.file}.prov`);
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (kept !== undefined && (await isProvenanceOf(kept, release, gpg))) return kept;
  const fresh = await provenanceOf(release, gpg);
  if (!dryRun) writeFileSync(file, fresh);
  say(`  ${dryRun ? 'would be signed' : 'signed'}: ${release.file}.prov`);
  return fresh;
}

/**
 * Publishes a package with its provenance, signature, bill of materials and attestations, and gives it its tag at the end. What is
 * there already stays as it is.
 * @returns the reference by digest, HOST/PATH/NAME\@DIGEST
 * @throws Refusal where something is there that must not be replaced, or a step cannot be done
 */
export async function publishRelease(release: Release, publishing: Publishing): Promise<string> {
  const { registry, commit, dryRun, say } = publishing;
  const { name, version } = release.chart;
  say(
    `${name} ${version}: sha256:${release.digest}, ${(release.bytes.length / 1024).toFixed(0)} KiB, to oci://${registry.address}/${name}:${version}`,
  );
  const publication = await Publication.of(release, () => provenanceFor(release, publishing), publishing, commit);
  const [push, ...others] = publication.steps();
  // Without the chart there is nothing that the rest could refer to.
  const isNew = push !== undefined && !(await push.isDone());
  for (const step of [push, ...others]) {
    if (step === undefined) continue;
    if (!isNew && (await step.isDone())) say(`  there already: ${step.what}`);
    else if (dryRun) say(`  would be pushed: ${step.what}`);
    else await take(step, publishing);
  }
  return publication.reference;
}

async function take({ what, isDone, do: act }: Step, { registry, say }: Publishing): Promise<void> {
  await act();
  if (!(await isDone()))
    throw new Refusal(`Cannot go on: ${registry.address} took the ${what} and does not show it. Run the same command again.`);
  say(`  pushed: ${what}`);
}
