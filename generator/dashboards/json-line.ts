import { str, type Node } from '@helm/ts-helm';
import { Filled, filled } from './filled.ts';

/**
 * A value as compact JSON on one line, with placeholders where the values of the chart are read.
 * @param after what follows it on the line
 */
export function jsonLine(value: unknown, after = ''): Node<string> {
  return line(filled`${json(value)}${after}`);
}

/** The fields of an object as compact JSON on one line, without the braces around them. */
export function fieldsLine(value: object): Node<string> {
  return line(fieldsOf(value));
}

/**
 * A string as an argument of a named template that writes it between quotes.
 * @throws Error where it would have to be escaped there
 */
export function textOf(text: string | Filled): Node<string> {
  const whole = filled`${text}`;
  const special = whole.literals.find((piece) => JSON.stringify(piece) !== `"${piece}"`);
  if (special !== undefined) throw new Error(`The text of a panel cannot hold quotes, backslashes or line breaks: ${special}`);
  return line(whole);
}

function line({ literals, placeholders }: Filled): Node<string> {
  return str(asTemplate(literals), ...placeholders);
}

/** The JSON, as text; fields that are undefined are left out. */
function json(value: unknown): Filled {
  if (value instanceof Filled) return written(value);
  if (Array.isArray(value)) return filled`[${separated(value.map(json))}]`;
  if (typeof value !== 'object' || value === null) return literal(JSON.stringify(value));
  return filled`{${fieldsOf(value)}}`;
}

function fieldsOf(value: object): Filled {
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return separated(fields.map(([key, field]) => filled`${JSON.stringify(key)}:${json(field)}`));
}

/** Literal pieces are escaped; what a value may hold needs no escape (see `filled`). */
function written({ literals, placeholders, quoted }: Filled): Filled {
  if (!quoted) return new Filled(literals, placeholders, true);
  const escaped = literals.map((text) => JSON.stringify(text).slice(1, -1));
  return filled`"${new Filled(escaped, placeholders, true)}"`;
}

function literal(text: string): Filled {
  return new Filled([text], [], true);
}

function separated(parts: readonly Filled[]): Filled {
  return parts.reduce((all, part, index) => (index === 0 ? part : filled`${all},${part}`), literal(''));
}

function asTemplate(literals: readonly string[]): TemplateStringsArray {
  return Object.assign([...literals], { raw: literals });
}
