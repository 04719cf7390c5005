import type { Ast } from './node.ts';

type Nodes = { readonly [Node in Ast as Node['kind']]: Node };
type Kind = keyof Nodes;

/** What is done with a node of each kind; kinds that are left out cannot stand there. */
export type Handlers<Given extends readonly unknown[], Result> = {
  readonly [K in Kind]?: (node: Nodes[K], ...given: Given) => Result;
};

/** The same where every kind can stand: a new kind that is forgotten does not compile. */
export type AllHandlers<Given extends readonly unknown[], Result> = Required<Handlers<Given, Result>>;

/** What the handler of the node's kind makes of it; undefined where there is none. */
export function dispatch<Given extends readonly unknown[], Result>(
  handlers: AllHandlers<Given, Result>,
  node: Ast,
  ...given: Given
): Result;
export function dispatch<Given extends readonly unknown[], Result>(
  handlers: Handlers<Given, Result>,
  node: Ast,
  ...given: Given
): Result | undefined;
export function dispatch<Given extends readonly unknown[], Result>(
  handlers: Handlers<Given, Result>,
  node: Ast,
  ...given: Given
): Result | undefined {
  return apply(handlers, node.kind, node, given);
}

function apply<K extends Kind, Given extends readonly unknown[], Result>(
  handlers: Handlers<Given, Result>,
  kind: K,
  node: Nodes[K],
  given: Given,
): Result | undefined {
  const handler = handlers[kind];
  return handler?.(node, ...given);
}
