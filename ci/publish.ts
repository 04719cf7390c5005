/**
 * Publishes the packages in dist/ to an OCI registry: each chart with its provenance, a signature of cosign, its bill of materials
 * and attestations. What is there already stays; a broken run is gone on with by the same command.
 *
 *     npm run publish -- --registry oci://HOST/PATH --gpg-key NAME --cosign-key FILE [--dry-run]
 */
import { basename, join } from 'node:path';
import { chart, exportersChart, root } from './paths.ts';
import { Cosign } from './publish/cosign.ts';
import { Gpg } from './publish/gpg.ts';
import { parseOptions } from './publish/options.ts';
import { mustBeTagged, mustBeTheSignKey, mustBeWhatIsCommitted } from './publish/preconditions.ts';
import { publishRelease } from './publish/publish-release.ts';
import { Refusal } from './refusal.ts';
import { Registry } from './publish/registry.ts';
import { commit } from './release/commit.ts';
import { readRelease } from './release/release.ts';

const dist = join(root, 'dist');
const say = (line: string): void => {
  console.log(line);
};

async function publish(args: readonly string[]): Promise<void> {
  const options = parseOptions(args);
  const gpg = new Gpg(options.gpgKey, process.env['GPG_PASSPHRASE']);
  using cosign = new Cosign(options);
  const programs = { registry: new Registry(options), cosign, gpg };
  // The exporters first: the chart that brings them along is the last to appear.
  const releases = await Promise.all(
    [exportersChart, chart].map(async (folder) => ({ folder, release: await readRelease(dist, basename(folder)) })),
  );
  for (const { folder, release } of releases) {
    await mustBeWhatIsCommitted(release, folder);
    await mustBeTheSignKey(release, gpg);
  }
  if (!options.dryRun) for (const { release } of releases) await mustBeTagged(release.chart.version, root);
  const publishing = { ...programs, folder: dist, commit: await commit(), dryRun: options.dryRun, say };
  const references: string[] = [];
  for (const { release } of releases) references.push(await publishRelease(release, publishing));
  say(options.dryRun ? 'Nothing was pushed.' : ['Published:', ...references].join('\n'));
}

try {
  await publish(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
