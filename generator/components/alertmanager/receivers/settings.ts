import {
  and,
  define,
  each,
  eachEntry,
  eq,
  field,
  fields,
  fieldsOf,
  hasSuffix,
  kindIs,
  not,
  notEmpty,
  omit,
  or,
  readAs,
  snakeCase,
  str,
  trimSuffix,
  v,
  when,
  yaml,
  type Node,
  type Partial,
} from '@helm/ts-helm';
import { isOneOf } from './is-one-of.ts';
import { secretFile } from './secret-file.ts';
import { settingsByForm } from './settings-by-form.ts';
import { snakeCase as snakeCaseOf } from './snake-case.ts';

const { userKeyed, verbatim, switches, texts, told } = settingsByForm;
const structure = v.anyObject();
const text = v.string({ multiline: true });
const secretKey = v.format('secretKey');
const parameters = { parent: v.string(), settings: structure, secretName: v.format('dnsName') };
const toldNames = told.flatMap(({ spec }) => Object.keys(spec.fields)).toSorted();

/** A setting of which only the name is known, and the name of what it is part of. */
interface Setting {
  readonly parent: Node<string>;
  readonly name: Node<string>;
  readonly value: Node<unknown>;
  /** The Secret that keys are looked up in. */
  readonly secretName: Node<string>;
}

/**
 * The settings of an integration, or of a setting that is an object, as Alertmanager has them: all but `sendResolved`, which
 * every integration has.
 */
export const settings: Partial<typeof parameters, object> = define(
  'jobpilot-monitoring.receiver.settings',
  'Settings of an integration, or of a part of it, as Alertmanager has them.',
  parameters,
  ({ parent, settings: all, secretName }) => ({
    ...toldOf(parent, all),
    ...fields(
      eachEntry(omit(all, 'secretName', 'sendResolved', ...toldNames), 'setting', (value, name) =>
        setting({ parent, name, value, secretName }),
      ),
    ),
  }),
);

/** What Alertmanager is told where the user says nothing. */
function toldOf(parent: Node<string>, all: Node<object>): object {
  const made = told.reduceRight<Node<object> | undefined>((otherwise, { parents, spec }) => {
    const defaults = fieldsOf(readAs(all, { spec })).map(({ name, ref }) => [snakeCaseOf(name), ref]);
    return when<object>(isOneOf(parent, parents), Object.fromEntries(defaults), otherwise);
  }, undefined);
  return made === undefined ? {} : fields(made);
}

/**
 * The field that Alertmanager has for a setting, by what kind of value it is. Names turn from camelCase to snake_case; the
 * key of a Secret (apiUrlKey) becomes the file that it is mounted as (api_url_file).
 */
function setting(one: Setting): Node<object> {
  const { name, value } = one;
  const number = field(snakeCase(name), readAs(value, v.number()));
  const switchOrNumber = when<object>(kindIs('bool', value), switchOf(one), number);
  const listOrOther = when<object>(kindIs('slice', value), listOf(one), switchOrNumber);
  return when<object>(kindIs('string', value), textOf(one), when<object>(kindIs('map', value), mapOf(one), listOrOther));
}

function textOf({ name, value, secretName }: Setting): Node<object> {
  const isKey = and(hasSuffix(name, 'Key'), not(isOneOf(name, texts)));
  const file = field(str`${snakeCase(trimSuffix(name, 'Key'))}_file`, secretFile(secretName, readAs(value, secretKey)));
  return when<object>(isKey, file, field(snakeCase(name), readAs(value, text)));
}

function mapOf(one: Setting): Node<object> {
  const { parent, name, value } = one;
  const place = str`${parent}.${name}`;
  const own = when<object>(isOneOf(place, verbatim), field(snakeCase(name), yaml(value)), field(snakeCase(name), partOf(one, value)));
  return when<object>(isOneOf(place, userKeyed), userKeyedOf(one), own);
}

/** Entries under the user's own keys: texts or, for the values of a header, settings. */
function userKeyedOf(one: Setting): Node<object> {
  const entries = readAs(one.value, structure);
  const made: Node<object> = eachEntry(entries, 'entry', (entry, key) => ({
    ...field(key, when<string | object>(kindIs('map', entry), partOf(one, entry), readAs(entry, text))),
  }));
  return when<object>(notEmpty(entries), field(snakeCase(one.name), { ...fields(made) }));
}

/** Texts, keys of a Secret or settings. */
function listOf(one: Setting): Node<object> {
  const { name, value, secretName } = one;
  const files = each(readAs(value, v.array(secretKey)), 'key', (key) => secretFile(secretName, key));
  const items = each(readAs(value, v.array(structure)), 'item', (item) =>
    when<string | object>(kindIs('map', item), partOf(one, item), readAs(item, text)),
  );
  return when<object>(eq(name, 'secretKeys'), { files: [files] }, field(snakeCase(name), [items]));
}

/** A switch that is off is written where it says something: where it may be on without it. */
function switchOf({ name, value }: Setting): Node<object> {
  const isOn = readAs(value, v.boolean());
  return when<object>(or(isOn, isOneOf(name, switches)), field(snakeCase(name), isOn));
}

function partOf({ name, secretName }: Setting, value: Node<unknown>): Node<object> {
  return settings({ parent: name, settings: readAs(value, structure), secretName });
}
