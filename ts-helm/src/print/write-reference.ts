import type { Json } from '../ast/facts.ts';
import type { Ast, Reference } from '../ast/node.ts';
import { atom, call, goLiteral, goString, operand, pipe, type GoExpression } from './go-expression.ts';
import { refuse } from './refuse.ts';
import { pathBelow, resolve } from './resolve.ts';
import type { Scope } from './scope.ts';

interface Way {
  /** '' for the dot itself, which a step then follows; else a variable. */
  readonly start: string;
  readonly steps: readonly string[];
  /** How many of the steps are sure to be there. */
  readonly certain: number;
}

/** The path to the value, safe where a parent may be absent; nil where the value is. */
export function bareReference(reference: Reference, scope: Scope): GoExpression {
  return follow(wayTo(resolve(reference, scope), scope));
}

/** The value, or its fallback where it is absent; a present 0, false or "" is kept. */
export function writeReference(reference: Reference, scope: Scope): GoExpression {
  const { fallback, empty, type, optional } = reference.facts;
  if (optional === true) return refuse(`the value ${reference.path.join('.')} may be absent: read it through given()`, reference, scope);
  if (fallback === undefined) return bareReference(reference, scope);
  const resolved = resolve(reference, scope);
  if (isDot(resolved, scope)) return atom('.');
  if (empty !== true || isEmpty(fallback, type)) {
    return pipe(bareReference(resolved, scope), `default ${operand(goLiteral(fallback))}`);
  }
  const way = wayTo(resolved, scope);
  const base = follow({ ...way, steps: way.steps.slice(0, way.certain) });
  return call('dig', ...way.steps.slice(way.certain).map((step) => goString(step)), goLiteral(fallback), base);
}

/** Whether a `with` around the place has found the value to be there and not empty. */
export function isDot(resolved: Reference, scope: Scope): boolean {
  return typeof scope.dot !== 'string' && pathBelow(resolved, scope.dot)?.length === 0;
}

/** What Go templates hold for true where the value (or its fallback) is so. */
export function referenceAsCondition(reference: Reference, scope: Scope): GoExpression {
  const { fallback } = reference.facts;
  return fallback === undefined || isFalsy(fallback) ? bareReference(reference, scope) : writeReference(reference, scope);
}

/** The root context: what the chart's templates are rendered with. */
export function rootContext(node: Ast, scope: Scope): GoExpression {
  const start = scope.dot === 'start';
  if (scope.called === 'root') return atom(start ? '.' : '$');
  if (scope.called === 'bare') return refuse('a helper that is called without the root context cannot read it', node, scope);
  if (Object.hasOwn(scope.helper?.parameters ?? {}, 'root')) {
    return refuse('a helper that reads built-in objects cannot have a parameter called root', node, scope);
  }
  return atom(start ? '.root' : '$.root');
}

function wayTo(reference: Reference, scope: Scope): Way {
  const rest = typeof scope.dot === 'string' ? undefined : pathBelow(reference, scope.dot);
  if (rest !== undefined && typeof scope.dot !== 'string') {
    return { start: '', steps: rest, certain: Math.max(0, reference.certain - scope.dot.path.length) };
  }
  const { root, path, certain } = reference;
  if ('variable' in root) return { start: `$${root.variable}`, steps: path, certain };
  if ('object' in root) {
    const context = rootContext(reference, scope).text;
    return { start: context === '.' ? '' : context, steps: [root.object, ...path], certain: certain + 1 };
  }
  const start = scope.dot === 'start' ? '' : '$';
  return scope.called === 'bare' ? { start, steps: path, certain } : { start, steps: [root.argument, ...path], certain: certain + 1 };
}

function follow({ start, steps, certain }: Way): GoExpression {
  let result = atom(start);
  for (const [index, step] of steps.entries()) result = take(result, step, index > certain);
  return result.text === '' ? atom('.') : result;
}

/** One step down. A parenthesized parent may be nil: Go templates then read nil. */
function take(parent: GoExpression, step: string, maybeNil: boolean): GoExpression {
  const whole = parent.text === '' ? atom('.') : parent;
  if (/^[A-Za-z_]\w*$/u.test(step)) return atom(`${maybeNil || parent.form !== 'atom' ? `(${whole.text})` : parent.text}.${step}`);
  if (maybeNil) return call('index', pipe(whole, 'default dict'), goString(step));
  return whole.form === 'call' ? { ...whole, text: `${whole.text} ${goString(step).text}` } : call('index', whole, goString(step));
}

function isFalsy(value: Json): boolean {
  return value === null || value === false || value === 0 || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** Whether what is read where the value is absent has no items either, so that nil reads the same. */
export function isWithoutItems({ facts: { fallback } }: Reference): boolean {
  return fallback === undefined || isFalsy(fallback);
}

/** Whether the fallback is the one value of its type that `default` would replace: then nothing is lost. */
function isEmpty(fallback: Json, type: Reference['facts']['type']): boolean {
  return isFalsy(fallback) && fallback !== null && type !== 'any';
}
