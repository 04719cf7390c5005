import type { Json } from '../ast/facts.ts';
import { isMap } from '../ast/json.ts';
import { refTo, type Schema } from './schema.ts';

/** Where sharing saves fewer characters than this, and fewer schemas, the schema reads better without. */
const LEAST_SAVING = 250;
const LEAST_SCHEMAS_SAVED = 2;

/** Helm compiles a pattern twice, each time at the cost of several schemas: it is worth a reference that is shorter at all. */
const LEAST_SAVING_OF_PATTERNS = 1;

/** What a reference costs, roughly. */
const REFERENCE = 30;

const ANNOTATIONS: ReadonlySet<string> = new Set(['description', 'default', 'deprecated']);

/** Keywords whose value is a schema, a list of schemas, or schemas by name. */
const HOLDS_ONE: ReadonlySet<string> = new Set(['items', 'additionalProperties']);
const HOLDS_LIST: ReadonlySet<string> = new Set(['anyOf', 'oneOf', 'allOf']);
const HOLDS_NAMED: ReadonlySet<string> = new Set(['properties', 'patternProperties']);

type Definitions = ReadonlyMap<string, Schema>;

/**
 * The root and the definitions with every form that occurs in several places written once, as a definition named after
 * the first of them: Helm compiles the schema at every run, and compiling costs more than anything else of it.
 */
export function shareRepeated(root: Schema, named: Definitions, taken: ReadonlySet<string>): { root: Schema; definitions: Definitions } {
  const sharer = new Sharer(new Set([...taken, ...named.keys()]));
  for (const schema of [root, ...named.values()]) sharer.count(schema);
  const definitions = [...named].map(([name, schema]): [string, Schema] => [name, sharer.within(schema, name)]);
  return { root: sharer.within(root), definitions: new Map([...definitions, ...sharer.made]) };
}

class Sharer {
  readonly made = new Map<string, Schema>();
  private readonly counts = new Map<string, number>();
  private readonly names = new Map<string, string>();
  private readonly taken: Set<string>;

  constructor(taken: ReadonlySet<string>) {
    this.taken = new Set(taken);
  }

  /** Counts the schemas inside the schema and their forms; what is inside a repeated one counts once. */
  count(schema: Schema): void {
    for (const child of schemasIn(schema)) {
      const [whole, form] = [textOf(child), textOf(formOf(child))];
      const isNew = !this.counts.has(form);
      // A form counts once for all places where it has the same annotations: they share the whole.
      if (form !== whole && !this.counts.has(whole)) this.counts.set(form, (this.counts.get(form) ?? 0) + 1);
      this.counts.set(whole, (this.counts.get(whole) ?? 0) + 1);
      if (isNew) this.count(child);
    }
  }

  /** The schema itself, with what is repeated inside it referred to. */
  within(schema: Schema, name = 'value'): Schema {
    return mapSchemas(schema, name, (child, field) => this.replaced(child, field));
  }

  /** A reference to the whole schema, annotations and all, or to its form, where that is repeated. */
  private replaced(schema: Schema, name: string): Schema {
    return this.isRepeated(schema) ? refTo(this.nameOf(schema, name)) : this.annotated(schema, name);
  }

  private annotated(schema: Schema, name: string): Schema {
    const form = formOf(schema);
    if (!this.isRepeated(form)) return this.within(schema, name);
    const annotations = Object.fromEntries(Object.entries(schema).filter(([keyword]) => ANNOTATIONS.has(keyword)));
    return { ...annotations, ...refTo(this.nameOf(form, name)) };
  }

  private isRepeated(schema: Schema): boolean {
    const text = textOf(schema);
    const others = (this.counts.get(text) ?? 0) - 1;
    if (isReference(schema) || others < 1) return false;
    const least = 'pattern' in schema ? LEAST_SAVING_OF_PATTERNS : LEAST_SAVING;
    return others * (text.length - REFERENCE) >= least || others * schemasIn(schema).length >= LEAST_SCHEMAS_SAVED;
  }

  private nameOf(schema: Schema, wanted: string): string {
    const text = textOf(schema);
    const known = this.names.get(text);
    if (known !== undefined) return known;
    // A reference is a JSON pointer in a URL, where a field's / ~ % or " would mean something else.
    const plain = wanted.replaceAll(/[^\w-]/gu, '_');
    let name = plain;
    for (let count = 2; this.taken.has(name); count += 1) name = `${plain}${String(count)}`;
    this.taken.add(name);
    this.names.set(text, name);
    const isForm = textOf(formOf(schema)) === text;
    this.made.set(name, isForm ? this.within(schema, wanted) : this.annotated(schema, wanted));
    return name;
  }
}

const texts = new WeakMap<Schema, string>();

/** The schema as JSON, made once: each is asked for several times, and holds those inside it. */
function textOf(schema: Schema): string {
  const known = texts.get(schema);
  if (known !== undefined) return known;
  const text = JSON.stringify(schema);
  texts.set(schema, text);
  return text;
}

function isReference(schema: Schema): boolean {
  return '$ref' in schema && Object.keys(schema).length === 1;
}

/** The schema without annotations; itself where it has none. */
function formOf(schema: Schema): Schema {
  if (!Object.keys(schema).some((keyword) => ANNOTATIONS.has(keyword))) return schema;
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !ANNOTATIONS.has(keyword)));
}

function schemasIn(schema: Schema): readonly Schema[] {
  const found: Schema[] = [];
  mapSchemas(schema, '', (child) => {
    found.push(child);
    return child;
  });
  return found;
}

/** The schema with each schema directly inside it changed; `name` is the field that leads to the schema. */
function mapSchemas(schema: Schema, name: string, change: (schema: Schema, name: string) => Schema): Schema {
  const changed = (value: Json, field: string): Json => (isMap(value) ? change(value, field) : value);
  const entries = Object.entries(schema).map(([keyword, value]): [string, Json] => {
    if (HOLDS_ONE.has(keyword)) return [keyword, changed(value, name)];
    if (HOLDS_LIST.has(keyword) && Array.isArray(value)) return [keyword, value.map((one: Json) => changed(one, name))];
    if (!HOLDS_NAMED.has(keyword) || !isMap(value)) return [keyword, value];
    const nameOf = (field: string): string => (keyword === 'properties' ? field : name);
    return [keyword, Object.fromEntries(Object.entries(value).map(([field, one]) => [field, changed(one, nameOf(field))]))];
  });
  return Object.fromEntries(entries);
}
