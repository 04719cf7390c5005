import type { Json } from '../ast/facts.ts';
import { isList, isMap, type JsonMap } from '../ast/json.ts';
import type { Ast, Field, ListNode, MapNode, Spread } from '../ast/node.ts';
import { EvaluationError } from './evaluation-error.ts';
import { expand } from './expand.ts';
import type { Scope } from './scope.ts';
import { textOf } from './text-of.ts';
import { typeName } from './type-name.ts';

type Entries = Map<string, Json>;

/**
 * A map's value; null where it has fields and all of them vanish, as a YAML block without lines is.
 * @throws EvaluationError where two fields have the same key, which Helm's strict reading of YAML refuses
 */
export function mapValue(node: MapNode, scope: Scope): Json {
  const entries: Entries = new Map();
  addFields(entries, node.fields, scope);
  return entries.size === 0 && node.fields.length > 0 ? null : Object.fromEntries(entries);
}

/** A list's value; null where it has items and all of them vanish. */
export function listValue(node: ListNode, scope: Scope): Json {
  const items: Json[] = [];
  for (const item of node.items) addItem(items, item, scope);
  return items.length === 0 && node.items.length > 0 ? null : items;
}

/**
 * What a control node makes where one value is expected; nothing where it makes nothing. Maps that a loop makes are the
 * fields of one, lists the items of one: so reads the body of a helper that is a loop.
 */
export function madeValue(node: Ast, scope: Scope): Json | undefined {
  const made: Json[] = [];
  expand(node, scope, (one, inner) => {
    const value = inner.value(one, inner);
    if (value !== undefined) made.push(value);
  });
  if (made.length <= 1) return made[0];
  const present = made.filter((value) => value !== null);
  if (present.every((value) => isList(value))) return present.flat();
  const entries: Entries = new Map();
  for (const value of present) {
    if (!isMap(value))
      throw new EvaluationError(`one value is expected, but ${String(made.length)} are made, ${typeName(value)} among them`, node.at);
    addEntries(entries, value, node);
  }
  return Object.fromEntries(entries);
}

function addFields(entries: Entries, fields: MapNode['fields'], scope: Scope): void {
  for (const field of fields) {
    if (field.kind === 'spread') spreadFields(entries, field, scope);
    else addField(entries, field, scope);
  }
}

function addField(entries: Entries, { key, value }: Field, scope: Scope): void {
  expand(value, scope, (made, inner) => {
    const item = inner.value(made, inner);
    if (item !== undefined)
      addEntry(entries, typeof key === 'string' ? key : textOf(key, inner), item, typeof key === 'string' ? value : key);
  });
}

function spreadFields(entries: Entries, spread: Spread, scope: Scope): void {
  expand(spread.value, scope, (made, inner) => {
    if (made.kind === 'map') return addFields(entries, made.fields, inner);
    if (made.kind === 'spread') return spreadFields(entries, made, inner);
    const value = inner.value(made, inner) ?? null;
    if (value === null) return undefined;
    if (!isMap(value)) throw new EvaluationError(`${typeName(value)} cannot stand among the fields of a map`, spread.at);
    return addEntries(entries, spread.more === undefined ? value : continued(value, spread, spread.more, inner), spread);
  });
}

/** The map with more fields in the map that is its last field, which is null where all of its fields vanished. */
function continued(map: JsonMap, spread: Spread, { key, fields }: NonNullable<Spread['more']>, scope: Scope): JsonMap {
  const [last, value] = Object.entries(map).at(-1) ?? [];
  if (last !== key || value === undefined || (value !== null && !isMap(value))) {
    throw new EvaluationError(`the last field of what is spread is ${last ?? 'none'}, not a map ${key} that could go on`, spread.at);
  }
  const entries: Entries = new Map(Object.entries(value ?? {}));
  addFields(entries, fields, scope);
  return { ...map, [key]: entries.size === 0 ? null : Object.fromEntries(entries) };
}

function addEntries(entries: Entries, map: JsonMap, node: Ast): void {
  for (const [key, value] of Object.entries(map)) addEntry(entries, key, value, node);
}

function addEntry(entries: Entries, key: string, value: Json, node: Ast): void {
  if (entries.has(key)) throw new EvaluationError(`the key ${JSON.stringify(key)} stands twice in one map`, node.at);
  entries.set(key, value);
}

function addItem(items: Json[], item: Ast, scope: Scope): void {
  expand(item, scope, (made, inner) => {
    if (made.kind === 'spread') return spreadItems(items, made, inner);
    const value = inner.value(made, inner);
    if (value !== undefined) items.push(value);
    return undefined;
  });
}

function spreadItems(items: Json[], spread: Spread, scope: Scope): void {
  expand(spread.value, scope, (made, inner) => {
    if (made.kind === 'list') {
      for (const item of made.items) addItem(items, item, inner);
      return;
    }
    if (made.kind === 'spread') return spreadItems(items, made, inner);
    const value = inner.value(made, inner) ?? null;
    if (value === null) return;
    if (!isList(value)) throw new EvaluationError(`${typeName(value)} cannot stand among the items of a list`, spread.at);
    for (const one of value) items.push(one);
  });
}
