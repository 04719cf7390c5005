import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { at } from '../objects.ts';
import { exportersChart, tool } from '../paths.ts';
import { archiveOf } from '../release/archive.ts';
import { pack } from '../release/pack.ts';
import type { Release } from '../release/release.ts';
import { writeRelease } from '../release/write-release.ts';
import { run } from '../run.ts';
import { Scratch } from '../scratch.ts';
import { chartImage } from './chart-manifest.ts';
import { Cosign } from './cosign.ts';
import { Gpg } from './gpg.ts';
import { mustBeTheSignKey } from './preconditions.ts';
import { isProvenanceOf, provenanceOf } from './provenance.ts';
import { publishRelease } from './publish-release.ts';
import { Registry } from './registry.ts';
import { Ground } from './testing/ground.ts';
import { must } from './testing/must.ts';
import type { SigningKey } from './testing/signing-keys.ts';

const commit = { id: 'ab'.repeat(20), time: new Date('2026-01-02T03:04:05Z') };
let ground: Ground;
let scratch: Scratch;
let lines: string[];

beforeAll(async () => {
  ground = await Ground.make();
  for (const [key, value] of Object.entries(ground.environment(ground.maintainer))) vi.stubEnv(key, value);
}, 180_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  await ground[Symbol.asyncDispose]();
});

beforeEach(() => {
  lines = [];
  scratch = new Scratch();
  return () => {
    scratch[Symbol.dispose]();
  };
});

/** A small chart, packaged; another `text` makes other bytes of the same version. */
function releaseOf(name: string, text = ''): Promise<Release> {
  const metadata = { apiVersion: 'v2', name, version: '1.0.0', appVersion: '1', description: 'A chart.' };
  const files = { 'Chart.yaml': JSON.stringify(metadata), 'values.yaml': '{}\n', 'templates/x.yaml': `# ${text}\n` };
  return archiveOf(new Map(Object.entries(files).map(([path, data]) => [`${name}/${path}`, Buffer.from(data)]))).then((bytes) =>
    writeRelease(scratch.folder, name, bytes, commit.time),
  );
}

interface Way {
  readonly person?: SigningKey;
  readonly dryRun?: boolean;
  readonly path?: string;
  /** None where it is empty. */
  readonly caFile?: string;
  /** Takes each line. */
  readonly say?: (line: string) => void;
}

function registryAt(path = 'charts', caFile = ground.registry.caFile): Registry {
  return new Registry({ registry: `${ground.registry.host}/${path}`, plainHttp: false, ...(caFile === '' ? {} : { caFile }) });
}

async function publish(
  release: Release,
  { person = ground.maintainer, dryRun = false, path = 'charts', caFile = ground.registry.caFile, say }: Way = {},
): Promise<string> {
  vi.stubEnv('GNUPGHOME', person.home);
  const signer = { key: ground.cosignKey(person) };
  const options = { registry: `${ground.registry.host}/${path}`, dryRun, gpgKey: person.name, signer, plainHttp: false };
  using cosign = new Cosign({ ...options, ...(caFile === '' ? {} : { caFile }) });
  const programs = { registry: registryAt(path, caFile), cosign, gpg: new Gpg(person.name, undefined) };
  const tell = (line: string): void => {
    lines.push(line);
    say?.(line);
  };
  return publishRelease(release, { ...programs, folder: scratch.folder, commit, dryRun, say: tell });
}

function count(what: string): number {
  return lines.filter((line) => line.startsWith(`  ${what}: `)).length;
}

describe('a version that is there', () => {
  test('is left as it is by the same bytes, from a folder without the provenance file', { timeout: 60_000 }, async () => {
    const release = await releaseOf('same');
    const reference = await publish(release);
    scratch.write(`${release.file}.prov`, '');
    lines = [];
    expect(await publish(release)).toBe(reference);
    expect([count('there already'), count('pushed'), count('signed')]).toEqual([6, 0, 0]);
  });

  test('is replaced neither by other bytes nor by another signature', { timeout: 60_000 }, async () => {
    const release = await releaseOf('kept');
    await publish(release);
    const before = await registryAt().manifest('kept:1.0.0');
    const other = await releaseOf('kept', 'changed');
    await expect(publish(other)).rejects.toThrow(
      `Cannot publish kept 1.0.0: ${ground.registry.host}/charts has that version with other bytes (sha256:${release.digest}, not sha256:${other.digest}). Raise the version`,
    );
    await expect(publish(release, { person: ground.stranger })).rejects.toThrow(
      'has the same bytes with provenance of another key. Raise the version',
    );
    expect(await registryAt().manifest('kept:1.0.0')).toEqual(before);
  });

  test('without provenance is not taken for ours', async () => {
    const release = await releaseOf('bare');
    const address = `oci://${ground.registry.host}/charts`;
    await must(tool('helm4'), ['push', join(scratch.folder, release.file), address, '--ca-file', ground.registry.caFile]);
    await expect(publish(release)).rejects.toThrow('has the same bytes without provenance. Raise the version');
  });
});

/** Ends a run after the first step that it takes. */
function dies(line: string): void {
  if (line.startsWith('  pushed: ')) throw new Error('killed');
}

test(
  'a run that is broken after any step is gone on with, and nobody finds the version before it is whole',
  { timeout: 120_000 },
  async () => {
    const release = await releaseOf('broken');
    for (let done = 0; done < 5; done += 1) {
      lines = [];
      await expect(publish(release, { say: dies })).rejects.toThrow('killed');
      expect([count('there already'), count('pushed')]).toEqual([done, 1]);
      expect(await registryAt().manifest('broken:1.0.0')).toBeUndefined();
    }
    lines = [];
    const reference = await publish(release);
    expect([count('there already'), count('pushed')]).toEqual([5, 1]);
    expect(reference).toContain((await registryAt().manifest('broken:1.0.0'))?.digest ?? 'none');
  },
);

test('a registry that dies between two steps is told of, and gone on with when it is back', { timeout: 60_000 }, async () => {
  const release = await releaseOf('died');
  let ended: Promise<void> | undefined;
  const end = (line: string): void => {
    if (line === '  pushed: signature') ended = ground.registry.end();
  };
  await expect(publish(release, { say: end })).rejects.toThrow(/^Cannot .*\n?.*run the same command again/su);
  await ended;
  await ground.registry.resume();
  lines = [];
  await publish(release);
  expect([count('there already'), count('pushed')]).toEqual([2, 4]);
});

describe('what stands in the way is told with the remedy', () => {
  test('no login', async () => {
    vi.stubEnv('DOCKER_CONFIG', ground.registry.nobody);
    await expect(publish(await releaseOf('nobody'))).rejects.toThrow(
      /^Cannot manifest fetch in .*\nLog in as someone who may write there \(`oras login HOST`\)/su,
    );
    vi.stubEnv('DOCKER_CONFIG', ground.registry.login);
  });

  test('a registry of an unknown authority', async () => {
    await expect(publish(await releaseOf('unknown'), { caFile: '' })).rejects.toThrow(
      'Name the certificates of its authority with --ca-file.',
    );
  });

  test('a key that GnuPG does not have', async () => {
    await expect(publish(await releaseOf('keyless'), { person: { ...ground.stranger, name: 'nobody' } })).rejects.toThrow(
      'Import its secret key with `gpg --import`, or name another with --gpg-key.',
    );
  });

  test('a password of cosign that is wrong', { timeout: 60_000 }, async () => {
    vi.stubEnv('COSIGN_PASSWORD', 'wrong');
    await expect(publish(await releaseOf('locked'))).rejects.toThrow(/COSIGN_PASSWORD unlocks a key/u);
    vi.stubEnv('COSIGN_PASSWORD', 'placeholder');
  });

  test('a chart that names another key to its users', async () => {
    const release = await releaseOf('named');
    const named = (fingerprint: string): Release => {
      const annotations = { 'artifacthub.io/signKey': `fingerprint: ${fingerprint}\nurl: https://docs.example.com/key.asc\n` };
      return { ...release, chart: { ...release.chart, metadata: { ...release.chart.metadata, annotations } } };
    };
    const gpg = new Gpg(ground.maintainer.name, undefined);
    await expect(mustBeTheSignKey(named('AB'.repeat(20)), gpg)).rejects.toThrow(
      `its annotation artifacthub.io/signKey names ${'AB'.repeat(20)}. Name that key`,
    );
    await expect(mustBeTheSignKey(named(await gpg.fingerprint()), gpg)).resolves.toBeUndefined();
    await expect(mustBeTheSignKey(release, gpg)).resolves.toBeUndefined();
  });
});

describe('what Helm would have written', () => {
  test('is what the registry gets, but for the time', async () => {
    const release = await writeRelease(scratch.folder, 'jobpilot-exporters', await pack(exportersChart, 'no Helm'), commit.time);
    const gpg = new Gpg(ground.maintainer.name, undefined);
    const provenance = await provenanceOf(release, gpg);
    scratch.write(`${release.file}.prov`, provenance);
    const address = `oci://${ground.registry.host}/helm`;
    await must(tool('helm4'), ['push', join(scratch.folder, release.file), address, '--ca-file', ground.registry.caFile]);
    const registry = registryAt('helm');
    const pushed = await registry.manifest(`${release.chart.name}:${release.chart.version}`);
    const ours = chartImage(release, provenance, commit.time);
    const manifest: unknown = JSON.parse(Buffer.from(ours.manifest.bytes).toString('utf8'));
    expect(at(manifest, 'layers')).toEqual(at(pushed?.content, 'layers'));
    const annotations = at(pushed?.content, 'annotations');
    expect(at(manifest, 'annotations')).toEqual({ ...Object(annotations), 'org.opencontainers.image.created': '2026-01-02T03:04:05Z' });
    const config: unknown = JSON.parse(await registry.blob(release.chart.name, String(at(pushed?.content, 'config', 'digest'))));
    expect(config).toEqual(release.chart.metadata);
  });

  test('is what the provenance says', async () => {
    const release = await writeRelease(scratch.folder, 'jobpilot-exporters', await pack(exportersChart, 'no Helm'), commit.time);
    const ours = await provenanceOf(release, new Gpg(ground.maintainer.name, undefined));
    const secret = join(scratch.folder, 'secret.gpg');
    await must('gpg', ['--batch', '--yes', '--output', secret, '--export-secret-keys', ground.maintainer.name]);
    const packages = ['--sign', '--key', ground.maintainer.name, '--keyring', secret, '--destination', join(scratch.folder, 'helm')];
    await must(tool('helm4'), ['package', exportersChart, ...packages]);
    const theirs = readFileSync(join(scratch.folder, 'helm', `${release.file}.prov`), 'utf8');
    const [[ourChart, ourFiles], [theirChart, theirFiles]] = [signedData(ours), signedData(theirs)];
    expect(ourChart).toEqual(theirChart);
    expect(Object.keys(Object(at(ourFiles, 'files')))).toEqual(Object.keys(Object(at(theirFiles, 'files'))));
    expect(ours).toContain('Hash: SHA512');
    expect(theirs).toContain('Hash: SHA512');
  });
});

/** What a clear-signed provenance file says: Chart.yaml, and the digests of files. */
function signedData(document: string): readonly unknown[] {
  const [, body = ''] = /\n\n([^]*?)\n-----BEGIN PGP SIGNATURE-----/u.exec(document) ?? [];
  return body
    .replaceAll(/^- /gmu, '')
    .split('\n...\n')
    .map((one): unknown => parse(one));
}

test('a provenance file that says something else, or that nobody signed, does not hold', async () => {
  const release = await releaseOf('prov');
  const gpg = new Gpg(ground.maintainer.name, undefined);
  const provenance = await provenanceOf(release, gpg);
  expect(await isProvenanceOf(provenance, release, gpg)).toBe(true);
  expect(await isProvenanceOf(provenance, { ...release, digest: '0'.repeat(64) }, gpg)).toBe(false);
  expect(await isProvenanceOf(provenance.replace('A chart.', 'A hoax.'), release, gpg)).toBe(false);
  expect(await isProvenanceOf('files: {}\n', release, gpg)).toBe(false);
});

test('bytes that somebody else puts under the tag are refused by Helm and by cosign', { timeout: 60_000 }, async () => {
  const release = await releaseOf('swapped');
  await publish(release);
  const other = await releaseOf('swapped', 'evil');
  const registry = registryAt();
  const image = chartImage(other, readFileSync(join(scratch.folder, `${release.file}.prov`), 'utf8'), commit.time);
  for (const blob of image.blobs) await registry.pushBlob('swapped', blob.bytes, blob);
  await registry.pushManifest('swapped', image.manifest.bytes, image.manifest);
  await registry.tag('swapped', image.manifest.digest, '1.0.0');
  const reference = `${ground.registry.host}/charts/swapped`;
  const { caFile } = ground.registry;
  const pull = ['pull', `oci://${reference}`, '--version', '1.0.0', '--ca-file', caFile, '--verify', '--keyring', ground.maintainer.ring];
  for (const helm of ['helm3', 'helm4'])
    expect(await run(tool(helm), [...pull, '--destination', scratch.folder])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('sha256 sum does not match'),
    });
  const verify = ['verify', '--key', ground.cosignPublicKey(ground.maintainer), '--insecure-ignore-tlog', '--registry-cacert', caFile];
  expect(await run(tool('cosign'), [...verify, `${reference}:1.0.0`])).not.toMatchObject({ status: 0 });
});
