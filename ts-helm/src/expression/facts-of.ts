import type { Facts, Json } from '../ast/facts.ts';
import type { Ast } from '../ast/node.ts';

/** What is known of a node's value; structures and control nodes are 'any'. */
export function factsOf(node: Ast): Facts {
  switch (node.kind) {
    case 'literal':
      return factsOfLiteral(node.value);
    case 'reference':
    case 'call':
      return node.facts;
    case 'join':
      return { type: 'string', empty: node.parts.length === 0 };
    case 'include':
      return { type: node.result === 'string' ? 'string' : 'any', empty: true };
    case 'tpl':
    case 'text':
    case 'document':
    case 'file':
      return { type: 'string', empty: true, multiline: true };
    case 'map':
    case 'list':
    case 'when':
    case 'given':
    case 'each':
    case 'ensure':
    case 'spread':
    case 'yaml':
      return { type: 'any', empty: true };
  }
}

function factsOfLiteral(value: Json): Facts {
  if (typeof value === 'string') return { type: 'string', empty: value === '', multiline: value.includes('\n') };
  if (typeof value === 'boolean') return { type: 'boolean', empty: !value };
  if (typeof value === 'number') {
    return { type: Number.isInteger(value) ? 'integer' : 'number', empty: value === 0, large: Math.abs(value) >= 1e6 };
  }
  return { type: 'any', empty: true };
}
