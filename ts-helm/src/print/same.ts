import type { Ast } from '../ast/node.ts';

/** Whether two nodes say the same, wherever they were written. */
export function same(left: Ast, right: Ast): boolean {
  return left === right || written(left) === written(right);
}

function written(node: Ast): string {
  return JSON.stringify(node, (key: string, value: unknown) => (key === 'at' ? undefined : value));
}
