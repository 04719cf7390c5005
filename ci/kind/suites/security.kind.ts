import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { at, isMap, items, text, type Json } from '../../objects.ts';
import { kubectl } from '../cluster/kubectl.ts';
import { nameOf } from '../cluster/namespace.ts';
import { parseRights } from '../cluster/parse-rights.ts';
import { allowedRights, tokenHolders } from '../expected/rights.ts';
import { Stack } from '../stack/stack.ts';
import { useStack } from '../stack/use-stack.ts';

const stack = useStack(() => Stack.start('security'));

function rightsOf(account: string): Promise<string> {
  const { namespace } = stack();
  const groups = ['--as-group', 'system:serviceaccounts', '--as-group', 'system:authenticated'];
  return namespace.kubectl('auth', 'can-i', '--list', '--as', `system:serviceaccount:${namespace.name}:${account}`, ...groups);
}

/** Where a text of one of the stack's secrets stands in other texts; nowhere is what is wanted. */
function leaks(texts: Readonly<Record<string, string>>): readonly string[] {
  // An address in the Secret stands for the credential in it: Slack's and PagerDuty's tell who may send.
  const secrets = Object.entries(stack().notified.secret);
  return Object.entries(texts).flatMap(([place, written]) =>
    secrets.filter(([, secret]) => written.includes(secret)).map(([key]) => `${place} has the value of ${key}`),
  );
}

/** What Helm stores of a release, as text. https://helm.sh/docs/topics/advanced/#storage-backends */
function stored(secret: Json): string {
  const encoded = Buffer.from(text(at(secret, 'data', 'release')), 'base64').toString();
  return gunzipSync(Buffer.from(encoded, 'base64')).toString();
}

function sorted(rights: readonly string[] = []): readonly string[] {
  return rights.toSorted();
}

function isOwn(object: Json): boolean {
  return at(object, 'metadata', 'labels', 'app.kubernetes.io/instance') === stack().release.name;
}

it('every ServiceAccount of the release may do what is listed, and nothing else', async () => {
  const accounts = (await stack().namespace.get('serviceaccounts')).filter(isOwn).map(nameOf);
  expect(accounts).not.toEqual([]);
  const everybody = parseRights(await rightsOf('nobody'));
  const found = await Promise.all(
    accounts.map(async (name) => [name, parseRights(await rightsOf(name)).filter((right) => !everybody.includes(right))] as const),
  );
  expect(Object.fromEntries(found.map(([name, rights]) => [name, sorted(rights)]))).toEqual(
    Object.fromEntries(accounts.map((name) => [name, sorted(allowedRights[name])])),
  );
});

it('only pods that talk to the API server have a token', async () => {
  const pods = (await stack().namespace.get('pods')).filter(isOwn);
  const holders = pods.filter((pod) =>
    items(at(pod, 'spec', 'volumes')).some((volume) =>
      items(at(volume, 'projected', 'sources')).some((source) => isMap(source) && source['serviceAccountToken'] !== undefined),
    ),
  );
  const names = new Set(holders.map((pod) => text(at(pod, 'metadata', 'labels', 'app.kubernetes.io/name'))));
  expect([...names].filter((name) => !tokenHolders.includes(name))).toEqual([]);
  expect([...names]).toContain('prometheus');
});

it('no pod of the release runs as root or may write to its root file system', async () => {
  const pods = (await stack().namespace.get('pods')).filter(isOwn);
  const loose = pods.flatMap((pod) =>
    items(at(pod, 'spec', 'containers'))
      .filter((container) => at(container, 'securityContext', 'readOnlyRootFilesystem') !== true)
      .map((container) => `${nameOf(pod)}/${text(at(container, 'name'))}`),
  );
  expect(loose).toEqual([]);
});

it('no value of the Secret stands in a manifest, a stored release, a ConfigMap or a log', async () => {
  const { namespace, release, notified } = stack();
  // Something must have been sent with the credentials before the logs can have them.
  await expect.poll(() => notified.deliveries(), { timeout: 90_000, interval: 2000 }).not.toEqual([]);
  const releases = (await namespace.get('secrets')).filter((one) => at(one, 'type') === 'helm.sh/release.v1');
  expect(releases).not.toEqual([]);
  const configMaps = await namespace.get('configmaps');
  const pods = (await namespace.get('pods')).filter(isOwn);
  const logs = pods.map(async (pod) => {
    const log = await kubectl(['logs', nameOf(pod), '--namespace', namespace.name, '--all-containers']);
    return [`the log of ${nameOf(pod)}`, log] as const;
  });
  const texts = {
    'the manifest': await release.helm('helm4', 'get', 'all', release.name),
    ...Object.fromEntries(releases.map((one) => [`the Secret ${nameOf(one)}`, stored(one)])),
    ...Object.fromEntries(configMaps.map((one) => [`the ConfigMap ${nameOf(one)}`, JSON.stringify(one)])),
    ...Object.fromEntries(await Promise.all(logs)),
  };
  expect(leaks(texts)).toEqual([]);
});
