import { escapedJson } from '../ast/escaped-json.ts';
import type { Json } from '../ast/facts.ts';
import { isList, isMap, type JsonMap } from '../ast/json.ts';
import { numberText } from './go/json.ts';

/** What every version of YAML reads as a string without quotes, words apart that mean something else: letters and signs that mean nothing. */
const plain = /^[A-Za-z/][\w./+-]*(?: [\w./+-]+)*$/u;
// Some readers of YAML 1.1 take e7 for a number.
const reserved = /^(?:y|n|yes|no|on|off|true|false|null|e[-+]?[0-9]+)$/iu;

/** Several lines that a block (|) can hold: the first starts with no white space, the last is not empty. */
const block = /^\S(?:[^]*\S)?\n?$/u;

/** What YAML takes for a line break or refuses, though JSON leaves it as it is. */
const unprintable = String.raw`\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF`;
const toEscape = new RegExp(`[${unprintable}]`, 'gu');
const notInBlock = new RegExp(String.raw`[\u0000-\u0008\u000B-\u001F${unprintable}]`, 'u');

/** The value as YAML in block style, the same to the YAML 1.1 readers of Kubernetes and Prometheus and to those of YAML 1.2. */
export function yamlText(value: Json): string {
  return isStructure(value) ? blockLines(value, '') : behind(value, '').trimStart();
}

/** Whether the value is written on lines of its own. */
function isStructure(value: Json): value is readonly Json[] | JsonMap {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function blockLines(value: readonly Json[] | JsonMap, indent: string): string {
  let text = '';
  if (isList(value)) for (const item of value) text += `${indent}-${inItem(item, indent)}`;
  else for (const [key, item] of Object.entries(value)) text += `${indent}${line(key)}:${behind(item, indent)}`;
  return text;
}

/** A structure starts on the line of its hyphen. */
function inItem(item: Json, indent: string): string {
  return isStructure(item) ? ` ${blockLines(item, `${indent}  `).trimStart()}` : behind(item, indent);
}

function behind(value: Json, indent: string): string {
  if (isStructure(value)) return `\n${blockLines(value, `${indent}  `)}`;
  if (typeof value === 'string') return ` ${value.includes('\n') ? lines(value, `${indent}  `) : line(value)}\n`;
  if (typeof value === 'number') return ` ${numberText(value)}\n`;
  return isMap(value) ? ' {}\n' : isList(value) ? ' []\n' : ` ${String(value)}\n`;
}

function line(text: string): string {
  if (plain.test(text) && !reserved.test(text)) return text;
  return escapedJson(JSON.stringify(text), toEscape);
}

function lines(text: string, indent: string): string {
  if (!block.test(text) || notInBlock.test(text)) return line(text);
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  return `|${body === text ? '-' : ''}\n${body.replaceAll(/^(?=[^\n])/gmu, indent)}`;
}
