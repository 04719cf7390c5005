import {
  define,
  each,
  eachEntry,
  ensure,
  eq,
  field,
  fields,
  fieldsOf,
  given,
  kindIs,
  not,
  notEmpty,
  present,
  readAs,
  regexMatch,
  str,
  v,
  when,
  yaml,
  type AnyValue,
  type DeclaredField,
  type Items,
  type Node,
} from '@helm/ts-helm';
import { httpConfig as declaredHttp } from '../../../values-schema/receivers/http-config.ts';
import { tlsConfig as declaredTls } from '../../../values-schema/receivers/tls-config.ts';
import { isOneOf } from '../../components/alertmanager/receivers/is-one-of.ts';
import { secretKey } from '../client.ts';
import { httpSchema, placeOf, secretForm, tlsSchema, type FieldSchema } from './resource-schema.ts';

type Spec = DeclaredField['spec'];

/** What a setting is part of. */
export interface Surroundings {
  /** Its name in the values: slack, httpConfig. */
  readonly parent: string;
  readonly schema: FieldSchema;
  /** Where it stands, for messages. */
  readonly place: Node<string>;
  /** The Secret that keys are looked up in. */
  readonly secretName: Node<string>;
}

/** A value and the field that it is written to. */
interface Written extends Surroundings {
  readonly field: string;
  readonly spec: Spec;
  readonly value: Node<unknown>;
}

const text = v.string({ multiline: true });
const keySpec = v.format('secretKey').spec;
const instead = 'leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager';

/**
 * The settings of an integration, or of a part of it, as AlertmanagerConfig has them. One that it has no field for stops the
 * render where it is set.
 * @param without settings that are written otherwise
 */
export function settingsOf(object: Node<unknown>, around: Surroundings, without: readonly string[] = []): object {
  const all = fieldsOf(object).filter(({ name }) => name !== 'secretName' && !without.includes(name));
  return merged(all.map((one) => settingOf(one, around)));
}

function merged(parts: readonly object[]): object {
  return Object.assign({}, ...parts);
}

function settingOf(declared: DeclaredField, around: Surroundings): object {
  const { name, spec } = declared;
  const found = placeOf(around.parent, name, around.schema);
  if (found === undefined || isUnfit(spec, found.schema)) return refusalOf(declared, around);
  const to = { ...around, place: str`${around.place}.${name}`, parent: name, field: found.name, schema: found.schema, spec };
  if (!declared.optional) return written({ ...to, value: declared.ref });
  const variable = `${around.parent}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return fields(given<AnyValue, object>(declared.ref, (value) => ({ ...written({ ...to, value }) }), { name: variable }));
}

/** A text that the resource takes from a Secret only. */
function isUnfit(spec: Spec, schema: FieldSchema): boolean {
  return spec.type === 'string' && !isKey(spec) && secretForm(schema) !== undefined;
}

function isKey(spec: Spec): boolean {
  return spec.type === 'string' && keySpec.type === 'string' && spec.pattern === keySpec.pattern;
}

function refusalOf(declared: DeclaredField, { place }: Surroundings): object {
  const message = str`${place}.${declared.name} cannot be said in an AlertmanagerConfig of the Prometheus Operator; ${instead}`;
  return fields(ensure(isUnset(declared), message));
}

/** Whether a setting says nothing; a text that must be given always says something. */
function isUnset(declared: DeclaredField): Node<boolean> {
  const { ref, spec } = declared;
  if (declared.optional) return not(present(declared.ref));
  if (isSwitch(declared.ref, spec)) return spec.default === true ? declared.ref : not(declared.ref);
  if (isText(declared.ref, spec)) return eq(declared.ref, '');
  if (isListed(declared.ref, spec)) return not(notEmpty(declared.ref));
  throw new TypeError(`it is not known when ${declared.name} says nothing: ${JSON.stringify(ref)}`);
}

function isSwitch(_value: Node<unknown>, spec: Spec): _value is Node<boolean> {
  return spec.type === 'boolean';
}

function isText(_value: Node<unknown>, spec: Spec): _value is Node<string> {
  return spec.type === 'string';
}

function isListed(_value: Node<unknown>, spec: Spec): _value is Node<object> & Items<AnyValue> {
  return spec.type === 'map' || spec.type === 'array';
}

function written(to: Written): object {
  const { field: name, spec, value } = to;
  if (isText(value, spec)) return isKey(spec) ? keyOf(to, value) : textOf(to, value);
  if (spec.type === 'any') return field(name, detailsOf(to));
  if (isListed(value, spec)) return listOf(to, value);
  return field(name, spec.type === 'object' ? partOf(to) : value);
}

function keyOf({ field: name, schema, secretName }: Written, key: Node<string>): object {
  const found = secretKey(secretName, key);
  return field(name, secretForm(schema) === 'within' ? { secret: found } : found);
}

/** A text that the resource's schema would refuse is refused with its place. */
function textOf({ field: name, schema, spec, place }: Written, value: Node<string>): object {
  const conditions = spec.type === 'string' ? conditionsOf(schema, spec, value) : [];
  const checks = conditions.map((condition) =>
    fields(ensure(condition, str`${place} is a text that an AlertmanagerConfig of the Prometheus Operator does not allow; ${instead}`)),
  );
  return merged([...checks, field(name, value)]);
}

function conditionsOf(schema: FieldSchema, spec: Extract<Spec, { type: 'string' }>, value: Node<string>): readonly Node<boolean>[] {
  const { enum: choices, minLength = 0, pattern } = schema;
  const isAddress = pattern !== undefined && /http.*:\/\//u.test(pattern) && (spec.pattern ?? '').startsWith('^https?://');
  const isChoice = choices !== undefined && (spec.choices ?? ['?']).every((one) => choices.includes(one));
  return [
    ...(minLength > 0 && (spec.minLength ?? 0) === 0 && spec.choices === undefined ? [notEmpty(value)] : []),
    ...(pattern === undefined || isAddress ? [] : [regexMatch(value, pattern)]),
    ...(choices === undefined || isChoice ? [] : [isOneOf(value, choices)]),
  ];
}

/** Further details by name, which must be texts here. */
function detailsOf({ parent, place, value }: Written) {
  return [
    eachEntry<object>(readAs(value, v.anyObject()), parent, (entry, key) =>
      when<object>(
        kindIs('string', entry),
        { key, value: readAs(entry, text) },
        { ...fields(ensure(kindIs('string', entry), str`${place}.${key} is no text, as an AlertmanagerConfig needs it; ${instead}`)) },
      ),
    ),
  ];
}

function listOf(to: Written, value: Node<object> & Items<AnyValue>): object {
  const { field: name, parent, schema, spec } = to;
  if (spec.type === 'map') return mapOf(to, value);
  if (spec.type === 'array' && spec.item.type === 'string') return field(name, yaml(value));
  const items = each<AnyValue, object>(value, `${parent}Item`, (item) => ({ ...settingsOf(item, { ...to, schema: schema.items ?? {} }) }));
  return field(name, [items]);
}

/** Texts by name: a list of keys and values in most resources, a map in some. */
function mapOf({ field: name, parent, schema }: Written, value: Node<object> & Items<AnyValue>): object {
  const made: object =
    schema.type === 'array'
      ? [each<AnyValue, object>(value, parent, (entry, key) => ({ key, value: entry }))]
      : { ...fields(each<AnyValue, object>(value, parent, (entry, key) => ({ ...field(key, entry) }))) };
  return fields(when<object>(notEmpty(value), { ...field(name, made) }));
}

function partOf(to: Written): object {
  const { parent, place, secretName, value } = to;
  if (parent === 'tlsConfig') return tlsConfig({ settings: readAs(value, declaredTls), place, secretName });
  if (parent === 'httpConfig') return httpConfig({ settings: readAs(value, declaredHttp), place, secretName });
  return settingsOf(value, to);
}

const where = { place: v.string(), secretName: v.format('dnsName') };

/** How TLS is spoken; a part of httpConfig, oauth2 and email. */
export const tlsConfig = define(
  'jobpilot-monitoring.operator.tlsConfig',
  'How an integration speaks TLS.',
  { settings: declaredTls, ...where },
  ({ settings, ...at }) => ({ ...settingsOf(settings, { parent: 'tlsConfig', schema: tlsSchema, ...at }) }),
);

/** How an integration speaks HTTP. */
export const httpConfig = define(
  'jobpilot-monitoring.operator.httpConfig',
  'How an integration speaks HTTP.',
  { settings: declaredHttp, ...where },
  ({ settings, ...at }) => ({ ...settingsOf(settings, { parent: 'httpConfig', schema: httpSchema, ...at }) }),
);
