import type { Json } from '../ast/facts.ts';
import { isList, type JsonMap } from '../ast/json.ts';
import type { ListNode, MapNode } from '../ast/node.ts';

/** Whether a literal is a map or a list. */
export function isStructure(value: Json): value is readonly Json[] | JsonMap {
  return typeof value === 'object' && value !== null;
}

/** A literal structure as nodes, so that it is written like any other. */
export function unfolded(value: readonly Json[] | JsonMap): MapNode | ListNode {
  if (isList(value)) return { kind: 'list', items: value.map((item) => ({ kind: 'literal', value: item })) };
  return {
    kind: 'map',
    fields: Object.entries(value).map(([key, item]) => ({ kind: 'field', key, value: { kind: 'literal', value: item } })),
  };
}
