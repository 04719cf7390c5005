import type { Ast, Helper } from '../ast/node.ts';
import { builtinNames, builtins, type BuiltinName } from './builtins.ts';
import { conventionOf, helperName, parametersOf, readsRoot } from './helper-call.ts';
import { startOf, type PrintContext, type Scope } from './scope.ts';
import { stringLines } from './string-lines.ts';
import { structureLines } from './structure.ts';

const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/**
 * _helpers.tpl: a `define` for each helper, then the library's own that these or what was printed in the context before use.
 * @throws Error where a helper cannot be printed, naming it and the line that wrote the node
 */
export function printHelpers(helpers: readonly Helper[], context: PrintContext): string {
  const own = helpers.map((helper) => printHelper(helper, context));
  const library = builtinNames.filter((name) => context.used.has(name)).map((name) => printBuiltin(name, context));
  return [...own, ...library].join('\n');
}

/** The `define` of a helper, or those of its cases. */
export function printHelper(helper: Helper, context: PrintContext): string {
  const convention = conventionOf(helper, context);
  const name = helperName(helper.name, context);
  const keys = readsRoot(helper, context) ? ['root', ...parametersOf(helper)] : parametersOf(helper);
  const doc = convention === 'dict' ? `${helper.doc} Takes a dict of ${conjunction.format(keys)}.` : helper.doc;
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
