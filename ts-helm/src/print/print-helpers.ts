import type { Ast, Helper } from '../ast/node.ts';
import { builtinNames, builtins, type BuiltinName } from './builtins.ts';
import { conventionOf, helperName, parametersOf, readsRoot } from './helper-call.ts';
import { startOf, type PrintContext, type Scope } from './scope.ts';
import { stringLines } from './string-lines.ts';
import { structureLines } from './structure.ts';

/**
 * _helpers.tpl: a `define` for each helper, then the library's own that the chart's templates or helpers use.
 * @param used those that the templates use; the helpers' own needs are added
 * @throws Error where a helper cannot be printed, naming it and the line that wrote the node
 */
export function printHelpers(helpers: readonly Helper[], used: Iterable<BuiltinName>, context: PrintContext): string {
  const own = helpers.map((helper) => printHelper(helper, context));
  const needed = new Set([...used, ...context.used]);
  const library = builtinNames.filter((name) => needed.has(name)).map((name) => printBuiltin(name, context));
  return [...own, ...library].join('\n');
}

/** The `define` of a helper, or those of its cases. */
export function printHelper(helper: Helper, context: PrintContext): string {
  const convention = conventionOf(helper, context);
  const name = helperName(helper.name, context);
  const keys = readsRoot(helper, context) ? ['root', ...parametersOf(helper)] : parametersOf(helper);
  const doc = convention === 'dict' ? `${helper.doc} Takes a dict of ${listed(keys)}.` : helper.doc;
  const scope = startOf(context, convention, handed(helper));
  if (helper.choice === undefined) return comment(doc) + defined(name, linesOf(helper, helper.body, scope));
  const cases = Object.entries(helper.choice.cases).map(([value, body]) => defined(`${name}.${value}`, linesOf(helper, body, scope)));
  return comment(doc) + cases.join('\n');
}

/** The helper as what stands in it may read it: not the parameter by which it chooses. */
function handed(helper: Helper): Helper {
  const { parameters, choice } = helper;
  return choice === undefined
    ? helper
    : { ...helper, parameters: Object.fromEntries(Object.entries(parameters).filter(([one]) => one !== choice.by)) };
}

function linesOf({ result }: Helper, body: Ast, scope: Scope): readonly string[] {
  return result === 'string' ? stringLines(body, scope) : structureLines(body, scope);
}

function printBuiltin(name: BuiltinName, context: PrintContext): string {
  const { doc, body } = builtins[name];
  return comment(doc) + defined(`${context.prefix}.${name}`, [body]);
}

function comment(doc: string): string {
  return `{{/* ${doc.replaceAll('*/', '* /')} */}}\n`;
}

function defined(name: string, lines: readonly string[]): string {
  return `{{- define "${name}" -}}\n${lines.join('\n')}\n{{- end }}\n`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.slice(-1).join('')}`;
}
