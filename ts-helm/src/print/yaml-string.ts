import { escapedJson } from '../ast/escaped-json.ts';

/** Words that some version of YAML reads as a boolean, null, infinity or a merge key. */
const words = /^(?:y|n|yes|no|on|off|true|false|null|~|=|<<|[-+]?\.inf|\.nan)$/iu;

/** Integers and floats of YAML 1.1 and 1.2, sexagesimal ones too, and dates. */
const numbers =
  /^(?:[-+]?(?:0x[\da-f_]+|0o?[0-7_]+|0b[01_]+|\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.?[\d_]*e[-+]?\d+|\.[\d_]+|\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?)|\d{4}-\d\d?-\d\d?(?:[t\s].*)?)$/iu;

/** What cannot start a plain scalar: indicators, and document markers. */
const indicators = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$)|(?:---|\.\.\.)(?:\s|$))/u;

/** What would end a plain scalar, or cannot stand in one. */
const breaks = /:(?:\s|$)|\s#|^\s|\s$|[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF\uD800-\uDFFF]/u;

/** What can stand in no YAML but escaped in double quotes. */
const unprintable = /[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF\uD800-\uDFFF]/u;

/** Whether the characters can stand unquoted after `key: `, whatever type they would then be read as. */
export function isUnbroken(text: string): boolean {
  return text !== '' && !indicators.test(text) && !breaks.test(text);
}

/**
 * Whether the string can stand in YAML unquoted and is read as the same string, by the YAML 1.1 parser of Kubernetes
 * (https://yaml.org/type/) as well as by a YAML 1.2 parser.
 */
export function isPlain(text: string): boolean {
  return isUnbroken(text) && !words.test(text) && !numbers.test(text);
}

/** The string in quotes: single ones where possible. */
export function quoted(text: string): string {
  return unprintable.test(text) ? escaped(text) : `'${text.replaceAll("'", "''")}'`;
}

function escaped(text: string): string {
  return escapedJson(JSON.stringify(text), /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu);
}

/** The string as a scalar on one line. */
export function yamlString(text: string): string {
  return isPlain(text) && !text.includes('{{') ? text : quoted(text);
}
