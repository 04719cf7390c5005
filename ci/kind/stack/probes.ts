import { at, text, type Json } from '../../objects.ts';
import { nameOf, type Namespace } from '../cluster/namespace.ts';
import { inClusterImage } from '../in-cluster/image.ts';
import { container, podDefaults } from '../in-cluster/pod.ts';

/** A place that a probe connects to. */
export interface Place {
  readonly name: string;
  /** HOST:PORT. */
  readonly address: string;
}

/** A container that tells to which places its pod can connect. */
export interface Probe {
  readonly namespace: Namespace;
  readonly pod: string;
}

const name = 'probe';
const waits = 'setInterval(() => undefined, 60_000)';

/** A pod of somebody else. */
export function probePod(pod: string, labels: Json): Json {
  const containers = [container(name, { args: ['--eval', waits] })];
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: pod, labels }, spec: { ...podDefaults, containers } };
}

/**
 * Puts a probe beside the containers of a pod that runs: it shares the pod's addresses, and so what policies allow.
 * https://kubernetes.io/docs/tasks/debug/debug-application/debug-running-pod/#ephemeral-container
 */
export async function probeIn({ namespace, pod }: Probe, profile: 'restricted' | 'general'): Promise<void> {
  const image = ['--image', inClusterImage, '--image-pull-policy', 'Never', '--profile', profile];
  await namespace.kubectl('debug', pod, '--container', name, ...image, '--', 'node', '--eval', waits);
}

/** The names of the places to which the pod of a probe can connect. */
export async function openFrom({ namespace, pod }: Probe, places: readonly Place[]): Promise<readonly string[]> {
  const script = ['node', '/app/ci/kind/in-cluster/probe.ts', ...places.map(({ address }) => address)];
  const open: unknown = JSON.parse(await namespace.kubectl('exec', pod, '--container', name, '--', ...script));
  const isOpen = (address: string): boolean => Array.isArray(open) && open.includes(address);
  return places.filter(({ address }) => isOpen(address)).map((place) => place.name);
}

/** The address of a port of a pod. */
export function addressOf(pod: Json, port: number): string {
  const address = text(at(pod, 'status', 'podIP') ?? '');
  if (address === '') throw new Error(`The pod ${nameOf(pod)} has no address yet.`);
  return `${address}:${String(port)}`;
}
