import { at, type Json } from '../objects.ts';
import type { Ground } from './ground.ts';
import { Member } from './member.ts';
import { find } from './pods.ts';

/**
 * Every pod of a rendered StatefulSet.
 * @param ports the ports that its pods declare and that get others on the loopback address
 */
export async function membersOf(
  { scratch }: Ground,
  objects: readonly Json[],
  name: string,
  ports: readonly number[],
): Promise<readonly Member[]> {
  const replicas = Number(at(find(objects, 'StatefulSet', name), 'spec', 'replicas'));
  const ordinals = Array.from({ length: replicas }, (_one, ordinal) => ordinal);
  return Promise.all(ordinals.map((ordinal) => Member.of(scratch, objects, name, ordinal, ports)));
}
