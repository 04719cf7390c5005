import type { Json } from '../ast/facts.ts';
import { ownDefault } from '../values/default-values.ts';
import { resolve, type Spec } from '../values/spec.ts';
import { refusals } from './refusals.ts';
import { placesOf, type ValuePlace } from './value-places.ts';

/**
 * What is wrong with the declaration of a chart's values, one sentence each: a value without documentation, a default
 * that the schema refuses.
 */
export function problemsOfValues(values: Spec): readonly string[] {
  return placesOf('', values).flatMap((place) => [...undocumented(place), ...refusedDefault(place)]);
}

function undocumented({ path, spec, isField }: ValuePlace): readonly string[] {
  const isLeaf = isField && resolve(spec).type !== 'object';
  const doc = spec.doc ?? resolve(spec).doc ?? '';
  return isLeaf && doc === '' ? [`The value ${path} has no documentation; call .doc('…').`] : [];
}

function refusedDefault({ path, spec }: ValuePlace): readonly string[] {
  const value = ownDefault(spec);
  if (value === undefined) return [];
  if (holdsNull(value)) return [`The default of ${path} holds null, which Helm 3 keeps and Helm 4 leaves out: leave the entry out.`];
  return refusals(spec, value, path).map((clause) => `The default of ${path} is refused by its own schema: ${clause}.`);
}

function holdsNull(value: Json): boolean {
  return typeof value === 'object' && (value === null || Object.values(value).some(holdsNull));
}
