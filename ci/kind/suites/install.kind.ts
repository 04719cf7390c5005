import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it, type ExpectStatic } from 'vitest';
import { helms, release as ofHelm, type Helm } from '../../helm.ts';
import { at, text, type Json } from '../../objects.ts';
import { until } from '../../loopback/wait.ts';
import { complaintsAbout } from '../cluster/health.ts';
import { getObjects } from '../cluster/kubectl.ts';
import { nameOf, Namespace } from '../cluster/namespace.ts';
import { secretsFor } from '../documented-secrets.ts';
import { withEvidence } from '../evidence.ts';
import { ground } from '../ground.ts';
import { Release } from '../release/release.ts';
import { rendered } from '../rendered.ts';

const files = globSync(join(ground().values, '*-values.yaml')).toSorted();

/** Kinds of objects outside namespaces that a release may have. */
const clusterScoped = 'clusterrole,clusterrolebinding,priorityclass,namespace';

/** Objects of a release outside its namespace. */
async function outsideOf(release: Release): Promise<readonly string[]> {
  return (await getObjects([clusterScoped, '--selector', `app.kubernetes.io/instance=${release.name}`])).map(nameOf);
}

/** What is left of a release that was uninstalled, volume claims aside. */
async function leftOf(release: Release, before: readonly string[]): Promise<readonly string[]> {
  const inside = (await release.namespace.contents()).filter(
    (name) => !name.startsWith('persistentvolumeclaim/') && !before.includes(name),
  );
  return [...inside, ...(await outsideOf(release))];
}

/** What two releases of a values file would both want: the file itself, or the namespaces beside the release's that it names. */
async function wantedBy(file: string): Promise<string> {
  const objects = (await rendered(ground().chart, [file])).flat();
  const namespaces = objects.map((one) => text(at(one, 'metadata', 'namespace') ?? ofHelm.namespace));
  const others = new Set(namespaces.filter((one) => !one.startsWith(ofHelm.namespace)));
  return others.size === 0 ? file : [...others].toSorted().join(' ');
}

/** Releases of one values file have objects of the same names outside their namespaces, so one waits for the other. */
const turns = new Map<string, Promise<unknown>>();

async function inTurn<T>(file: string, work: () => Promise<T>): Promise<T> {
  const wanted = await wantedBy(file);
  const done = (turns.get(wanted) ?? Promise.resolve()).then(work);
  turns.set(
    wanted,
    done.catch(() => undefined),
  );
  return done;
}

/** The values of the version before this one that its tests have under the same name as ours; undefined where it has none. */
function valuesBefore(file: string): string | undefined {
  const { previous } = ground();
  const own = previous === undefined ? '' : join(previous, 'ci', basename(file));
  return existsSync(own) ? own : undefined;
}

/** The Secrets that pods need, of this version and of the one before. */
async function secretsOf(file: string, namespace: string): Promise<readonly Json[]> {
  const { chart, previous } = ground();
  const before = valuesBefore(file);
  const renders = await rendered(chart, [file]);
  const all = previous === undefined || before === undefined ? renders : [...renders, ...(await rendered(previous, [before]))];
  return secretsFor(all, namespace);
}

async function inNamespace(name: string, file: string, work: (release: Release) => Promise<void>): Promise<void> {
  await using namespace = new Namespace(name);
  await namespace.create();
  await namespace.apply(...(await secretsOf(file, name)));
  const release = new Release(namespace, name);
  try {
    await withEvidence(namespace, () => work(release));
  } finally {
    // Where it failed before: the next one wants the names that are outside the namespace.
    await release.uninstall('helm4').catch(() => undefined);
    await until('its namespaces are gone', 60, async () => (await outsideOf(release)).length === 0).catch(() => undefined);
  }
}

/** Nobody takes what a Prometheus of these releases sends: where it ends it need not try for a whole minute. */
const values = [{ prometheus: { extraArgs: { 'storage.remote.flush-deadline': '5s' } } }];

/** Uninstalls a release; of what it brought only volume claims stay. */
async function uninstalls(expect: ExpectStatic, release: Release, helm: Helm, before: readonly string[]): Promise<void> {
  await release.uninstall(helm);
  await expect.poll(() => leftOf(release, before), { timeout: 120_000, interval: 2000 }).toEqual([]);
}

/** Helms and values files that install this version where nothing was before. */
const installs = helms.flatMap((helm) =>
  files
    .filter((file) => !ground().quick || (helm === 'helm3' && valuesBefore(file) === undefined))
    .map((file) => [basename(file, '-values.yaml'), helm, file] as const),
);

describe('an install from the registry under Pod Security restricted', { concurrent: true }, () => {
  it.for(installs)('%s by %s: all pods are ready, and once uninstalled only volume claims stay', async ([name, helm, file], { expect }) => {
    await inTurn(file, () =>
      inNamespace(`${name}-${helm}`, file, async (release) => {
        const before = await release.namespace.contents();
        expect(await release.install(helm, { chart: ground().oci, files: [file], values })).toContain('STATUS: deployed');
        expect(await complaintsAbout(release.namespace)).toEqual([]);
        await release.test(helm);
        await uninstalls(expect, release, helm, before);
      }),
    );
  });
});

/** Values files that both versions have. */
const upgrades = files.flatMap((file) => {
  const before = valuesBefore(file);
  return before === undefined ? [] : [{ file, before }];
});

/** Names and identities of the volume claims of a namespace. */
async function claimsOf(namespace: Namespace): Promise<readonly string[]> {
  const claims = await namespace.get('persistentvolumeclaims');
  return claims.map((one) => `${nameOf(one)} ${text(at(one, 'metadata', 'uid'))}`).toSorted();
}

describe.skipIf(ground().previous === undefined)('an upgrade from the version before', { concurrent: true }, () => {
  it.for(upgrades.map(({ file, before }) => [basename(file, '-values.yaml'), file, before] as const))(
    '%s: by another Helm; all pods are ready, the volumes are those that were there, and once uninstalled only they stay',
    async ([name, file, before], { expect }) => {
      await inTurn(file, () =>
        inNamespace(`${name}-upgrade`, file, async (release) => {
          const { oci, previous = '' } = ground();
          const there = await release.namespace.contents();
          await release.install('helm3', { chart: previous, files: [before], values });
          const claims = await claimsOf(release.namespace);
          await release.upgrade('helm4', { chart: oci, files: [file], values });
          expect(await complaintsAbout(release.namespace)).toEqual([]);
          expect(await claimsOf(release.namespace)).toEqual(expect.arrayContaining([...claims]));
          await release.test('helm4');
          await uninstalls(expect, release, 'helm4', there);
        }),
      );
    },
  );
});
