import type { Json } from '../src/ast/facts.ts';
import { isList, isMap } from '../src/ast/json.ts';
import { resolve, type Spec } from '../src/values/spec.ts';

/** Words that only a mistake leaves in a text: Go's for what is absent and for an argument of the wrong type. */
const mistake = /<no value>|<nil>|%!\w?\(/u;

/** A number with an exponent, alone in its place. */
const exponent = /(?<=[:\s[,(=])-?\d(?:\.\d+)?e\+\d+(?=[\s,\])}]|$)/gu;

/**
 * The line of a rendered text that holds such a mark, or nothing. What the values themselves hold is no mistake; nor is
 * the exponent that Helm's `toYaml` gives to a number it passes on. Without `passedOn` exponents are not looked for.
 */
export function scan(files: { readonly [path: string]: string }, values: string, passedOn?: ReadonlySet<number>): string | undefined {
  for (const [path, text] of Object.entries(files)) {
    const found = mistakeIn(text, values) ?? (passedOn === undefined ? undefined : exponentIn(text, values, passedOn));
    if (found !== undefined) return `${path}: ${lineAt(text, found)}`;
  }
  return undefined;
}

function mistakeIn(text: string, values: string): number | undefined {
  const found = mistake.exec(text);
  return found === null || values.includes(found[0]) ? undefined : found.index;
}

function exponentIn(text: string, values: string, passedOn: ReadonlySet<number>): number | undefined {
  for (const found of text.matchAll(exponent)) {
    const value = Number(found[0]);
    if (Number.isInteger(value) && Math.abs(value) < 1e21 && !passedOn.has(value) && !values.includes(found[0])) return found.index;
  }
  return undefined;
}

function lineAt(text: string, index: number): string {
  return (text.slice(text.lastIndexOf('\n', index) + 1).split('\n')[0] ?? '').trim();
}

/**
 * The numbers in values, defaults included, that a template may pass on as they are: those in lists, in structures of any form and in maps,
 * but for the fields of a map's entries, which a template reads one by one. */
export function passedOnNumbers(spec: Spec, values: readonly Json[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const one of values) collect(spec, one, found);
  collectDefaults(spec, found);
  return found;
}

function collect(spec: Spec, value: Json | undefined, found: Set<number>): void {
  const declared = resolve(spec);
  if (declared.type === 'map' && resolve(declared.entry).type === 'object' && isMap(value)) {
    for (const entry of Object.values(value)) collect(declared.entry, entry, found);
    return;
  }
  if (declared.type !== 'object') return numbersIn(value, found);
  if (!isMap(value)) return;
  for (const [name, field] of Object.entries(declared.fields)) {
    if (typeof value[name] !== 'number') collect(field, value[name], found);
  }
}

function collectDefaults(spec: Spec, found: Set<number>): void {
  const declared = resolve(spec);
  if (declared.type === 'object') for (const field of Object.values(declared.fields)) collectDefaults(field, found);
  else if (typeof declared.default === 'object') collect(declared, declared.default, found);
}

function numbersIn(value: Json | undefined, found: Set<number>): void {
  if (typeof value === 'number') found.add(value);
  if (isList(value)) for (const item of value) numbersIn(item, found);
  if (isMap(value)) for (const item of Object.values(value)) numbersIn(item, found);
}
