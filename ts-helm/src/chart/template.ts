import type { Ast } from '../ast/node.ts';
import { AST, type Expr, type Node } from '../expression/node.ts';
import { toAst } from '../expression/to-ast.ts';

/** What every Kubernetes object has. */
interface Head {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: object;
}

/** A Kubernetes object with its head given. */
export type Manifest<K extends Head> = Expr<K & Required<Pick<K, 'apiVersion' | 'kind' | 'metadata'>>>;

/** A file of the chart's templates folder: each document is a manifest, a control node over manifests, or an `ensure`. */
export interface Template {
  /** Below templates/, ending in .yaml. */
  readonly path: string;
  readonly documents: readonly Ast[];
}

/** A Kubernetes object of type K, checked field by field; any field may be a literal or a node. */
export function manifest<K extends Head>(object: Manifest<K>): Manifest<K> {
  return object;
}

/** A template file with its documents in order. */
export function template(path: string, ...documents: readonly (Expr<object> | Node<never>)[]): Template {
  if (!/^[a-z0-9-]+(?:\/[a-z0-9-]+)*\.yaml$/u.test(path))
    throw new TypeError(`a template's path is lower-case and ends in .yaml, not ${path}`);
  return { path, documents: documents.map((document, index) => toAst(document, `${path}[${String(index)}]`)) };
}

/** The text of NOTES.txt, which Helm prints after an install or upgrade. */
export function notesOf(text: Node<string>): Ast {
  return text[AST];
}
