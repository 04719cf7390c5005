/**
 * Packages the generated charts into dist/, each with its bill of materials, and makes sure that the packages have the same bytes
 * whoever packs them and render what the folders do, also where Helm builds the dependencies anew.
 *
 *     npm run package
 */
import { cpSync, existsSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { helms, template } from './helm.ts';
import { chart, exportersChart, root, tool } from './paths.ts';
import { missingImages } from './release/annotated.ts';
import { commit } from './release/commit.ts';
import { outOfStep } from './release/in-step.ts';
import { pack, packers } from './release/pack.ts';
import { sha256, type Release } from './release/release.ts';
import { writeRelease } from './release/write-release.ts';
import { complaintOf, run } from './run.ts';
import { Scratch } from './scratch.ts';
import { Tally } from './tally.ts';

const dist = join(root, 'dist');
const tally = new Tally('package');
const { time } = await commit();

/** The lock of the dependencies must be the one that Helm asks for. */
async function buildDependencies(name: string, scratch: Scratch): Promise<void> {
  for (const one of [chart, exportersChart]) cpSync(one, join(scratch.folder, basename(one)), { recursive: true });
  for (const helm of helms) {
    const built = await run(tool(helm), ['dependency', 'build', join(scratch.folder, name)]);
    tally.add(`${name}: ${helm} dependency build accepts Chart.lock`, complaintOf(built));
  }
}

async function write(of: string): Promise<Release> {
  const release = await writeRelease(dist, basename(of), await pack(of, 'no Helm'), time);
  for (const packer of packers) {
    const digest = sha256(await pack(of, packer));
    tally.add(
      `${release.file}: ${packer} packs the same bytes`,
      digest === release.digest ? '' : `sha256:${digest}, not sha256:${release.digest}`,
    );
  }
  return release;
}

async function packageChart(of: string): Promise<Release> {
  using scratch = new Scratch();
  const name = basename(of);
  await buildDependencies(name, scratch);
  const release = await write(of);
  const file = join(dist, release.file);
  for (const helm of helms) {
    const folder = await template(helm, [], of);
    tally.add(`${name}: the images of ${helm} template are listed`, missingImages(release.chart, folder.stdout).join('\n'));
    const others = { 'the package': file, 'the folder with its dependencies built': join(scratch.folder, name) };
    for (const [what, path] of Object.entries(others)) {
      const other = await template(helm, [], path);
      const same = other.status === 0 && other.stdout === folder.stdout;
      tally.add(`${name}: ${helm} renders ${what} as it renders the folder`, same ? '' : complaintOf(other) || 'the output differs');
    }
  }
  console.log(`${relative(root, file)}: ${(release.bytes.length / 1024).toFixed(0)} KiB, sha256:${release.digest}`);
  return release;
}

mkdirSync(dist, { recursive: true });
for (const old of globSync(join(dist, '*.{tgz,cdx.json}'))) rmSync(old);
const releases: Release[] = [];
for (const one of [exportersChart, chart]) releases.push(await packageChart(one));
// A provenance file of these very bytes stays: publishing goes on with it.
for (const old of globSync(join(dist, '*.prov'))) if (!existsSync(old.replace(/\.prov$/u, ''))) rmSync(old);
const [first] = releases;
for (const release of releases)
  tally.add(`${release.chart.name}: its versions are in step`, outOfStep(release.chart, first?.chart.version ?? '').join('\n'));
tally.end();
