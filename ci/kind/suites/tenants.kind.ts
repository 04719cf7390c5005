import { expect, it } from 'vitest';
import { join } from 'node:path';
import type { Json } from '../../objects.ts';
import { complaintsAbout } from '../cluster/health.ts';
import { Namespace } from '../cluster/namespace.ts';
import { documentedSecrets } from '../documented-secrets.ts';
import { withEvidence } from '../evidence.ts';
import { ground } from '../ground.ts';
import { Release } from '../release/release.ts';

const small = join(ground().values, 'minimal-values.yaml');

async function inNamespace(name: string, work: (namespace: Namespace) => Promise<void>): Promise<void> {
  await using namespace = new Namespace(name);
  await namespace.create();
  await namespace.apply(...documentedSecrets());
  await withEvidence(namespace, () => work(namespace));
}

/** Rights in one namespace only, and nothing of nodes. */
function withoutClusterRights(namespace: string): Json {
  return {
    prometheus: { rbac: { clusterWide: false }, scrape: { namespaces: [namespace] } },
    exporters: { kubeStateMetrics: { collectors: { nodes: null }, namespaces: [namespace], rbac: { clusterWide: false } } },
  };
}

it('two releases share a namespace, and one goes without harm to the other', async () => {
  await inNamespace('two-releases', async (namespace) => {
    const [green, blue] = [new Release(namespace, 'green'), new Release(namespace, 'blue')];
    const prefixed = { namePrefix: 'blue-', exporters: { namePrefix: 'blue-' } };
    await Promise.all([green.install('helm4', { files: [small] }), blue.install('helm3', { files: [small], values: [prefixed] })]);
    expect(await complaintsAbout(namespace)).toEqual([]);
    await blue.uninstall('helm3');
    await expect.poll(() => complaintsAbout(namespace), { timeout: 120_000, interval: 2000 }).toEqual([]);
    expect((await namespace.contents()).filter((one) => one.includes('/blue-'))).toEqual([]);
    await green.test('helm4');
  });
});

it('somebody with rights in one namespace installs there', async () => {
  await inNamespace('no-cluster-rights', async (namespace) => {
    await namespace.kubectl('create', 'serviceaccount', 'installer');
    const binding = ['create', 'rolebinding', 'installer', '--clusterrole', 'admin', '--serviceaccount', `${namespace.name}:installer`];
    await namespace.kubectl(...binding);
    const release = new Release(namespace, 'tenant', `system:serviceaccount:${namespace.name}:installer`);
    await release.install('helm4', { files: [small], values: [withoutClusterRights(namespace.name)] });
    expect(await complaintsAbout(namespace)).toEqual([]);
    await release.uninstall('helm4');
  });
});
