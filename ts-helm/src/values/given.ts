import type { Ast } from '../ast/node.ts';
import { AST, handle, site, type Expr, type Node } from '../expression/node.ts';
import { toAst } from '../expression/to-ast.ts';
import type { AnyValue } from './builder.ts';
import { checked } from './each.ts';
import { reference, SPEC, type Optional, type Ref } from './reference.ts';

/**
 * What the body makes of an optional value where it is there; 0, false and "" are there. Where it is not there:
 * `otherwise`, or nothing.
 * @param name the variable's name in the printed template; the value's own name where none is given
 */
export function given<V extends AnyValue, R>(
  value: Optional<V>,
  body: (value: Ref<V>) => NoInfer<Expr<R>>,
  options: { readonly name?: string; readonly otherwise?: Expr<NoInfer<R>> } = {},
): Node<R> {
  const node = value[AST];
  if (node.kind !== 'reference') throw new TypeError('given takes a reference to an optional value');
  const name = checked(options.name ?? node.path.at(-1) ?? 'value');
  const then: Ast = toAst(body(reference<V>(value[SPEC], { variable: name }, false)));
  return handle({
    kind: 'given',
    value: node,
    variable: name,
    then,
    ...(options.otherwise === undefined ? {} : { otherwise: toAst(options.otherwise) }),
    at: site(given),
  });
}
