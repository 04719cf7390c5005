import type { Setting } from '../case.ts';
import { Burst } from '../stack/burst.ts';
import { marker } from '../stack/marker.ts';

/** What came of a burst while a member could not hear the others. */
export interface PartitionResult {
  readonly expected: number;
  readonly lost: number;
  readonly duplicates: number;
  /** The same of a burst after they could hear each other again. */
  readonly healed: { readonly lost: number; readonly duplicates: number };
}

/** Parts the last member from the others in a burst, joins them again and counts who was told what. */
export async function partitionTrial({ stack, exporters }: Setting): Promise<PartitionResult> {
  const members = stack.cluster.alertmanagers;
  const last = members.length - 1;
  stack.gossip.separate(last);
  await stack.settled(1, ...members.slice(last));
  await stack.settled(last, ...members.slice(0, last));
  const apart = new Burst(stack, exporters.burst, 'trial-partition');
  await apart.begin();
  await apart.arrived();
  await marker(stack);
  const result = { expected: apart.expected, lost: await apart.lost(), duplicates: await apart.duplicates() };

  stack.gossip.heal();
  await stack.settled(members.length);
  const together = new Burst(stack, exporters.burst, 'trial-healed');
  await together.begin();
  await together.arrived();
  await marker(stack);
  const healed = { lost: await together.lost(), duplicates: await together.duplicates() };
  together.end();
  return { ...result, healed };
}
