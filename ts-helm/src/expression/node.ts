import type { Ast, Literal, Site } from '../ast/node.ts';

/** Where a handle keeps its node: a symbol, so that a value may be called anything (`kind`, `default`, `if`). */
export const AST: unique symbol = Symbol('ts-helm.ast');
declare const TYPE: unique symbol;
declare const MAYBE: unique symbol;

/** An expression whose value is known only when the chart is rendered; `T` is what it will be. */
export interface Node<out T> {
  readonly [AST]: Ast;
  readonly [TYPE]?: T;
  readonly [MAYBE]?: never;
}

/** A value that may be absent: it can be read only through `given`, or asked for with `present`. */
export interface Maybe<out T> {
  readonly [AST]: Ast;
  readonly [TYPE]?: never;
  readonly [MAYBE]?: T;
}

/** The type with its lists readable only: what a node of values is, and what Kubernetes' own types are not. */
type Unwritten<T> = T extends readonly (infer Item)[] ? readonly Item[] : T;

/** A literal, a node of its type, or a structure whose fields and items are such. */
export type Expr<T> =
  | Node<Unwritten<T>>
  | (T extends string | number | boolean | null | undefined
      ? T
      : T extends readonly (infer Item)[]
        ? readonly Expr<Item>[]
        : { readonly [Key in keyof T]: Expr<T[Key]> });

/** What an expression's value will be. */
export type Plain<E> =
  E extends Node<infer T>
    ? T
    : E extends readonly (infer Item)[]
      ? readonly Plain<Item>[]
      : E extends object
        ? { readonly [Key in keyof E]: Plain<E[Key]> }
        : E;

/** Says that a node was used as if it were its value. */
export class NodeMisuse extends TypeError {
  override name = 'NodeMisuse';
}

/** The author's line is at most this far above; a chart captures thousands, and each frame costs. */
const FRAMES = 3;

/**
 * The line of the chart's TypeScript that is being executed: a cheap capture, formatted only when read.
 * @param above the function whose callers are the chart's own lines
 */
export function site(above: (...parameters: never[]) => unknown): Site {
  const place: { stack?: string } = {};
  const { stackTraceLimit } = Error;
  // In the plugin's sandbox Error is frozen, and an assignment would throw.
  Reflect.set(Error, 'stackTraceLimit', FRAMES);
  Error.captureStackTrace(place, above);
  Reflect.set(Error, 'stackTraceLimit', stackTraceLimit);
  return place;
}

/** What a node does when JavaScript tries to turn it into a string, a number or JSON: it throws, naming the expression. */
export function refuse(described: string, use: string): never {
  throw new NodeMisuse(
    `${described} is known only when the chart is rendered, so it cannot be used as ${use} here; use the library's operators (eq, when, str\`…\`) instead`,
  );
}

class Handle {
  readonly [AST]: Ast;
  constructor(ast: Ast) {
    this[AST] = ast;
  }
  [Symbol.toPrimitive](hint: string): never {
    return refuse(`the result of ${this[AST].kind}`, hint === 'number' ? 'a number' : 'a string');
  }
  toJSON(): never {
    return refuse(`the result of ${this[AST].kind}`, 'JSON');
  }
}

/** Wraps a node for the chart's author. */
export function handle<T>(ast: Ast): Node<T> {
  return new Handle(ast);
}

/** Whether a value is an expression of this library (a node, a reference, something to spread). */
export function isNode(value: unknown): value is Node<unknown> {
  return typeof value === 'object' && value !== null && AST in value;
}

/** A literal's node. */
export function literal(value: Literal['value']): Literal {
  return { kind: 'literal', value };
}
