import type { Facts, Json } from '../ast/facts.ts';
import type { Ast } from '../ast/node.ts';

const someText: Facts = { type: 'string', empty: true, multiline: true };
const anything: Facts = { type: 'any', empty: true };

/** What is known of a node's value; structures and control nodes are 'any'. */
export function factsOf(node: Ast): Facts {
  if (node.kind === 'literal') return factsOfLiteral(node.value);
  if (node.kind === 'reference' || node.kind === 'call') return node.facts;
  if (node.kind === 'join') return { type: 'string', empty: node.parts.length === 0 };
  if (node.kind === 'include') return { type: node.result === 'string' ? 'string' : 'any', empty: true };
  return isText(node) ? someText : anything;
}

function isText({ kind }: Ast): boolean {
  return kind === 'tpl' || kind === 'text' || kind === 'document' || kind === 'file';
}

function factsOfLiteral(value: Json): Facts {
  if (typeof value === 'string') return { type: 'string', empty: value === '', multiline: value.includes('\n') };
  if (typeof value === 'boolean') return { type: 'boolean', empty: !value };
  if (typeof value === 'number') {
    return { type: Number.isInteger(value) ? 'integer' : 'number', empty: value === 0, large: Math.abs(value) >= 1e6 };
  }
  return { type: 'any', empty: true };
}
