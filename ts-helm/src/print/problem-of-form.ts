import type { Facts } from '../ast/facts.ts';
import type { Known } from './known.ts';

const scalars: ReadonlySet<Facts['type']> = new Set(['string', 'integer', 'number']);

/**
 * Why a value cannot be what a helper declares its parameter as; nothing where it can. The body is printed for what is declared:
 * where that is a host it stands unquoted, whatever a call hands over.
 */
export function problemOfForm(given: Known, declared: Facts): string | undefined {
  if (given.type === 'array' && declared.type !== 'array') return 'is a list';
  if (given.multiline && !mayBreak(declared)) return 'may hold a line break';
  if (!scalars.has(declared.type) || !scalars.has(given.type)) return undefined;
  if (given.empty && declared.empty !== true) return declared.type === 'string' ? 'may be empty' : 'may be 0';
  if (given.large && declared.large !== true) return 'may be 1000000 or more, which Go would print with an exponent';
  return isAsPlain(given.plain, declared.plain) ? undefined : 'may hold characters that YAML reads as something else';
}

function mayBreak({ type, multiline, items }: Facts): boolean {
  return multiline === true || items?.multiline === true || type === 'any' || type === 'object';
}

function isAsPlain(given: Facts['plain'], declared: Facts['plain']): boolean {
  return declared === undefined || given === declared || (given === 'alone' && declared === 'beside');
}
