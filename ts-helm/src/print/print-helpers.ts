import type { Helper } from '../ast/node.ts';
import { builtinNames, builtins, type BuiltinName } from './builtins.ts';
import { conventionOf, helperName, readsRoot } from './helper-call.ts';
import { startOf, type PrintContext } from './scope.ts';
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

function printHelper(helper: Helper, context: PrintContext): string {
  const convention = conventionOf(helper, context);
  const scope = startOf(context, convention, helper);
  const lines = helper.result === 'string' ? stringLines(helper.body, scope) : structureLines(helper.body, scope);
  const keys = readsRoot(helper, context) ? ['root', ...Object.keys(helper.parameters)] : Object.keys(helper.parameters);
  const doc = convention === 'dict' ? `${helper.doc} Takes a dict of ${listed(keys)}.` : helper.doc;
  return defined(helperName(helper.name, context), doc, lines.join('\n'));
}

function printBuiltin(name: BuiltinName, context: PrintContext): string {
  const { doc, body } = builtins[name];
  return defined(`${context.prefix}.${name}`, doc, body);
}

function defined(name: string, doc: string, body: string): string {
  return `{{/* ${doc.replaceAll('*/', '* /')} */}}\n{{- define "${name}" -}}\n${body}\n{{- end }}\n`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.slice(-1).join('')}`;
}
