import { ownDefault } from '../values/default-values.ts';
import {
  resolve,
  type AnySpec,
  type ArraySpec,
  type IntegerSpec,
  type MapSpec,
  type NumberSpec,
  type ObjectSpec,
  type Spec,
  type StringSpec,
} from '../values/spec.ts';

/** What a value looks like, in words without a verb: "integer from 1 to 9", "one of a, b or c", "list of a host name". */
export function formInWords(spec: Spec): string {
  const declared = resolve(spec);
  switch (declared.type) {
    case 'string':
      return stringWords(declared);
    case 'integer':
    case 'number':
      return numberWords(declared, unitWords(spec));
    case 'boolean':
      return 'true or false';
    case 'object':
      return 'object';
    case 'map':
      return mapInWords(declared);
    case 'array':
      return `list${countWords(declared)} (each item: ${formInWords(declared.item)})`;
    case 'kubernetes':
      return `Kubernetes ${declared.kind}${declared.list ? ' list' : ''}${declared.orText === undefined ? '' : ', or names'}`;
    case 'any':
      break;
  }
  return anyInWords(declared);
}

function anyInWords({ list }: AnySpec): string {
  return list ? 'list of objects' : 'object of any form';
}

/**
 * The documentation of a value as sentences for an editor: what it does, and its unit; keywords beside it show its form,
 * its range and its default. Helm stores the schema in every release, so it says nothing twice, and what follows the
 * first clause stands in values.yaml and the values reference only.
 * @param inGeneral it stands in an object whose description tells the defaults and what is special of its fields
 */
export function inSentences(spec: Spec, { inGeneral = false }: { readonly inGeneral?: boolean } = {}): string {
  const declared = resolve(spec);
  const special = declared.type === 'object' && declared.alike === true ? specialOf(declared) : [];
  const unit = inGeneral && spec.generalDoc !== undefined ? undefined : (spec.unit ?? declared.unit);
  const doc = spec.doc ?? declared.doc;
  const sentences = [
    inBrief(inGeneral ? (spec.generalDoc ?? doc) : doc),
    ...special,
    unit === undefined ? undefined : `In ${unit}.`,
    replacement(spec),
  ];
  return sentences.filter((one) => one !== undefined).join(' ');
}

function inBrief(doc: string | undefined): string | undefined {
  return doc?.replace(/[.;](?=\s)[^]*$/u, '').replace(/(?<![.!?…])$/u, '.');
}

/** What sets an object apart from those of the same form: "threshold (percent): Share of the memory in use. By default severity warning, for 5m." */
function specialOf({ fields }: ObjectSpec): readonly string[] {
  const own = Object.entries(fields).filter(
    ([, { generalDoc, doc }]) => generalDoc !== undefined && doc !== undefined && doc !== generalDoc,
  );
  const defaults = Object.entries(fields).flatMap(([name, field]) => {
    const value = ownDefault(field);
    return (typeof value === 'string' && value !== '') || typeof value === 'number' ? [`${name} ${String(value)}`] : [];
  });
  return [
    ...own.map(([name, { doc = '', unit }]) => `${name}${unit === undefined ? '' : ` (${unit})`}: ${doc}`),
    ...(defaults.length === 0 ? [] : [`By default ${defaults.join(', ')}.`]),
  ];
}

/** Forms that the value itself shows. */
const EVIDENT =
  /^(?:true or false|text|integer|number|object|text of several lines|entries by name|map of name to .*|list \(each item: (?:text|integer|number|object)\))$/u;

/** The documentation of a value for a comment above it: what it does, and its form where the value does not show it. */
export function commentWords(spec: Spec, isSet: boolean): string {
  const form = formInWords(spec);
  const sentence = EVIDENT.test(form) ? undefined : `${capitalized(form)}.`;
  const duty = spec.presence === 'required' && !isSet ? 'Must be set.' : undefined;
  return [spec.doc ?? resolve(spec).doc, sentence, duty, replacement(spec)].filter((one) => one !== undefined).join(' ');
}

/** The sentence of a value that another replaces. */
export function replacement(spec: Spec): string | undefined {
  return spec.deprecated === undefined ? undefined : `Deprecated since ${spec.deprecated.since}: set ${spec.deprecated.instead} instead.`;
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const lists = {
  and: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  or: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
};

/** "a, b or c" */
export function listed(words: readonly string[], conjunction: 'and' | 'or'): string {
  return lists[conjunction].format(words);
}

function mapInWords({ keyForm = 'name', entry }: MapSpec): string {
  return resolve(entry).type === 'object' ? `entries by ${keyForm}` : `map of ${keyForm} to ${formInWords(entry)}`;
}

function stringWords(spec: StringSpec): string {
  if (spec.orScalar === true) return 'text, number or boolean';
  return spec.choices === undefined ? lengthWords(spec.form, spec) : choicesInWords(spec.choices);
}

function choicesInWords(choices: readonly string[]): string {
  const named = choices.map((one) => (one === '' ? 'empty' : one));
  return named.length === 1 ? listed(named, 'or') : `one of ${listed(named, 'or')}`;
}

function lengthWords(
  form = 'text',
  { minLength = 0, maxLength, multiline }: { minLength?: number; maxLength?: number; multiline?: boolean },
): string {
  const named = multiline === true && form === 'text' ? 'text of several lines' : form;
  if (form !== 'text') return named;
  if (maxLength !== undefined)
    return `${named} of ${minLength === 0 ? 'at most' : `${String(minLength)} to`} ${String(maxLength)} characters`;
  return minLength === 0 ? named : `${named}, not empty`;
}

function rangeWords({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (min !== undefined && max !== undefined) return ` from ${String(min)} to ${String(max)}`;
  if (min !== undefined) return ` of at least ${String(min)}`;
  return max === undefined ? '' : ` of at most ${String(max)}`;
}

function numberWords(spec: IntegerSpec | NumberSpec, unit: string): string {
  return spec.type + rangeWords(spec) + unit;
}

function unitWords(spec: Spec): string {
  const unit = spec.unit ?? resolve(spec).unit;
  return unit === undefined ? '' : `, in ${unit}`;
}

function countWords({ minItems = 0, maxItems, unique }: ArraySpec): string {
  const different = unique === true ? ' different' : '';
  const count =
    maxItems === undefined ? (minItems === 0 ? '' : ` at least ${String(minItems)}`) : ` ${String(minItems)} to ${String(maxItems)}`;
  return count + different === '' ? '' : ` of${count}${different} item${(maxItems ?? minItems) === 1 ? '' : 's'}`;
}
