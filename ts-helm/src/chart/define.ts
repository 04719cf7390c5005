import type { Ast, Helper } from '../ast/node.ts';
import { handle, site, type Expr, type Node, type Plain } from '../expression/node.ts';
import { toAst } from '../expression/to-ast.ts';
import type { AnyValue, Fields, Out } from '../values/builder.ts';
import { factsOfSpec } from '../values/facts-of-spec.ts';
import { reference, type Ref } from '../values/reference.ts';

type Arguments<P> = { readonly [K in keyof P]: Expr<Out<P[K]>> };
type Parameters<P> = { readonly [K in keyof P]: P[K] extends AnyValue ? Ref<P[K]> : never };

/** A named template: called with its arguments it is what its body makes; `helper` is its definition. */
export interface Partial<P, R> {
  (given: Arguments<P>): Node<R>;
  readonly helper: Helper;
}

/**
 * A named template that makes fields or a list.
 * @param doc one sentence for the comment above it
 * @param parameters what it takes, as declarations of values; each must be given at every call
 */
export function define<const P extends Fields, R>(
  name: string,
  doc: string,
  parameters: P,
  body: (given: Parameters<P>) => R,
): Partial<P, Plain<R>> {
  return partial(name, doc, parameters, 'structure', body);
}

/** A named template that makes a string. */
export function defineText<const P extends Fields>(
  name: string,
  doc: string,
  parameters: P,
  body: (given: Parameters<P>) => Expr<string>,
): Partial<P, string> {
  return partial(name, doc, parameters, 'string', body);
}

function partial<P extends Fields, R>(
  name: string,
  doc: string,
  parameters: P,
  result: Helper['result'],
  body: (given: Parameters<P>) => unknown,
): Partial<P, R> {
  const helper = lazyHelper({ name, doc, parameters: mapValues(parameters, (one) => factsOfSpec(one.spec)), result }, () =>
    toAst(body(argumentsOf(parameters))),
  );
  const include = (given: Arguments<P>): Node<R> =>
    handle({
      kind: 'include',
      helper: name,
      arguments: mapValues<unknown, Ast>(given, (one, parameter) => toAst(one, parameter)),
      result,
      at: site(include),
    });
  return Object.assign(include, { helper });
}

/** The body is made when it is first read, so that it may call its own or a later partial. */
function lazyHelper(head: Omit<Helper, 'body'>, make: () => Ast): Helper {
  let body: Ast | undefined;
  return {
    ...head,
    get body() {
      return (body ??= make());
    },
  };
}

function argumentsOf<P extends Fields>(parameters: P): Parameters<P> {
  return mapValues(parameters, (one, name) => reference(one.spec, { argument: name }, false)) as Parameters<P>;
}

function mapValues<T, U>(map: { readonly [key: string]: T }, change: (value: T, key: string) => U): { readonly [key: string]: U } {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));
}
