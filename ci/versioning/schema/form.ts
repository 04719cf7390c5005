import { at, isMap, items, text, type Json } from '../../objects.ts';
import { textOr } from '../text-or.ts';

/** That a value is deprecated: what to set instead, and since which version of the chart; undefined where the schema does not say. */
export interface Deprecation {
  readonly instead: string | undefined;
  readonly since: string | undefined;
}

/** A value below another: what it may be is read when it is asked for, because a declaration may contain itself. */
export interface Part {
  /** The definition that it refers to, if it does: the same text for the same definition. */
  readonly reference: string | undefined;
  readonly deprecation: Deprecation | undefined;
  /** The default that the schema names; undefined where it names none. */
  readonly fallback: unknown;
  readonly form: () => Form;
}

/** What a value may be, with references followed and alternatives joined. */
export interface Form {
  /** Undefined where any type is allowed. */
  readonly types: ReadonlySet<string> | undefined;
  readonly choices: readonly unknown[] | undefined;
  /** `minimum`, `maxLength` … with their values. */
  readonly bounds: ReadonlyMap<string, number>;
  /** Every pattern that must match. */
  readonly patterns: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
  readonly properties: ReadonlyMap<string, Part>;
  /** What other keys may hold: false where there are none, undefined where anything goes. */
  readonly others: Part | false | undefined;
  readonly items: Part | undefined;
  readonly keys: Part | undefined;
  /** Rules that are only compared as a whole: `oneOf`, `not`, `dependencies` … */
  readonly rules: ReadonlyMap<string, string>;
}

const bounds = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'];
const wholes = ['oneOf', 'not', 'dependencies', 'if', 'then', 'else', 'const', 'uniqueItems', 'format'];
const annotations = new Set(['description', 'default', 'title', 'deprecated', '$comment', 'examples']);

/** What ts-helm writes into the description of a deprecated value. */
const deprecated = /Deprecated(?: since (?<since>\S+?))?: set (?<instead>.+?) instead\./u;

/** A schema and the file that its references point into. */
interface Place {
  readonly schema: unknown;
  readonly root: Json;
  /** Tells the definitions of one chart's schema from those of another. */
  readonly of: string;
}

/** The part that stands in a schema at a place. */
export function partOf(place: Place): Part {
  const { schema, of } = place;
  const reference = at(schema, '$ref');
  const { instead, since } = deprecated.exec(textOr(at(schema, 'description'), ''))?.groups ?? {};
  return {
    reference: typeof reference === 'string' ? `${of}${reference}` : undefined,
    deprecation: at(schema, 'deprecated') === true ? { instead, since } : undefined,
    fallback: at(schema, 'default'),
    form: () => formOf(place),
  };
}

function bothTypes(one: Form['types'], other: Form['types']): Form['types'] {
  if (one === undefined || other === undefined) return one ?? other;
  return new Set([...one].filter((type) => other.has(type)));
}

/** What both forms allow. */
export function both(one: Form, other: Form): Form {
  const closed = one.others === false || other.others === false;
  return {
    types: bothTypes(one.types, other.types),
    choices: one.choices ?? other.choices,
    bounds: new Map([...other.bounds, ...one.bounds]),
    patterns: new Set([...one.patterns, ...other.patterns]),
    required: new Set([...one.required, ...other.required]),
    properties: new Map([...other.properties, ...one.properties]),
    others: closed ? false : (one.others ?? other.others),
    items: one.items ?? other.items,
    keys: one.keys ?? other.keys,
    rules: new Map([...other.rules, ...one.rules]),
  };
}

const anything: Form = {
  types: undefined,
  choices: undefined,
  bounds: new Map(),
  patterns: new Set(),
  required: new Set(),
  properties: new Map(),
  others: undefined,
  items: undefined,
  keys: undefined,
  rules: new Map(),
};

/** Follows references, joins `allOf`, and reads `anyOf` of one schema and null as that schema, or null. */
function formOf({ schema, root, of }: Place): Form {
  if (!isMap(schema)) return anything;
  const there = (below: unknown): Place => ({ schema: below, root, of });
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const target = at(root, ...reference.replace(/^#\//u, '').split('/'));
    if (!isMap(target)) throw new Error(`The schema of ${of} refers to ${reference}, which is not there.`);
    return formOf(there(target));
  }
  const joined = items(schema['allOf']).map((one) => formOf(there(one)));
  return [...joined, ...alternatives(schema, there)].reduce(both, ownForm(schema, there));
}

function alternatives(schema: Json, there: (below: unknown) => Place): readonly Form[] {
  const choices = items(schema['anyOf']);
  const others = choices.filter((one) => at(one, 'type') !== 'null');
  if (choices.length === 0 || others.length !== 1) return [];
  const form = formOf(there(others[0]));
  return [{ ...form, types: form.types === undefined ? undefined : new Set([...form.types, 'null']) }];
}

function ownForm(schema: Json, there: (below: unknown) => Place): Form {
  const { type, properties, pattern, items: item } = schema;
  const { names, others, refused } = entriesOf(schema);
  const numbers = bounds.flatMap((name): [string, number][] => (typeof schema[name] === 'number' ? [[name, schema[name]]] : []));
  const part = (below: unknown): Part | undefined => (isMap(below) ? partOf(there(below)) : undefined);
  return {
    types: type === undefined ? undefined : new Set([type].flat().map(text)),
    choices: Array.isArray(schema['enum']) ? schema['enum'] : undefined,
    bounds: new Map(numbers),
    patterns: new Set(typeof pattern === 'string' ? [pattern] : []),
    required: new Set(items(schema['required']).map(text)),
    properties: new Map(Object.entries(isMap(properties) ? properties : {}).map(([name, below]) => [name, partOf(there(below))])),
    others: others === false ? false : part(others),
    items: part(item),
    keys: part(names),
    rules: new Map([...wholeRules(schema), ...refused]),
  };
}

/** What keys of the user's choice are like, what they hold, and which are refused. */
function entriesOf({ patternProperties, propertyNames: names, additionalProperties: others }: Json): {
  readonly names: unknown;
  readonly others: unknown;
  readonly refused: readonly (readonly [string, string])[];
} {
  const patterns = Object.entries(isMap(patternProperties) ? patternProperties : {});
  const refused = patterns.filter(([, entry]) => entry === false).map(([one]) => [`no key matches ${one}`, one] as const);
  const [only, ...further] = patterns.filter(([, entry]) => entry !== false);
  if (only === undefined || others !== false) return { names, others, refused };
  return { names: { pattern: [only, ...further].map(([one]) => one).join('|') }, others: only[1], refused };
}

/** Rules as text, without the words for people. */
function wholeRules(schema: Json): readonly [string, string][] {
  const severalOf = items(schema['anyOf']).filter((one) => at(one, 'type') !== 'null').length > 1 ? ['anyOf'] : [];
  return [...wholes, ...severalOf]
    .filter((name) => schema[name] !== undefined)
    .map((name) => [name, JSON.stringify(schema[name], (key, value: unknown) => (annotations.has(key) ? undefined : value))]);
}
