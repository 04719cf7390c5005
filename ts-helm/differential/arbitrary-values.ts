import * as fc from 'fast-check';
import type { Json } from '../src/ast/facts.ts';
import { isMap, type JsonMap } from '../src/ast/json.ts';
import { kubernetesDefinitions } from '../src/emit/kubernetes-definitions.ts';
import { refTo } from '../src/emit/schema.ts';
import { resolve, type ArraySpec, type KubernetesSpec, type MapSpec, type ObjectSpec, type Spec } from '../src/values/spec.ts';
import { arbitraryAny, arbitraryOfSchema } from './arbitrary-json-schema.ts';
import { arbitraryInteger, arbitraryNumber } from './arbitrary-numbers.ts';
import { arbitraryKey, arbitraryString, wouldBeTrimmed } from './arbitrary-strings.ts';

/** What `arbitraryValues` needs to know beside the declaration. */
export interface ValuesOptions {
  /** How deep maps and lists may nest; below it maps and lists are empty. Default 5. */
  readonly depth?: number;
}

interface Place {
  readonly depth: number;
  /** What stands here already: the chart's defaults, over which the values are laid. */
  readonly base: Json | undefined;
  /** Whether a template may pass on what holds this with `toYaml`: maps and lists. */
  readonly isPassedOn: boolean;
}

const absent = Symbol('absent');
type Absent = typeof absent;

/**
 * Values files that the declaration allows: each is laid over the chart's defaults, so it holds a few of the fields, a
 * single field of an entry that the defaults have, null for such an entry, or new entries. Every leaf takes the edges of
 * its range and strings that YAML or templates could read as something else.
 */
export function arbitraryValues(spec: Spec, { depth = 5 }: ValuesOptions = {}): fc.Arbitrary<Json> {
  return arbitraryOf(spec, { depth, base: baseOf(spec, undefined), isPassedOn: false });
}

/** Whole values of a declaration, with no defaults below: arguments, list items, new entries. */
export function arbitraryWhole(spec: Spec, { depth = 5 }: ValuesOptions = {}): fc.Arbitrary<Json> {
  return arbitraryOf(spec, { depth, base: undefined, isPassedOn: true });
}

/** The default of a declaration where its parent's default does not say another; objects start empty and fill field by field. */
function baseOf(spec: Spec, fromParent: Json | undefined): Json | undefined {
  const declared = resolve(spec);
  return (
    fromParent ?? spec.default ?? declared.default ?? (declared.type === 'object' && declared.presence !== 'optional' ? {} : undefined)
  );
}

function arbitraryOf(spec: Spec, place: Place): fc.Arbitrary<Json> {
  const declared = resolve(spec);
  if (declared.type === 'string') {
    const texts = arbitraryString(declared);
    return place.isPassedOn ? texts.filter((text) => !wouldBeTrimmed(text)) : texts;
  }
  if (declared.type === 'integer') return arbitraryInteger(declared);
  if (declared.type === 'number') return arbitraryNumber(declared);
  if (declared.type === 'boolean') return fc.boolean();
  if (declared.type === 'object') return arbitraryObject(declared, place);
  if (declared.type === 'map') return arbitraryMap(declared, place);
  if (declared.type === 'array') return arbitraryArray(declared, place);
  return listed(declared.list, declared.type === 'kubernetes' ? arbitraryKubernetes(declared, place) : arbitraryAnyMap(place.depth - 1));
}

function listed(list: boolean, item: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  return list ? fc.array(item, { maxLength: 2 }) : item;
}

function arbitraryKubernetes({ kind, orText }: KubernetesSpec, { depth }: Place): fc.Arbitrary<Json> {
  const objects = arbitraryOfSchema(refTo(kind), kubernetesDefinitions([kind]), Math.min(depth, 3));
  return orText === undefined ? objects : fc.oneof(objects, arbitraryString(orText));
}

function arbitraryAnyMap(depth: number): fc.Arbitrary<JsonMap> {
  const entries = fc.array(fc.tuple(arbitraryKey(), arbitraryAny(Math.max(0, Math.min(depth, 3)))), { maxLength: 3 });
  return entries.map((pairs) => Object.fromEntries(pairs));
}

function arbitraryObject(spec: ObjectSpec, place: Place): fc.Arbitrary<Json> {
  const base = isMap(place.base) ? place.base : undefined;
  const names = Object.keys(spec.fields);
  const fields: Record<string, fc.Arbitrary<Json | Absent>> = {};
  for (const name of names) {
    const field = spec.fields[name];
    if (field === undefined) continue;
    const below = base === undefined ? base : baseOf(field, base[name]);
    const value = deferred(field, { ...place, base: below });
    const rarely = fc.oneof({ weight: 1, arbitrary: value }, { weight: weightOfAbsence(names.length), arbitrary: fc.constant(absent) });
    fields[name] = isNeeded(field, below) || isInGroup(spec, name) ? value : tooDeep(field, place) ? fc.constant(absent) : rarely;
  }
  const others = spec.open === true ? arbitraryOthers(spec, place) : fc.constant({});
  return fc
    .tuple(fc.record(fields), fc.nat(), others)
    .map(([values, chosen, more]) => ({ ...more, ...grouped(spec, base ?? {}, present(values), chosen) }));
}

/** Keys of an open object beside its fields. */
function arbitraryOthers({ fields }: ObjectSpec, { depth }: Place): fc.Arbitrary<JsonMap> {
  return arbitraryAnyMap(depth - 1).map((all) => Object.fromEntries(Object.entries(all).filter(([key]) => !Object.hasOwn(fields, key))));
}

/** A few fields of every object, so that 10,000 values files of a large chart stay small. */
function weightOfAbsence(fields: number): number {
  return fields <= 3 ? 1 : fields <= 8 ? 2 : 4;
}

/** An arbitrary made when it is first asked for: a declaration may contain itself. */
function deferred(spec: Spec, place: Place): fc.Arbitrary<Json> {
  const { type } = spec;
  if (type !== 'lazy') return arbitraryOf(spec, place);
  return place.depth <= 0 ? fc.constant({}) : arbitraryOf(spec, { ...place, depth: place.depth - 1 });
}

function tooDeep(spec: Spec, { depth }: Place): boolean {
  return depth <= 0 && !['string', 'integer', 'number', 'boolean'].includes(spec.type);
}

/** Whether a values file must set the field, for neither the chart's defaults nor its fields' defaults make it whole. */
function isNeeded(spec: Spec, base: Json | undefined): boolean {
  if (spec.presence !== 'required') return false;
  const declared = resolve(spec);
  if (declared.type !== 'object') return base === undefined;
  const fields = Object.entries(declared.fields);
  const hasNone = (declared.oneOf ?? []).some(
    (group) => group.orNone !== true && !group.fields.some((name) => isMap(base) && Object.hasOwn(base, name)),
  );
  return (
    base === undefined || hasNone || fields.some(([name, field]) => isNeeded(field, baseOf(field, isMap(base) ? base[name] : undefined)))
  );
}

function present(values: { readonly [name: string]: Json | Absent }): JsonMap {
  const kept: [string, Json][] = [];
  for (const [name, value] of Object.entries(values)) if (value !== absent) kept.push([name, value]);
  return Object.fromEntries(kept);
}

function isInGroup({ oneOf = [] }: ObjectSpec, name: string): boolean {
  return oneOf.some(({ fields, orNone = false }) => !orNone && fields.includes(name));
}

/** Obeys "one of these fields": one is chosen and the others go, unless the defaults below have one already; and "this field only beside that one". */
function grouped({ oneOf = [], needs = {} }: ObjectSpec, base: JsonMap, values: JsonMap, chosen: number): JsonMap {
  let kept = values;
  for (const { fields, only } of oneOf) {
    const set = fields.find((field) => Object.hasOwn(base, field)) ?? fields[chosen % fields.length];
    const isKept = (name: string, index: number): boolean =>
      !fields.includes(name) || name === set || (!only && (chosen >> index) % 2 === 1);
    kept = Object.fromEntries(Object.entries(kept).filter(([name], index) => isKept(name, index)));
  }
  const isThere = (name: string): boolean => Object.hasOwn(kept, name) || Object.hasOwn(base, name);
  return Object.fromEntries(Object.entries(kept).filter(([name]) => (needs[name] ?? []).every((other) => isThere(other))));
}

function arbitraryMap(spec: MapSpec, place: Place): fc.Arbitrary<Json> {
  const base = isMap(place.base) ? place.base : {};
  const known = Object.keys(base).map((key) => arbitraryOverride(spec, place, key, base[key]));
  const below = { ...place, depth: place.depth - 1, base: undefined, isPassedOn: true };
  const keys = arbitraryMapKey(spec);
  const fresh = place.depth <= 0 ? fc.constant([]) : fc.array(fc.tuple(keys, deferred(spec.entry, below)), { maxLength: 3 });
  const gone = fc.oneof(
    { weight: 9, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: keys.map((key): [string, Json][] => [[key, null]]) },
  );
  return fc
    .tuple(fc.tuple(...known), fresh, gone)
    .map(([overrides, entries, removed]) => Object.fromEntries<Json>([...removed, ...entries, ...overrides.flat()]));
}

/** Nothing, a few of its fields, or null for an entry that the chart's defaults have. */
function arbitraryOverride(spec: MapSpec, place: Place, key: string, entry: Json | undefined): fc.Arbitrary<[string, Json][]> {
  const part = deferred(spec.entry, { ...place, depth: place.depth - 1, base: entry ?? {}, isPassedOn: true });
  return fc.oneof(
    { weight: 20, arbitrary: fc.constant<[string, Json][]>([]) },
    { weight: 6, arbitrary: part.map((value): [string, Json][] => [[key, value]]) },
    { weight: 1, arbitrary: fc.constant<[string, Json][]>([[key, null]]) },
  );
}

function arbitraryMapKey({ keyPattern, reserved = [] }: MapSpec): fc.Arbitrary<string> {
  const keys = keyPattern === undefined ? arbitraryKey() : arbitraryString({ type: 'string', presence: 'required', pattern: keyPattern });
  return keys.filter((key) => key.length < 150 && !reserved.includes(key));
}

function arbitraryArray({ item, minItems = 0, maxItems = 3, unique = false }: ArraySpec, place: Place): fc.Arbitrary<Json> {
  if (place.depth <= 0 && minItems === 0) return fc.constant([]);
  const items = deferred(item, { ...place, depth: place.depth - 1, base: undefined, isPassedOn: true });
  const lengths = { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 3)) };
  return unique ? fc.uniqueArray(items, { ...lengths, selector: (one) => JSON.stringify(one) }) : fc.array(items, lengths);
}
