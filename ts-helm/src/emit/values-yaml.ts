import type { Json } from '../ast/facts.ts';
import { entryOf, isMap } from '../ast/json.ts';
import { defaultValues, ownDefault } from '../values/default-values.ts';
import { identityOf, ownFields, resolve, type ObjectSpec, type Spec } from '../values/spec.ts';
import { readableYaml } from './readable-yaml.ts';
import { commentWords } from './words.ts';
import { wrapped } from './wrapped.ts';

const WIDTH = 100;

/** Lets editors check the file and complete it. https://github.com/redhat-developer/yaml-language-server */
const HEAD = '# yaml-language-server: $schema=values.schema.json';

/** How much of a value is said: 'all' also lists the optional fields that are not set, 'values' writes no comments. */
type Detail = 'all' | 'set' | 'values';

/**
 * values.yaml: every default in the order of declaration, each under a comment made of its documentation. Optional
 * values follow as comments. What the entries of a map, declarations of one name or fields of one section have in common
 * is described once.
 */
export function valuesYaml(spec: Spec): string {
  const declared = resolve(spec);
  if (declared.type !== 'object') throw new TypeError(`a chart's values are an object, not a ${declared.type}`);
  const writer = new ValuesWriter();
  const values = defaultValues(spec);
  const sections = Object.entries(declared.fields).map(([name, field]) => writer.section(name, field, entryOf(values, name)));
  return `${[[HEAD], ...sections.filter((lines) => lines.length > 0)].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

class ValuesWriter {
  /** Map entries and named declarations whose fields have been described. */
  private readonly described = new Set<Spec | string>();
  /** Fields with their words, as far as they stand in the section that is being written. */
  private said = new Set<string>();

  section(name: string, spec: Spec, value: Json | undefined): readonly string[] {
    this.said = new Set();
    return this.field(name, spec, value, 'all', WIDTH);
  }

  private field(name: string, spec: Spec, value: Json | undefined, detail: Detail, width: number): readonly string[] {
    if (value === undefined && (detail !== 'all' || spec.deprecated !== undefined)) return [];
    const words = detail === 'values' ? '' : commentWords(spec, value !== undefined);
    const isNew = !this.said.has(`${name} ${words}`);
    this.said.add(`${name} ${words}`);
    const comment = words !== '' && isNew ? wrapped(words, width - 2).map((line) => `# ${line}`) : [];
    if (value !== undefined) return [...comment, ...this.value(name, spec, value, detail, width)];
    return isNew ? [...comment, ...pairOf(name, exampleOf(spec)).map((line) => `# ${line}`)] : [];
  }

  private value(name: string, spec: Spec, value: Json, detail: Detail, width: number): readonly string[] {
    const declared = resolve(spec);
    if (!isMap(value)) return pairOf(name, value);
    if (declared.type === 'object') {
      return below(
        yamlKey(name),
        this.fields(declared, value, declared.definition === undefined ? detail : this.once(declared.definition, detail), width - 2),
      );
    }
    if (declared.type !== 'map' || Object.keys(value).length === 0) return pairOf(name, value);
    const entries = Object.entries(value).flatMap(([key, entry]) => this.entry(key, declared.entry, entry, detail, width - 2));
    return below(yamlKey(name), entries);
  }

  private entry(key: string, spec: Spec, value: Json, detail: Detail, width: number): readonly string[] {
    const declared = resolve(spec);
    if (declared.type !== 'object' || !isMap(value)) return this.value(key, spec, value, 'values', width);
    const inEntry = detail === 'all' ? 'set' : detail;
    return below(yamlKey(key), this.fields(declared, value, this.once(identityOf(declared), inEntry), width - 2));
  }

  private fields(spec: ObjectSpec, value: Json, detail: Detail, width: number): readonly string[] {
    return Object.entries(ownFields(spec)).flatMap(([name, field]) => this.field(name, field, entryOf(value, name), detail, width));
  }

  private once(what: Spec | string, detail: Detail): Detail {
    if (detail === 'values' || this.described.has(what)) return 'values';
    this.described.add(what);
    return detail;
  }
}

/** The key with its lines below it; a map whose lines are all comments is empty. */
function below(key: string, lines: readonly string[]): readonly string[] {
  const isEmpty = lines.every((line) => line.trimStart().startsWith('#'));
  return [isEmpty ? `${key}: {}` : `${key}:`, ...lines.map((line) => `  ${line}`)];
}

function pairOf(name: string, value: Json): readonly string[] {
  if (isWrittenAsJson(value)) return [`${yamlKey(name)}: ${JSON.stringify(value)}`];
  return readableYaml({ [name]: value }).split('\n');
}

/** Most defaults are such: they need no document of their own. */
function isWrittenAsJson(value: Json): boolean {
  if (typeof value === 'object') return value !== null && Object.keys(value).length === 0;
  return typeof value === 'boolean' || value === '' || Number.isSafeInteger(value);
}

/** Keys as they stand in YAML: the same few come again and again. */
const yamlKeys = new Map<string, string>();

function yamlKey(key: string): string {
  const known = yamlKeys.get(key);
  if (known !== undefined) return known;
  const written = readableYaml({ [key]: null }).replace(/: null$/u, '');
  yamlKeys.set(key, written);
  return written;
}

/** What an optional value could be, for a reader to fill in. */
function exampleOf(spec: Spec): Json {
  const declared = resolve(spec);
  switch (declared.type) {
    case 'string':
      return declared.choices?.[0] ?? '';
    case 'integer':
    case 'number':
      return declared.min ?? 0;
    case 'boolean':
      return true;
    case 'array':
      return [];
    case 'kubernetes':
    case 'any':
      return declared.list ? [] : {};
    case 'map':
      return {};
    case 'object':
      break;
  }
  return exampleOfFields(declared);
}

/** The fields that the user must set and those with a default. */
function exampleOfFields({ fields }: ObjectSpec): Json {
  const needed = Object.entries(fields).filter(([, field]) => field.presence !== 'optional');
  return Object.fromEntries(needed.map(([name, field]) => [name, ownDefault(field) ?? exampleOf(field)]));
}
