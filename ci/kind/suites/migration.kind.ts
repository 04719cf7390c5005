import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, text } from '../../objects.ts';
import { until } from '../../loopback/wait.ts';
import { Forwards } from '../cluster/forwards.ts';
import { Namespace } from '../cluster/namespace.ts';
import { withEvidence } from '../evidence.ts';
import { ground } from '../ground.ts';
import { imagesIn } from '../images/needed.ts';
import { oldClaim, plainManifests } from '../in-cluster/plain-manifests.ts';
import { blocksInCluster, Reader, yamlOf } from '../page.ts';
import { rendered } from '../rendered.ts';
import { Release } from '../release/release.ts';
import { activeSilences, samples, silence } from '../stack/api.ts';

const page = 'docs/migrate-from-kustomize.md';
const plain = 'infrastructure/kubernetes/monitoring';

const namespace = new Namespace('migration');
const forwards = new Forwards();
const before = { silence: '', time: 0 };
let reader: Reader | undefined;
let own: Readonly<Record<string, string>> = {};

/** The image that a program of the chart runs from. */
async function image(name: string): Promise<string> {
  const files = [join(ground().values, 'minimal-values.yaml')];
  const found = [...imagesIn((await rendered(ground().chart, files)).flat())].find((one) => one.includes(`/${name}:`));
  if (found === undefined) throw new Error(`The chart has no image ${name}.`);
  return found;
}

/** What stands for the placeholders of the page: the old claim, its volume, and the words that a user fills in. */
async function placeholders(): Promise<Readonly<Record<string, string>>> {
  const [claim = {}] = await namespace.get('persistentvolumeclaims', oldClaim);
  const volume = text(at(claim, 'spec', 'volumeName'));
  const [kept, size] = [text(at(claim, 'spec', 'storageClassName')), text(at(claim, 'status', 'capacity', 'storage'))];
  // With what is around them, for the page has the words elsewhere, too.
  return { 'OLD-CLAIM': oldClaim, ' VOLUME': ` ${volume}`, ' CLASS\n': ` ${kept}\n`, ' SIZE\n': ` ${size}\n`, REPLACE: 'replaced' };
}

const alertmanager = (): Promise<string> => forwards.to(namespace, 'pod/alertmanager-0', 9093);
const history = async (): Promise<number> => {
  const prometheus = await forwards.to(namespace, 'service/prometheus', 9090);
  return (await samples(prometheus, 'up{job="prometheus", instance="localhost:9090"} == 1', before.time)).length;
};

beforeAll(async () => {
  await namespace.create();
  const objects = plainManifests({ prometheus: await image('prometheus'), alertmanager: await image('alertmanager') });
  reader = new Reader(namespace, {
    [`${plain}/all.yaml`]: objects.map((one) => JSON.stringify(one)).join('\n---\n'),
    [`${plain}/kustomization.yaml`]: JSON.stringify({ namespace: namespace.name, resources: ['all.yaml'] }),
    'values.yaml': yamlOf(page),
  });
  await namespace.apply(...objects);
  for (const one of ['deployment/prometheus', 'statefulset/alertmanager'])
    await namespace.kubectl('rollout', 'status', one, '--timeout', '110s');
  before.silence = await silence(await alertmanager(), 'HighLatency');
  await until('the old Prometheus has a sample', 60, async () => {
    before.time = Date.now() / 1000 - 1;
    return (await history()) === 1;
  });
  own = await placeholders();
});

afterAll(async () => {
  await reader?.[Symbol.asyncDispose]();
  await forwards[Symbol.asyncDispose]();
  await new Release(namespace).uninstall('helm4').catch(() => undefined);
  await namespace[Symbol.asyncDispose]();
});

describe('docs/migrate-from-kustomize.md', () => {
  it.each(blocksInCluster(page))('%s', async (_name, block) => {
    await withEvidence(namespace, async () => {
      expect(await reader?.follow(block, own)).toBe('');
      if (block.heading !== '8. Check') return;
      expect(await history()).toBe(1);
      expect(await activeSilences(await alertmanager())).toContain(before.silence);
    });
  });
});
