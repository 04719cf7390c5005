import { str, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';

/** The parts of the chart that run pods, each with a section of values of its name. */
export const components = ['prometheus', 'alertmanager'] as const;

/** What the chart calls its parts; `namePrefix` stands before it. */
export type Component = (typeof components)[number];

/** The name of an object: the seed's own, or prefixed where two releases share a namespace. */
export function named(name: string): Node<string> {
  return str`${values.namePrefix}${name}`;
}
