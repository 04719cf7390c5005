import type { Facts } from '../ast/facts.ts';
import { functions } from '../ast/functions.ts';
import type { Ast, Helper } from '../ast/node.ts';
import { handle, isNode, literal, site, type Expr, type Node, type Plain } from '../expression/node.ts';
import { toAst } from '../expression/to-ast.ts';
import type { AnyValue, Fields, Out, Value } from '../values/builder.ts';
import { factsOfSpec } from '../values/facts-of-spec.ts';
import { reference, SPEC, type Ref } from '../values/reference.ts';
import type { Spec } from '../values/spec.ts';

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

/** Which of its cases a named template makes: an argument beside those that the cases share. */
type Choice<P> = P & { readonly case: Value<string, string> };

/**
 * A named template for each case, all with the same parameters; a call names one: `rule({ case: name, … })`.
 * @param doc one sentence for the comment above the first
 * @param cases what each makes; a call names no other
 */
export function defineChoice<const P extends Fields>(
  name: string,
  doc: string,
  parameters: P,
  cases: { readonly [name: string]: (given: Parameters<P>) => object },
): Partial<Choice<P>, object> {
  const given = argumentsOf(parameters);
  const by = { case: { type: 'string', empty: true } } as const;
  const head = { name, doc, parameters: { ...by, ...factsOfParameters(parameters) }, result: 'structure' } as const;
  const choice = once(() => ({ by: 'case', cases: mapValues(cases, (make) => toAst(make(given))) }));
  const body = once(() => chosen(name, choice()));
  const helper: Helper = {
    ...head,
    get choice() {
      return choice();
    },
    get body() {
      return body();
    },
  };
  return included(helper, parameters);
}

/** The choice as conditions, one after another. */
function chosen(name: string, { by, cases }: NonNullable<Helper['choice']>): Ast {
  const of: Ast = { kind: 'reference', root: { argument: by }, path: [], certain: 0, facts: { type: 'string' } };
  const unknown: Ast = { kind: 'ensure', condition: literal(false), message: literal(`${name} is included for none of its cases`) };
  return Object.entries(cases).reduceRight<Ast>(
    (otherwise, [value, then]) => ({ kind: 'when', condition: equal(of, literal(value)), then, otherwise }),
    unknown,
  );
}

function equal(left: Ast, right: Ast): Ast {
  return { kind: 'call', name: 'eq', arguments: [left, right], facts: functions.eq };
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
  const head = { name, doc, parameters: factsOfParameters(parameters), result };
  return included(
    lazyHelper(head, () => toAst(body(argumentsOf(parameters)))),
    parameters,
  );
}

/** Calls of a helper. */
function included<P extends Fields, R>(helper: Helper, parameters: Fields): Partial<P, R> {
  const { name, result } = helper;
  const include = (given: Arguments<P>): Node<R> =>
    handle({
      kind: 'include',
      helper: name,
      arguments: mapValues<unknown, Ast>(given, (one, parameter) => argument(one, parameter, parameters[parameter])),
      result,
      at: site(include),
    });
  return Object.assign(include, { helper });
}

/**
 * What a call hands over. A reference to what is declared otherwise than the parameter tells of its fields and items too,
 * for the printer compares them.
 */
function argument(given: unknown, name: string, parameter: AnyValue | undefined): Ast {
  const node = toAst(given, name);
  if (node.kind !== 'reference' || !isDeclared(given) || given[SPEC] === parameter?.spec) return node;
  return { ...node, facts: { ...node.facts, ...partsOf(given[SPEC]) } };
}

function isDeclared(given: unknown): given is { readonly [SPEC]: Spec } {
  return isNode(given) && SPEC in given;
}

/** The body is made when it is first read, so that it may call its own or a later partial. */
function lazyHelper(head: Omit<Helper, 'body'>, make: () => Ast): Helper {
  const body = once(make);
  return {
    ...head,
    get body() {
      return body();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function factsOfParameters(parameters: Fields): Helper['parameters'] {
  return mapValues(parameters, (one) => factsWithParts(one.spec));
}

/** What is known of a value, and of its fields and items: a call may write it field by field. */
function factsWithParts(spec: Spec): Facts {
  return { ...factsOfSpec(spec), ...partsOf(spec) };
}

/** Fields and items, as far as no declaration stands in itself. */
function partsOf(spec: Spec): Pick<Facts, 'fields' | 'items'> {
  if (spec.type === 'object') return { fields: mapValues(spec.fields, factsWithParts) };
  const item = spec.type === 'map' ? spec.entry : spec.type === 'array' ? spec.item : undefined;
  return item === undefined || item.type === 'lazy' ? {} : { items: factsWithParts(item) };
}

function argumentsOf<P extends Fields>(parameters: P): Parameters<P> {
  return mapValues(parameters, (one, name) => reference(one.spec, { argument: name }, false)) as Parameters<P>;
}

function mapValues<T, U>(map: { readonly [key: string]: T }, change: (value: T, key: string) => U): { readonly [key: string]: U } {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));
}
