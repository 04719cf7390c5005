import { str, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';

/** What the chart calls its parts; `namePrefix` stands before it. */
export type Component = 'prometheus' | 'alertmanager';

/** The name of an object: the seed's own, or prefixed where two releases share a namespace. */
export function named(name: string): Node<string> {
  return str`${values.namePrefix}${name}`;
}
