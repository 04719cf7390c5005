import type { Facts } from './facts.ts';

/** What is known of the type of a value that is one of two: an integer or a number is a number, or it would be printed cut off. */
export function typeOfEither(one: Facts['type'], other: Facts['type']): Facts['type'] {
  if (one === 'any') return other;
  return one === 'integer' && other === 'number' ? 'number' : one;
}
