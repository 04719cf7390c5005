import type { Json } from '../ast/facts.ts';
import { isList } from '../ast/json.ts';

/** The text of a Go template expression, and what it is as an argument of another: an atom needs no parentheses. */
export interface GoExpression {
  readonly text: string;
  readonly form: 'atom' | 'call' | 'pipe';
}

/** A literal, a variable or a path. */
export function atom(text: string): GoExpression {
  return { text, form: 'atom' };
}

/** A function applied to arguments. */
export function call(name: string, ...given: readonly GoExpression[]): GoExpression {
  return { text: [name, ...given.map((one) => operand(one))].join(' '), form: 'call' };
}

/** A value handed to a function as its last argument: `value | stage`. */
export function pipe(value: GoExpression, stage: string): GoExpression {
  return { text: `${value.text} | ${stage}`, form: 'pipe' };
}

/** The text as an argument. */
export function operand({ text, form }: GoExpression): string {
  return form === 'atom' ? text : `(${text})`;
}

/** A Go string literal: a raw one where that saves escapes. */
export function goString(text: string): GoExpression {
  const escaped = JSON.stringify(text);
  const readsRaw = escaped.includes('\\') && !/[`\p{Cc}\u2028\u2029]/u.test(text);
  return atom(readsRaw ? `\`${text}\`` : escaped);
}

/** A whole number as Go writes it: never with an exponent. */
export function goInteger(value: number): GoExpression {
  return atom(BigInt(value).toString());
}

/** A number that Go takes for a float64. */
export function goFloat(value: number): GoExpression {
  const text = JSON.stringify(value);
  return atom(/[.e]/u.test(text) ? text : `${text}.0`);
}

/** Any JSON value. */
export function goLiteral(value: Json): GoExpression {
  if (typeof value === 'string') return goString(value);
  if (typeof value === 'number') return Number.isSafeInteger(value) ? goInteger(value) : goFloat(value);
  if (typeof value === 'boolean') return atom(String(value));
  if (value === null) return atom('nil');
  if (Object.keys(value).length === 0) return atom(isList(value) ? 'list' : 'dict');
  if (isList(value)) return call('list', ...value.map((item) => goLiteral(item)));
  return call('dict', ...Object.entries(value).flatMap(([key, item]) => [goString(key), goLiteral(item)]));
}
