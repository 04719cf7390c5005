import type { Ast, Helper, Include } from '../ast/node.ts';
import { children, isControl } from '../ast/walk.ts';
import { atom, call, goString, pipe, type GoExpression } from './go-expression.ts';
import { problemOfArgument } from './problem-of-argument.ts';
import { refuse } from './refuse.ts';
import type { Convention, PrintContext, Scope } from './scope.ts';
import { rootContext } from './write-reference.ts';
import type { Writer } from './writer.ts';

/** The name of a helper in the chart: under the chart's prefix, so that charts used together do not collide. */
export function helperName(name: string, context: PrintContext): string {
  return name.startsWith(`${context.prefix}.`) ? name : `${context.prefix}.${name}`;
}

/** What a helper is handed: the value by which it chooses is in its name. */
export function parametersOf({ parameters, choice }: Helper): readonly string[] {
  return Object.keys(parameters).filter((parameter) => parameter !== choice?.by);
}

/** How a helper is called: a single argument stands alone unless the root context goes with it. */
export function conventionOf(helper: Helper, context: PrintContext): Convention {
  const parameters = parametersOf(helper).length;
  if (parameters === 0) return 'root';
  return parameters === 1 && !readsRoot(helper, context) ? 'bare' : 'dict';
}

/** Whether the helper reads built-in objects, itself or through one that it includes. */
export function readsRoot(helper: Helper, context: PrintContext, seen: Set<string> = new Set()): boolean {
  if (seen.has(helper.name)) return false;
  seen.add(helper.name);
  return nodeReadsRoot(helper.body, context, seen);
}

function nodeReadsRoot(node: Ast, context: PrintContext, seen: Set<string>): boolean {
  if (node.kind === 'reference') return 'object' in node.root;
  if (node.kind === 'tpl' || node.kind === 'file') return true;
  if (node.kind === 'call' && (node.name === 'hasApi' || node.name === 'kubeVersion')) return true;
  const included = node.kind === 'include' ? context.helpers.get(node.helper) : undefined;
  if (included !== undefined && readsRoot(included, context, seen)) return true;
  return children(node).some((child) => nodeReadsRoot(child, context, seen));
}

/** The helper that a node includes. */
export function helperOf(node: Include, scope: Scope): Helper {
  const helper = scope.context.helpers.get(node.helper);
  if (helper === undefined) return refuse(`the chart has no helper ${node.helper}`, node, scope);
  const given = Object.keys(node.arguments).toSorted();
  const wanted = Object.keys(helper.parameters).toSorted();
  if (given.join() === wanted.join()) return helper;
  return refuse(`the helper ${node.helper} takes ${named(wanted)}, not ${named(given)}`, node, scope);
}

function named(parameters: readonly string[]): string {
  return parameters.length === 0 ? 'no arguments' : parameters.join(', ');
}

/** `include "chart.name" …` */
export function writeInclude(node: Include, writer: Writer): GoExpression {
  const helper = helperOf(node, writer.scope);
  const made = call('include', nameIn(node, helper, writer), argumentOf(node, helper, writer));
  const [first] = helper.body.kind === 'text' ? helper.body.lines : [];
  return first !== undefined && isControl(first) ? pipe(made, 'trimPrefix "\\n"') : made;
}

function nameIn(node: Include, helper: Helper, writer: Writer): GoExpression {
  const { name, choice } = helper;
  const written = helperName(name, writer.scope.context);
  return choice === undefined ? goString(written) : call('printf', goString(`${written}.%s`), argument(node, choice.by, helper, writer));
}

function argumentOf(node: Include, helper: Helper, writer: Writer): GoExpression {
  const { scope } = writer;
  const convention = conventionOf(helper, scope.context);
  const root = readsRoot(helper, scope.context) ? rootContext(node, scope) : undefined;
  if (convention === 'root') return root ?? atom('.');
  const written = parametersOf(helper).map((parameter) => ({ parameter, value: argument(node, parameter, helper, writer) }));
  const [first] = written;
  if (convention === 'bare' && first !== undefined) return first.value;
  const entries = written.flatMap(({ parameter, value }) => [goString(parameter), value]);
  return call('dict', ...(root === undefined ? [] : [goString('root'), root]), ...entries);
}

/** An argument as it is written, where it is what the helper declares it as. */
function argument(node: Include, parameter: string, { parameters }: Helper, writer: Writer): GoExpression {
  const [given, declared] = [node.arguments[parameter], parameters[parameter]];
  if (given === undefined || declared === undefined) return refuse(`${parameter} is not given to ${node.helper}`, node, writer.scope);
  const problem = problemOfArgument(given, declared, writer.scope.context);
  if (problem === undefined) return writer.value(given);
  return refuse(
    `the helper ${node.helper} is written for another ${parameter} than it is given here, which ${problem}: declare the parameter as what it is given`,
    node,
    writer.scope,
  );
}
