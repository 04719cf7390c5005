import * as fc from 'fast-check';
import type { Json } from '../src/ast/facts.ts';
import { isList, isMap, type JsonMap } from '../src/ast/json.ts';
import { arbitraryKey, arbitraryLine, arbitraryText, wouldBeTrimmed } from './arbitrary-strings.ts';

/** How deep generated structures may nest before optional parts are left out. */
const DEPTH = 4;

const absent = Symbol('absent');

/**
 * Values that a JSON schema of draft 7 allows, for the part of it that the Kubernetes definitions use: `$ref` to
 * `#/definitions/…`, `type`, `properties`, `required`, `additionalProperties`, `items`, `enum`, `const`, `pattern`,
 * `anyOf`, `oneOf`, `minimum`, `maximum`, `minLength`, `minItems`.
 * @throws TypeError where the schema refers to a definition that is not there
 */
export function arbitraryOfSchema(schema: JsonMap, definitions: JsonMap, depth = DEPTH): fc.Arbitrary<Json> {
  const { $ref } = schema;
  if ($ref === '#/definitions/multiLine') return arbitraryOfString({});
  if ($ref === '#/definitions/multiLines') return arbitraryOfArray({ items: { $ref: '#/definitions/multiLine' } }, definitions, depth);
  if (typeof $ref === 'string') return arbitraryOfSchema(definitionOf($ref, definitions), definitions, depth);
  if (isList(schema['enum'])) return fc.constantFrom(...schema['enum']);
  if (schema['const'] !== undefined) return fc.constant(schema['const']);
  const alternatives = schema['anyOf'] ?? schema['oneOf'];
  if (isList(alternatives) && !isMap(schema['properties'])) {
    return fc.oneof(
      ...alternatives.filter(isMap).map((one) => arbitraryOfSchema({ ...schema, anyOf: [], oneOf: [], ...one }, definitions, depth)),
    );
  }
  const types = typesOf(schema);
  return types.length === 0 ? arbitraryAny(depth) : fc.oneof(...types.map((type) => arbitraryOfType(type, schema, definitions, depth)));
}

function definitionOf(pointer: string, definitions: JsonMap): JsonMap {
  const found = definitions[pointer.replace(/^#\/(?:definitions|\$defs)\//u, '')];
  if (isMap(found)) return found;
  throw new TypeError(
    `the schema refers to ${pointer}, which is not among the definitions ${Object.keys(definitions).slice(0, 5).join(', ')} …`,
  );
}

function typesOf(schema: JsonMap): readonly string[] {
  const { type } = schema;
  if (typeof type === 'string') return [type];
  if (isList(type)) return type.filter((one) => typeof one === 'string');
  return isMap(schema['properties']) || isMap(schema['additionalProperties']) ? ['object'] : [];
}

function arbitraryOfType(type: string, schema: JsonMap, definitions: JsonMap, depth: number): fc.Arbitrary<Json> {
  switch (type) {
    case 'string':
      return arbitraryOfString(schema);
    case 'integer':
    case 'number':
      return arbitraryOfInteger(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return arbitraryOfArray(schema, definitions, depth);
    case 'object':
      return arbitraryOfObject(schema, definitions, depth);
    default:
      throw new TypeError(`the schema has the type ${type}, which JSON has not`);
  }
}

/** Numbers too large for a double: Go's YAML reader takes them for strings, others for infinity. */
const beyondDouble = /e\+?\d{3,}/iu;

function arbitraryOfString(schema: JsonMap): fc.Arbitrary<string> {
  const pattern = schema['pattern'];
  if (typeof pattern === 'string')
    return fc.stringMatching(new RegExp(pattern, 'u'), { size: 'small' }).filter((text) => !beyondDouble.test(text));
  const minLength = numberOr(schema['minLength'], 0);
  const texts = passedOnText();
  return texts.map((text) => (text.length < minLength ? text.padEnd(minLength, 'x') : text));
}

function arbitraryOfInteger(schema: JsonMap): fc.Arbitrary<number> {
  const min = numberOr(schema['minimum'], 0);
  const max = numberOr(schema['maximum'], schema['format'] === 'int32' ? 0x7fff_ffff : Number.MAX_SAFE_INTEGER);
  const edges = [min, max, 0, 1, 8080, 999_999, 1_000_000, 1_000_001, 21_000_000].filter((one) => one >= min && one <= max);
  return fc.oneof(fc.constantFrom(...edges), fc.integer({ min, max }));
}

function numberOr(value: Json | undefined, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

function arbitraryOfArray(schema: JsonMap, definitions: JsonMap, depth: number): fc.Arbitrary<Json> {
  const minLength = numberOr(schema['minItems'], 0);
  const item = isMap(schema['items']) ? schema['items'] : {};
  if (depth <= 0 && minLength === 0) return fc.constant([]);
  return fc.array(arbitraryOfSchema(item, definitions, depth - 1), { minLength, maxLength: Math.max(minLength, 2) });
}

function arbitraryOfObject(schema: JsonMap, definitions: JsonMap, depth: number): fc.Arbitrary<Json> {
  const properties = isMap(schema['properties']) ? schema['properties'] : {};
  const required = isList(schema['required']) ? schema['required'] : [];
  const names = Object.keys(properties).filter((name) => depth > 0 || required.includes(name));
  const fields = Object.fromEntries(
    names.map((name) => [name, fieldOf(properties[name], definitions, depth - 1, required.includes(name) ? 1 : names.length)]),
  );
  const own = fc.record(fields).map((map) => present(map));
  const extra = schema['additionalProperties'];
  if (depth <= 0 || extra === false || names.length > 0) return own;
  const entries = arbitraryOfSchema(isMap(extra) ? extra : {}, definitions, depth - 1);
  return fc.array(fc.tuple(arbitraryKey(), entries), { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs));
}

/** A field that is there about twice an object, however many fields that has; always where it is required. */
function fieldOf(schema: Json | undefined, definitions: JsonMap, depth: number, among: number): fc.Arbitrary<Json | typeof absent> {
  const value = arbitraryOfSchema(isMap(schema) ? schema : {}, definitions, depth);
  return among === 1 ? value : fc.oneof({ weight: 2, arbitrary: value }, { weight: among, arbitrary: fc.constant(absent) });
}

function present(map: { readonly [name: string]: Json | typeof absent }): JsonMap {
  const kept: [string, Json][] = [];
  for (const [name, value] of Object.entries(map)) if (value !== absent) kept.push([name, value]);
  return Object.fromEntries(kept);
}

function passedOnText(): fc.Arbitrary<string> {
  const texts = fc.oneof({ weight: 4, arbitrary: arbitraryLine() }, { weight: 1, arbitrary: arbitraryText() });
  return texts.filter((text) => !wouldBeTrimmed(text));
}

/** A structure of any form with nasty keys and values. */
export function arbitraryAny(depth = DEPTH): fc.Arbitrary<Json> {
  const leaf = fc.oneof(
    passedOnText(),
    fc.boolean(),
    fc.constantFrom<Json>(null, 0, 1, -1, 0.5, 999_999, 1_000_000, 1_000_001, 1e21, 1e-7, {}, []),
    fc.maxSafeInteger(),
  );
  if (depth <= 0) return leaf;
  const below = arbitraryAny(depth - 1);
  const map = fc.array(fc.tuple(arbitraryKey(), below), { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs));
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: fc.array(below, { maxLength: 3 }) },
    { weight: 2, arbitrary: map },
  );
}
