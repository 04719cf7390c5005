import { Ajv } from 'ajv';
import type { Json } from '../ast/facts.ts';
import { entryOf, isList, isMap, type JsonMap } from '../ast/json.ts';
import { acceptorOf } from '../values/acceptor.ts';
import {
  resolve,
  type ArraySpec,
  type IntegerSpec,
  type KubernetesSpec,
  type MapSpec,
  type NumberSpec,
  type ObjectSpec,
  type Spec,
  type StringSpec,
} from '../values/spec.ts';
import { kubernetesDefinitions } from './kubernetes-definitions.ts';
import { refTo } from './schema.ts';
import { MULTI_LINE, NO_VALUE, SINGLE_LINE, stringDefinitions } from './schema-of-string.ts';

const [singleLine, multiLine] = [new RegExp(SINGLE_LINE, 'u'), new RegExp(MULTI_LINE, 'u')];

/**
 * Why the schema of a declaration would refuse a value, one clause each ("a.b is 0, which is less than 1"), as it is
 * inside a map entry. It says the same as the schema, which would take a second to compile for checking all defaults.
 */
export function refusals(spec: Spec, value: Json, path: string): readonly string[] {
  const declared = resolve(spec);
  switch (declared.type) {
    case 'boolean':
      return typeof value === 'boolean' ? [] : [isNot(path, value, 'true or false')];
    case 'integer':
    case 'number':
      return refusalsOfNumber(declared, value, path);
    case 'string':
      return refusalsOfString(declared, value, path);
    case 'array':
      return refusalsOfItems(declared, value, path);
    case 'any':
      return refusalsOfAny(declared.list, value, path);
    case 'kubernetes':
      return refusalsOfKubernetes(declared, value, path);
    case 'map':
      return refusalsOfEntries(declared, value, path);
    case 'object':
      break;
  }
  return refusalsOfFields(declared, value, path);
}

function isNot(path: string, value: Json, expected: string): string {
  return `${path} is ${shown(value)}, not ${expected}`;
}

function shown(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function refusalsOfNumber(
  { type, min = -Infinity, max = Infinity }: IntegerSpec | NumberSpec,
  value: Json,
  path: string,
): readonly string[] {
  if (typeof value !== 'number') return [isNot(path, value, 'a number')];
  if (type === 'integer' && !Number.isSafeInteger(value)) return [isNot(path, value, 'a whole number')];
  if (value < min) return [`${path} is ${String(value)}, which is less than ${String(min)}`];
  return value > max ? [`${path} is ${String(value)}, which is more than ${String(max)}`] : [];
}

function refusalsOfString(spec: StringSpec, value: Json, path: string): readonly string[] {
  if (spec.orScalar === true && (typeof value === 'number' || typeof value === 'boolean')) return [];
  if (typeof value !== 'string') return [isNot(path, value, 'a string')];
  if (spec.choices !== undefined) return spec.choices.includes(value) ? [] : [isNot(path, value, `one of ${spec.choices.join(', ')}`)];
  const { length } = Array.from(value);
  if (length < (spec.minLength ?? 0)) return [`${path} is ${shown(value)}, which is too short`];
  if (length > (spec.maxLength ?? Infinity)) return [`${path} is ${shown(value)}, which is too long`];
  if (spec.pattern !== undefined && !new RegExp(spec.pattern, 'u').test(value))
    return [isNot(path, value, spec.form ?? `of the form ${spec.pattern}`)];
  return isPrintable(value, spec.multiline === true)
    ? []
    : [`${path} is ${shown(value)}, which holds a control character, a line break or <no value>`];
}

function isPrintable(text: string, multiline: boolean): boolean {
  return (multiline ? multiLine : singleLine).test(text) && !text.includes(NO_VALUE);
}

function refusalsOfItems(
  { item, minItems = 0, maxItems = Infinity, unique = false }: ArraySpec,
  value: Json,
  path: string,
): readonly string[] {
  if (!isList(value)) return [isNot(path, value, 'a list')];
  if (value.length < minItems) return [`${path} has too few items`];
  if (value.length > maxItems) return [`${path} has too many items`];
  if (unique && new Set(value.map((one) => JSON.stringify(one))).size < value.length) return [`${path} has an item twice`];
  return value.flatMap((one, index) => refusals(item, one, `${path}[${String(index)}]`));
}

function refusalsOfEntries({ entry, keyPattern, reserved = [] }: MapSpec, value: Json, path: string): readonly string[] {
  if (!isMap(value)) return [isNot(path, value, 'a map')];
  const keys: StringSpec = {
    type: 'string',
    presence: 'required',
    minLength: 1,
    ...(keyPattern === undefined ? {} : { pattern: keyPattern }),
  };
  return Object.entries(value).flatMap(([key, one]) => {
    if (key === '<<') return [`${path} has the key <<, which is YAML's merge`];
    if (reserved.includes(key)) return [`${path} has the key ${key}, which the chart itself writes`];
    return [...refusals(keys, key, `a key of ${path}`), ...(one === null ? [] : refusals(entry, one, `${path}.${key}`))];
  });
}

function refusalsOfFields(spec: ObjectSpec, value: Json, path: string): readonly string[] {
  if (!isMap(value)) return [isNot(path, value, 'an object')];
  const foreign = spec.subchart === undefined ? [] : ['global'];
  const allowed = new Set([...Object.keys(spec.fields), ...(spec.alsoAllowed ?? []), ...foreign]);
  const unknown = spec.open === true ? [] : Object.keys(value).filter((key) => !allowed.has(key));
  const fields = Object.entries(spec.fields).flatMap(([name, field]) => {
    const one = entryOf(value, name);
    if (one !== undefined) return refusals(field, one, `${path}.${name}`);
    return field.presence === 'required' ? [`${path}.${name} must be set`] : [];
  });
  return [...unknown.map((key) => `${path} has no field ${key}`), ...fields, ...refusalsOfRules(spec, value, path)];
}

function refusalsOfRules({ oneOf = [], needs = {} }: ObjectSpec, value: JsonMap, path: string): readonly string[] {
  const groups = oneOf.flatMap(({ fields, only, orNone = false }) => {
    const count = fields.filter((name) => name in value).length;
    return (count === 0 && !orNone) || (only && count > 1) ? [`${path} sets ${String(count)} of ${fields.join(', ')}`] : [];
  });
  const lonely = Object.entries(needs).flatMap(([field, others]) => {
    const missing = field in value ? others.filter((name) => !(name in value)) : [];
    return missing.map((name) => `${path} sets ${field} without ${name}`);
  });
  return [...groups, ...lonely];
}

const open: MapSpec = { type: 'map', presence: 'required', entry: { type: 'string', presence: 'required', multiline: true } };

function refusalsOfAny(list: boolean, value: Json, path: string): readonly string[] {
  if (list) {
    return isList(value)
      ? value.flatMap((one, index) => refusalsOfAny(false, one, `${path}[${String(index)}]`))
      : [isNot(path, value, 'a list')];
  }
  if (!isMap(value)) return [isNot(path, value, 'an object')];
  return refusalsWithin(value, path);
}

function refusalsWithin(value: Json, path: string): readonly string[] {
  if (typeof value === 'string') return refusals(open.entry, value, path);
  if (isList(value)) return value.flatMap((one, index) => refusalsWithin(one, `${path}[${String(index)}]`));
  if (!isMap(value)) return [];
  const keys = Object.keys(value).map((key): [string, string] => [key, '']);
  return [
    ...refusalsOfEntries(open, Object.fromEntries(keys), path),
    ...Object.entries(value).flatMap(([key, one]) => refusalsWithin(one, `${path}.${key}`)),
  ];
}

/** A kind's closed schema, and its quick check. */
interface Kind {
  readonly schema: object;
  readonly accepts: (value: Json) => boolean;
}

const kinds = new Map<string, Kind>();

function kindOf(name: string): Kind {
  const known = kinds.get(name);
  if (known !== undefined) return known;
  const schema = { ...refTo(name), definitions: { ...stringDefinitions, ...kubernetesDefinitions([name]) } };
  const kind = { schema, accepts: acceptorOf(schema) };
  kinds.set(name, kind);
  return kind;
}

function refusalsOfKubernetes(spec: KubernetesSpec, value: Json, path: string): readonly string[] {
  const { kind, list, orText } = spec;
  if (list)
    return isList(value)
      ? value.flatMap((one, index) => refusalsOfKubernetes({ ...spec, list: false }, one, `${path}[${String(index)}]`))
      : [isNot(path, value, 'a list')];
  if (orText !== undefined && typeof value === 'string') return refusalsOfString(orText, value, path);
  const { schema, accepts } = kindOf(kind);
  if (accepts(value)) return [];
  // Compiling takes a hundred times as long as the quick check: only to say what is wrong.
  const validate = new Ajv({ strict: false, meta: false, validateSchema: false }).compile(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message = 'is refused' }) => `${path}${instancePath.replaceAll('/', '.')} ${message} (Kubernetes ${kind})`,
  );
}
