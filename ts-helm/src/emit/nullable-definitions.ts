import type { Json } from '../ast/facts.ts';
import { isMap } from '../ast/json.ts';
import { nullable, referencesIn, refTo, type Schema } from './schema.ts';

type Definitions = ReadonlyMap<string, Schema>;

/**
 * The root and the definitions with null allowed by a definition itself where only entries of maps refer to it, and by a
 * second one where others do as well and it is a leaf: Helm then says what is wrong with an entry without saying each
 * time that it is not null either, and has less to compile.
 * @param fixed definitions that are left as they are
 */
export function withNullableDefinitions(
  root: Schema,
  definitions: Definitions,
  fixed: ReadonlySet<string>,
): { root: Schema; definitions: Definitions } {
  const all = [root, ...definitions.values()];
  const uses = counted(all.flatMap((schema) => referencesIn(schema)));
  const nullableUses = counted(all.flatMap((schema) => nullableReferencesIn(schema)));
  const targets = new Map<string, string>();
  const result = new Map(definitions);
  for (const [name, count] of nullableUses) {
    const schema = fixed.has(name) ? undefined : definitions.get(name);
    const allowing = schema === undefined ? {} : nullable(schema);
    const isLeaf = schema?.['type'] === 'string';
    if (!('type' in allowing) || (count < (uses.get(name) ?? 0) && !isLeaf)) continue;
    const target = count === uses.get(name) ? name : `${name}OrNull`;
    targets.set(name, target);
    result.set(target, allowing);
  }
  const rewritten = [...result].map(([name, schema]): [string, Schema] => [name, replaced(schema, targets)]);
  return { root: replaced(root, targets), definitions: new Map(rewritten) };
}

/** The definition that `anyOf: [<reference>, null]` refers to. */
function nullableTarget(value: Json): string | undefined {
  if (!isMap(value) || Object.keys(value).join() !== 'anyOf' || !Array.isArray(value['anyOf'])) return undefined;
  const [reference, other]: readonly Json[] = value['anyOf'];
  const isNull = isMap(other) && other['type'] === 'null';
  return isNull && isMap(reference) && Object.keys(reference).join() === '$ref' ? referencesIn(reference)[0] : undefined;
}

function nullableReferencesIn(value: Json): readonly string[] {
  const target = nullableTarget(value);
  if (target !== undefined) return [target];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((one: Json) => nullableReferencesIn(one)) : [];
}

function replaced(schema: Schema, targets: ReadonlyMap<string, string>): Schema {
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, replacedValue(value, targets)]));
}

function replacedValue(value: Json, targets: ReadonlyMap<string, string>): Json {
  const target = targets.get(nullableTarget(value) ?? '');
  if (target !== undefined) return refTo(target);
  if (Array.isArray(value)) return value.map((one: Json) => replacedValue(one, targets));
  return isMap(value) ? replaced(value, targets) : value;
}

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
