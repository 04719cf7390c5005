import { appendFileSync, copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { helms } from '../helm.ts';
import { at, text } from '../objects.ts';
import { chart, exportersChart, root, tool } from '../paths.ts';
import { pack } from '../release/pack.ts';
import { writeRelease } from '../release/write-release.ts';
import { complaintOf, run, type Ended } from '../run.ts';
import { Scratch } from '../scratch.ts';
import { Ground } from './testing/ground.ts';
import { Repository } from './testing/repository.ts';

/** The way of a release, from `npm run publish` in a tagged clone to Helm and cosign on the machine of a user. */
const scratch = new Scratch();
const name = basename(chart);
const { version }: { readonly version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const file = `${name}-${version}.tgz`;
const steps = [
  'chart and provenance',
  'signature',
  'bill of materials',
  'attestation of the bill of materials',
  'attestation of the build',
  `tag ${version}`,
];
let ground: Ground;
let repository: Repository;
let published: Ended;

function publish(...more: readonly string[]): Promise<Ended> {
  const address = ['--registry', `oci://${ground.registry.host}/charts`, '--ca-file', ground.registry.caFile];
  return repository.publish(...address, '--gpg-key', ground.maintainer.name, '--cosign-key', ground.cosignKey(ground.maintainer), ...more);
}

/** Helm on the machine of a user, with what it needs to reach the registry. */
function helm(which: (typeof helms)[number], ...args: readonly string[]): Promise<Ended> {
  return run(tool(which), [...args, '--ca-file', ground.registry.caFile]);
}

function cosign(...args: readonly string[]): Promise<Ended> {
  const trust = ['--insecure-ignore-tlog', '--registry-cacert', ground.registry.caFile];
  return run(tool('cosign'), [...args, ...trust, `${ground.registry.host}/charts/${name}:${version}`]);
}

const oci = (): string => `oci://${ground.registry.host}/charts/${name}`;
const said = (what: string, list: readonly string[]): unknown => expect.stringContaining(list.map((one) => `  ${what}: ${one}\n`).join(''));

beforeAll(async () => {
  ground = await Ground.make();
  for (const [key, value] of Object.entries(ground.environment(ground.maintainer))) vi.stubEnv(key, value);
  repository = await Repository.copy();
  const dist = join(repository.folder, 'dist');
  mkdirSync(dist);
  const time = new Date(Number(await repository.git('show', '--no-patch', '--format=%ct')) * 1000);
  for (const one of [exportersChart, chart]) await writeRelease(dist, basename(one), await pack(one, 'no Helm'), time);
}, 120_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  repository[Symbol.dispose]();
  scratch[Symbol.dispose]();
  await ground[Symbol.asyncDispose]();
});

describe('before it is published', () => {
  test('a dry run says what would be done and does nothing', { timeout: 60_000 }, async () => {
    const { status, stdout, stderr } = await publish('--dry-run');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toEqual(said('would be pushed', steps));
    expect(stdout).toContain('Nothing was pushed.');
    expect(await helm('helm4', 'pull', oci(), '--version', version)).toMatchObject({ status: 1 });
  });

  test('a commit without the tag of its version is refused', async () => {
    expect(await publish()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`the commit has no tag v${version}. Make it with`),
    });
  });

  test('files that are not committed are refused', async () => {
    repository.write('left.txt', '');
    expect(await publish()).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/these files are not committed:\n\?\? left\.txt\nCommit or remove them/u),
    });
    await repository.git('clean', '--force', '--quiet');
  });

  test('a package that is not what the folder holds is refused', async () => {
    const values = join(repository.folder, 'charts', name, 'values.yaml');
    appendFileSync(values, '# more\n');
    expect(await publish()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`it is not what charts/${name} holds. Run \`npm run package\``),
    });
    await repository.git('checkout', '--quiet', '--', values);
  });
});

describe('published', () => {
  beforeAll(async () => {
    await repository.git('tag', `v${version}`);
    published = await publish();
  }, 120_000);

  test('each step says that it was done, the tag at the end', () => {
    expect(published).toMatchObject({ status: 0, stderr: '', stdout: said('pushed', steps) });
    expect(published.stdout).toMatch(
      /Published:\n\S+jobpilot-exporters@sha256:[0-9a-f]{64}\n\S+jobpilot-monitoring@sha256:[0-9a-f]{64}\n$/u,
    );
  });

  test('the same again finds all of it there and pushes nothing', { timeout: 60_000 }, async () => {
    const { status, stdout } = await publish();
    expect({ status, stdout }).toEqual({ status: 0, stdout: said('there already', steps) });
    expect(stdout).not.toContain('pushed:');
  });
});

describe('whoever installs it', () => {
  test.each(helms)('%s pulls it, verifies it and renders it from the registry', { timeout: 60_000 }, async (which) => {
    const folder = join(scratch.folder, which);
    mkdirSync(folder);
    const trust = ['--verify', '--keyring', ground.maintainer.ring];
    const pulled = await helm(which, 'pull', oci(), '--version', version, '--destination', folder, ...trust);
    expect(complaintOf(pulled)).toBe('');
    expect(readFileSync(join(folder, file)).equals(readFileSync(join(repository.folder, 'dist', file)))).toBe(true);
    expect(complaintOf(await run(tool(which), ['verify', join(folder, file), '--keyring', ground.maintainer.ring]))).toBe('');
    const local = await run(tool(which), ['template', 'x', chart]);
    expect((await helm(which, 'template', 'x', oci(), '--version', version, ...trust)).stdout).toBe(local.stdout);
  });

  // Helm 3 asks the cluster even where it only shows what it would install.
  test('Helm 4 shows what it would install', { timeout: 60_000 }, async () => {
    const trust = ['--verify', '--keyring', ground.maintainer.ring];
    const installed = await helm('helm4', 'install', 'x', oci(), '--version', version, ...trust, '--dry-run=client');
    expect(installed).toMatchObject({ status: 0, stdout: expect.stringContaining('STATUS: pending-install') });
  });

  test('cosign verifies the signature, offline, with the public key', async () => {
    expect(complaintOf(await cosign('verify', '--key', ground.cosignPublicKey(ground.maintainer)))).toBe('');
  });

  test('cosign refuses the key of somebody else', async () => {
    expect(await cosign('verify', '--key', ground.cosignPublicKey(ground.stranger))).not.toMatchObject({ status: 0 });
  });

  test.each([
    ['https://cyclonedx.org/bom', (predicate: unknown) => [at(predicate, 'metadata', 'component', 'name'), name]],
    [
      'https://slsa.dev/provenance/v1',
      (predicate: unknown) => [at(predicate, 'buildDefinition', 'externalParameters', 'command'), 'npm run package'],
    ],
  ])('%s is attested', async (type, look) => {
    const { status, stdout, stderr } = await cosign(
      'verify-attestation',
      '--type',
      type,
      '--key',
      ground.cosignPublicKey(ground.maintainer),
    );
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const statement: unknown = JSON.parse(Buffer.from(text(at(JSON.parse(stdout), 'payload')), 'base64').toString('utf8'));
    const [found, expected] = look(at(statement, 'predicate'));
    expect(found).toBe(expected);
  });

  test.each(helms)('%s refuses a package that was changed, and one that somebody else signed', async (which) => {
    const changed = join(scratch.folder, `changed-${which}`);
    mkdirSync(changed);
    for (const ending of ['', '.prov'])
      copyFileSync(join(repository.folder, 'dist', `${file}${ending}`), join(changed, `${file}${ending}`));
    const stranger = await run(tool(which), ['verify', join(changed, file), '--keyring', ground.stranger.ring]);
    expect(stranger).toMatchObject({ status: 1, stderr: expect.stringMatching(/unknown entity|signature/u) });
    appendFileSync(join(changed, file), 'x');
    const verified = await run(tool(which), ['verify', join(changed, file), '--keyring', ground.maintainer.ring]);
    expect(verified).toMatchObject({ status: 1, stderr: expect.stringContaining('sha256 sum does not match') });
  });
});
