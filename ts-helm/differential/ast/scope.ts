import type { Helper, Reference, Root } from '../../src/ast/node.ts';
import { release, chartInfo } from '../../src/chart/builtins.ts';
import { AST, isNode } from '../../src/expression/node.ts';
import { reference } from '../../src/values/reference.ts';
import { resolve, type LazySpec, type Spec } from '../../src/values/spec.ts';

/** A declaration that is not a reference to another. */
export type Declared = Exclude<Spec, LazySpec>;

/** A reference that may be read where it is known, with what it refers to. */
export interface Known {
  readonly node: Reference;
  readonly spec: Declared;
  readonly isOptional: boolean;
}

/** A helper that may be called, with the declarations of its parameters; `shape` is what it makes. */
export interface Callable {
  readonly helper: Helper;
  readonly parameters: { readonly [name: string]: Declared };
  readonly shape: 'map' | 'list' | 'string';
}

/** What may be read and called in one place of a chart. */
export interface Scope {
  readonly known: readonly Known[];
  readonly callable: readonly Callable[];
  readonly files: readonly string[];
  /** How deep what is made here may nest. */
  readonly depth: number;
  /** Makes the name of the next variable; names are never used twice in a chart. */
  readonly nextName: (stem: string) => string;
}

/** Everything that can be read below a root: fields of objects, however deep; what is optional is not entered. */
export function knownBelow(spec: Spec, root: Root, filled: boolean): readonly Known[] {
  return collect(reference(spec, root, filled), spec);
}

function collect(value: unknown, spec: Spec): readonly Known[] {
  const declared = resolve(spec);
  const node = isNode(value) ? value[AST] : undefined;
  if (node?.kind !== 'reference' || typeof value !== 'object' || value === null) return [];
  const here: Known = { node, spec: declared, isOptional: node.facts.optional === true };
  if (declared.type !== 'object' || here.isOptional) return [here];
  return [here, ...Object.entries(declared.fields).flatMap(([name, field]) => collect(Reflect.get(value, name), field))];
}

function ofBuiltin(value: unknown, spec: Declared): readonly Known[] {
  return collect(value, spec);
}

const name: Declared = { type: 'string', presence: 'required', minLength: 1 };

/** What Helm itself offers. */
export const builtins: readonly Known[] = [
  ...[release.name, release.namespace, release.service, chartInfo.name, chartInfo.version, chartInfo.appVersion].flatMap((one) =>
    ofBuiltin(one, name),
  ),
  ...[release.isInstall, release.isUpgrade].flatMap((one) => ofBuiltin(one, { type: 'boolean', presence: 'required' })),
  ...ofBuiltin(release.revision, { type: 'integer', presence: 'required', min: 1, max: 1 }),
];

/** One level deeper, with more to read. */
export function deeper(scope: Scope, more: readonly Known[] = []): Scope {
  return { ...scope, known: [...scope.known, ...more], depth: scope.depth - 1 };
}

/** The references of certain types, those that may be absent left out. */
export function readable<T extends Declared['type']>(
  scope: Scope,
  ...types: readonly T[]
): readonly (Known & { readonly spec: Extract<Declared, { type: T }> })[] {
  return scope.known.filter(
    (one): one is Known & { readonly spec: Extract<Declared, { type: T }> } => !one.isOptional && isOneOf(one.spec, types),
  );
}

function isOneOf<T extends Declared['type']>(spec: Declared, types: readonly T[]): spec is Extract<Declared, { type: T }> {
  return types.some((type) => type === spec.type);
}

/** The references that may be absent. */
export function optionals(scope: Scope): readonly Known[] {
  return scope.known.filter(({ isOptional }) => isOptional);
}

/** Parameters that take any expression of their type. */
export const openString: Declared = { type: 'string', presence: 'required' };
export const openInteger: Declared = { type: 'integer', presence: 'required' };
export const openBoolean: Declared = { type: 'boolean', presence: 'required' };
