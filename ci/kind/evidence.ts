import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, tool } from '../paths.ts';
import { complaintOf, run } from '../run.ts';
import { nameOf, type Namespace } from './cluster/namespace.ts';
import { at, items, text } from '../objects.ts';
import { clusterEnvironment } from './ground.ts';
import { folder } from './paths.ts';

/** Where the evidence of failures is kept until the next run. */
const failures = join(folder, 'failures');

/** Forgets the evidence of earlier runs. */
export function forgetEvidence(): void {
  rmSync(failures, { recursive: true, force: true });
}

/**
 * Keeps what tells why something failed in a namespace: its objects, events, the logs of every container, and what Helm
 * rendered for each release. A command that fails leaves its complaint instead.
 * @returns the folder
 */
export async function keepEvidence(namespace: Namespace): Promise<string> {
  const kept = join(failures, namespace.name);
  mkdirSync(kept, { recursive: true });
  const keep = async (file: string, command: string, args: readonly string[]): Promise<string> => {
    const ended = await run(command, ['--namespace', namespace.name, ...args], { environment: clusterEnvironment(), timeout: 30_000 });
    writeFileSync(join(kept, file), ended.stdout || complaintOf(ended));
    return ended.stdout;
  };
  await keep('events.txt', 'kubectl', ['get', 'events', '--sort-by', '.metadata.creationTimestamp']);
  await keep('objects.txt', 'kubectl', ['get', 'all,configmap,persistentvolumeclaim,networkpolicy', '--output', 'wide']);
  await keep('pods.txt', 'kubectl', ['describe', 'pods']);
  for (const pod of await namespace.get('pods').catch(() => [])) {
    for (const container of [...items(at(pod, 'spec', 'initContainers')), ...items(at(pod, 'spec', 'containers'))]) {
      const [name, of] = [nameOf(pod), text(at(container, 'name'))];
      await keep(`${name}.${of}.log`, 'kubectl', ['logs', name, '--container', of, '--tail', '2000']);
      await keep(`${name}.${of}.previous.log`, 'kubectl', ['logs', name, '--container', of, '--previous', '--tail', '500']);
    }
  }
  const releases = (await keep('releases.txt', tool('helm4'), ['list', '--short'])).split('\n').filter((name) => name !== '');
  for (const name of releases) await keep(`${name}.manifest.yaml`, tool('helm4'), ['get', 'manifest', name]);
  return kept;
}

/** Does something in a namespace and, where it fails, keeps the evidence before the error goes on. */
export async function withEvidence<T>(namespace: Namespace, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    console.error(`The evidence is in ${relative(root, await keepEvidence(namespace))}.`);
    throw error;
  }
}
