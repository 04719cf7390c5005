import type { Json } from '../../objects.ts';
import type { Finding } from '../finding.ts';
import { changes } from './changes.ts';
import { pairs } from './pairs.ts';
import { presence } from './presence.ts';

/** What differs between what two charts render. */
export function compareObjects(before: readonly Json[], after: readonly Json[]): readonly Finding[] {
  const all = pairs(before, after);
  return [...presence(all), ...all.flatMap(changes)];
}
