import { appendFileSync, copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LocalRegistry } from './local-registry.ts';
import { manifestsIn } from './manifests-in.ts';
import { pushPlugin } from './push-plugin.ts';
import { signingKeys, type SigningKeys } from './signing-keys.ts';
import { charts, plugins, Workshop } from './workshop.ts';

const workshop = new Workshop();
/** Without GnuPG nothing can be signed here, nor by anyone. */
const canSign = spawnSync('gpg', ['--version']).status === 0;
const packages = join(workshop.folder, 'packages');
let keys: SigningKeys;
let others: SigningKeys;

beforeAll(async () => {
  await workshop.build();
  if (!canSign) return;
  keys = signingKeys(workshop.folder, 'maintainer');
  others = signingKeys(workshop.folder, 'stranger');
  mkdirSync(packages);
  for (const name of plugins.helm4) {
    const signed = ['--sign', '--key', keys.name, '--keyring', keys.secret, '--destination', packages];
    const { status, stderr } = await workshop.helm('helm4', 'plugin', 'package', ...signed, join(workshop.plugin, 'helm4', name));
    if (status !== 0) throw new Error(stderr);
  }
}, 120_000);

afterAll(() => {
  workshop[Symbol.dispose]();
});

function packageOf(name: string): string {
  return join(packages, `${name}-0.1.0.tgz`);
}

async function uninstall(): Promise<void> {
  for (const name of plugins.helm4) await workshop.helm('helm4', 'plugin', 'uninstall', name);
  rmSync(join(workshop.folder, 'helm4'), { recursive: true, force: true });
}

/** Values from a module, patched by another: what the plugins are for. */
async function works(): Promise<void> {
  workshop.write('values.ts', 'export default { replicaCount: 4 };');
  workshop.write(
    'patch.ts',
    `export default (all) => { for (const one of all) one.metadata.labels = { ...one.metadata.labels, patched: 'true' }; };`,
  );
  const rendered = await workshop.helm(
    'helm4',
    'template',
    'x',
    charts.web,
    '--values',
    'ts://values.ts',
    ...workshop.patchedBy('helm4', 'patch.ts'),
  );
  expect(manifestsIn(rendered)).toContainEqual(
    expect.objectContaining({
      kind: 'Deployment',
      metadata: expect.objectContaining({ labels: expect.objectContaining({ patched: 'true' }) }),
      spec: expect.objectContaining({ replicas: 4 }),
    }),
  );
}

test.runIf(canSign)('signed packages are verified, installed and work', { timeout: 120_000 }, async () => {
  for (const name of plugins.helm4) {
    expect(await workshop.helm('helm4', 'plugin', 'verify', packageOf(name), '--keyring', keys.public)).toMatchObject({ status: 0 });
    expect(await workshop.helm('helm4', 'plugin', 'install', packageOf(name), '--keyring', keys.public)).toMatchObject({ status: 0 });
  }
  await works();
  const { stdout } = await workshop.helm('helm4', 'plugin', 'list');
  expect(stdout.match(/signed/gu)).toHaveLength(plugins.helm4.length);
  await uninstall();
});

test.runIf(canSign)('a package that was changed is not installed', async () => {
  const changed = join(workshop.folder, 'changed', 'ts-0.1.0.tgz');
  mkdirSync(join(workshop.folder, 'changed'));
  copyFileSync(packageOf('ts'), changed);
  copyFileSync(`${packageOf('ts')}.prov`, `${changed}.prov`);
  appendFileSync(changed, 'x');
  const { status, stderr } = await workshop.helm('helm4', 'plugin', 'install', changed, '--keyring', keys.public);
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringMatching(/sha256 sum does not match/u) });
});

test.runIf(canSign)('a package that someone else signed is not installed', async () => {
  const { status, stderr } = await workshop.helm('helm4', 'plugin', 'install', packageOf('ts'), '--keyring', others.public);
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringMatching(/unknown entity|verif/u) });
});

test.runIf(canSign)('a package without its provenance is not installed unless that is asked for', async () => {
  const alone = join(workshop.folder, 'alone', 'ts-0.1.0.tgz');
  mkdirSync(join(workshop.folder, 'alone'));
  copyFileSync(packageOf('ts'), alone);
  expect(await workshop.helm('helm4', 'plugin', 'install', alone)).toMatchObject({ status: 1 });
  expect(await workshop.helm('helm4', 'plugin', 'install', alone, '--verify=false')).toMatchObject({ status: 0 });
  await uninstall();
});

test.runIf(canSign)('packages in a registry are verified, installed and work', { timeout: 120_000 }, async () => {
  await using registry = await LocalRegistry.start(workshop);
  for (const name of plugins.helm4) {
    await pushPlugin(`http://${registry.host}`, `helm-plugins/${name}`, '0.1.0', [packageOf(name), `${packageOf(name)}.prov`]);
    const address = `oci://${registry.host}/helm-plugins/${name}:0.1.0`;
    const { status, stderr } = await workshop.helm('helm4', 'plugin', 'install', address, '--plain-http', '--keyring', keys.public);
    expect({ status, stderr }).toMatchObject({ status: 0 });
  }
  await works();
  await uninstall();
});

test('Helm 3 installs a package from a web server', { timeout: 60_000 }, async () => {
  const archive = join(workshop.folder, 'ts-0.1.0.tgz');
  expect(
    await workshop.run('tar', ['-czf', archive, '-C', join(workshop.plugin, 'helm3', 'ts'), 'plugin.yaml', 'bin', 'lib']),
  ).toMatchObject({ status: 0 });
  const server = createServer((_, response) => response.setHeader('content-type', 'application/gzip').end(readFileSync(archive)));
  const port = await listening(server);
  try {
    const { status, stderr } = await workshop.helm('helm3', 'plugin', 'install', `http://127.0.0.1:${String(port)}/ts-0.1.0.tgz`);
    expect({ status, stderr }).toMatchObject({ status: 0 });
  } finally {
    server.close();
  }
  workshop.write('values.ts', 'export default { replicaCount: 4 };');
  expect((await workshop.helm('helm3', 'template', 'x', charts.web, '--values', 'ts://values.ts')).stdout).toContain('replicas: 4');
});

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
