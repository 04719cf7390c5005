import type { StringSpec } from '../values/spec.ts';
import { patternAlphabet } from './pattern-alphabet.ts';
import { refTo, type Schema } from './schema.ts';

/** What Helm writes for an absent value, and deletes from every rendered template, a user's own text included. */
export const NO_VALUE = '<no value>';

/** What no string on one line holds. */
const NOT_IN_LINES = '\\x00-\\x1f\\x7f-\\x9f\u2028\u2029\ufeff\ufffe\uffff';
/** What a string on one line consists of. */
export const SINGLE_LINE = `^[^${NOT_IN_LINES}]*$`;
/** What a string of several lines consists of. */
export const MULTI_LINE = '^[^\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u2028\u2029\ufeff\ufffe\uffff]*$';

/** What no key of a map is or holds: what strings on one line never hold, nothing at all, and YAML's merge. */
const REFUSED_KEY = `^(<<)?$|${NO_VALUE}|[${NOT_IN_LINES}]`;

/**
 * What strings never hold, in definitions that every open string refers to: control characters (C0, DEL, C1 and with it
 * NEL), the line separators U+2028 and U+2029, and the text that Helm deletes. Helm's toYaml drops a whole structure with
 * a DEL in it, so the strings of structures of any form are no exception. Go's YAML reader does not take U+FEFF, U+FFFE
 * and U+FFFF in a block of text. Those beyond Latin 1 stand in the patterns as themselves, for RE2 and ECMAScript share no
 * escape for them. A key << would be YAML's merge where toYaml writes it.
 */
export const stringDefinitions: { readonly [name: string]: Schema } = {
  anyValue: {
    type: ['object', 'array', 'string', 'number', 'boolean', 'null'],
    pattern: MULTI_LINE,
    not: { type: 'string', pattern: NO_VALUE },
    items: refTo('anyValue'),
    patternProperties: { [REFUSED_KEY]: false },
    additionalProperties: refTo('anyValue'),
  },
  mapKeys: { type: ['object', 'null'], patternProperties: { [REFUSED_KEY]: false } },
  multiLine: { type: 'string', pattern: MULTI_LINE, not: { type: 'string', pattern: NO_VALUE } },
  multiLines: { type: 'array', items: refTo('multiLine') },
  scalar: { type: ['string', 'number', 'boolean'], pattern: SINGLE_LINE, not: { type: 'string', pattern: NO_VALUE } },
  singleLine: { type: 'string', pattern: SINGLE_LINE, not: { type: 'string', pattern: NO_VALUE } },
};

type Limits = Pick<StringSpec, 'form' | 'pattern' | 'choices' | 'minLength' | 'maxLength' | 'multiline' | 'orScalar'>;

/** The schema of a string. */
export function schemaOfString(limits: Limits): Schema {
  if (limits.choices !== undefined) return { type: 'string', enum: limits.choices };
  if (limits.orScalar === true) return refTo('scalar');
  const own = ownLimits(limits);
  const open = refTo(limits.multiline === true ? 'multiLine' : 'singleLine');
  if (limits.pattern !== undefined && isHarmless(limits.pattern)) return { type: 'string', ...own };
  return Object.keys(own).length === 0 ? open : { type: 'string', allOf: [open], ...own };
}

function ownLimits({ form, pattern, minLength = 0, maxLength }: Limits): Schema {
  const implied = minLength === 1 && pattern !== undefined && !new RegExp(pattern, 'u').test('');
  return {
    ...(pattern === undefined ? {} : { ...(form === undefined ? {} : { title: form }), pattern }),
    ...(minLength === 0 || implied ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
  };
}

const known = new Map<string, boolean>();

/** The pattern's own alphabet leaves nothing for the shared definitions to refuse. Many values share a few patterns. */
export function isHarmless(pattern: string): boolean {
  const before = known.get(pattern);
  if (before !== undefined) return before;
  const alphabet = patternAlphabet(pattern);
  const isSo = alphabet !== undefined && NO_VALUE.split('').some((character) => !alphabet.has(character));
  known.set(pattern, isSo);
  return isSo;
}
