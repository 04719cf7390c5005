import type { Json } from '../ast/facts.ts';
import { entryOf } from '../ast/json.ts';
import { ownDefault } from '../values/default-values.ts';
import { identityOf, resolve, type Spec } from '../values/spec.ts';

/** A value and where it stands: `receivers.<name>.email.to`, `hosts[].name`. */
export interface ValuePlace {
  readonly path: string;
  readonly spec: Spec;
  /** Its own default, or what the default of an object around it says. */
  readonly default: Json | undefined;
  /** A field of an object, and not an entry or an item, which their container describes. */
  readonly isField: boolean;
  /** Where a declaration of the same name stands first, where it is entered but once. */
  readonly like?: string;
}

/** The value and every value below it in the order of declaration; a declaration within itself is not entered again. */
export function placesOf(path: string, spec: Spec): readonly ValuePlace[] {
  return [...visit(startOf(path, spec), new Set())];
}

/**
 * The same, but a declaration with a name is entered once: elsewhere its place says where that is.
 * @param entered where the named declarations stand that were entered so far; more are added
 */
export function placesOnce(path: string, spec: Spec, entered: Map<string, string>): readonly ValuePlace[] {
  return [...visit(startOf(path, spec), new Set(), entered)];
}

function startOf(path: string, spec: Spec): ValuePlace {
  return { path, spec, default: ownDefault(spec), isField: path !== '' };
}

function* visit(place: ValuePlace, above: ReadonlySet<Spec | string>, entered?: Map<string, string>): Generator<ValuePlace> {
  const declared = resolve(place.spec);
  const identity = identityOf(declared);
  const like = typeof identity === 'string' && declared.type === 'object' ? entered?.get(identity) : undefined;
  yield like === undefined ? place : { ...place, like };
  if (above.has(identity) || like !== undefined) return;
  if (typeof identity === 'string') entered?.set(identity, place.path);
  for (const child of childrenOf(place)) yield* visit(child, new Set([...above, identity]), entered);
}

function childrenOf({ path, spec, default: value }: ValuePlace): readonly ValuePlace[] {
  const declared = resolve(spec);
  if (declared.type === 'map') return [inside(`${path}.<name>`, declared.entry)];
  if (declared.type === 'array') return [inside(`${path}[]`, declared.item)];
  if (declared.type !== 'object') return [];
  return Object.entries(declared.fields).map(([name, field]) => ({
    path: path === '' ? name : `${path}.${name}`,
    spec: field,
    default: entryOf(value, name) ?? ownDefault(field),
    isField: true,
  }));
}

function inside(path: string, spec: Spec): ValuePlace {
  return { path, spec, default: ownDefault(spec), isField: false };
}
