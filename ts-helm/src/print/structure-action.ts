import type { Ast, Include } from '../ast/node.ts';
import { startsWithControl, yieldsEmptyStructure } from '../ast/structure-of-helper.ts';
import { bodiesOf } from '../ast/walk.ts';
import { condition, expression, textOfInclude } from './expression.ts';
import { pipe, type GoExpression } from './go-expression.ts';
import { helperOf } from './helper-call.ts';
import { known } from './known.ts';
import { resolve } from './resolve.ts';
import { control, line, type Scope } from './scope.ts';
import { isDot } from './write-reference.ts';

/** The action that writes a structure of the values. */
export function yamlAction(node: Ast, scope: Scope): string {
  const value = expression(node, scope);
  return onOwnLines(value.form === 'atom' ? { text: `toYaml ${value.text}`, form: 'call' } : pipe(value, 'toYaml'), scope);
}

/** The action that writes the structure that a helper makes. */
export function includeAction(node: Include, scope: Scope): string {
  const leads = bodiesOf(helperOf(node, scope)).some((body) => startsWithControl(body, scope.context));
  const text = textOfInclude(node, scope);
  return onOwnLines(leads ? pipe(text, 'trim') : text, scope);
}

/** What writes a structure of the values among fields or items: nothing where it is empty, for `{}` cannot stand there. */
export function spreadYaml(node: Ast, scope: Scope): readonly string[] {
  const isFound = node.kind === 'reference' && isDot(resolve(node, scope), scope);
  if (isFound || !known(node, scope.context).empty) return [yamlAction(node, scope)];
  return unlessEmpty(condition(node, scope), scope);
}

/** The same for the structure that a helper makes. */
export function spreadInclude(node: Include, scope: Scope): readonly string[] {
  const { body } = helperOf(node, scope);
  if (!yieldsEmptyStructure(body, scope.context)) return [includeAction(node, scope)];
  return unlessEmpty(expression(node, scope), scope);
}

function unlessEmpty(value: GoExpression, scope: Scope): readonly string[] {
  const lines = scope.indent === 0 ? line(scope, '{{ toYaml . }}') : control(scope, `toYaml . | nindent ${String(scope.indent)}`);
  return [control(scope, `with ${value.text}`), lines, control(scope, 'end')];
}

/** An action whose lines stand at the scope's indentation. */
function onOwnLines(value: GoExpression, scope: Scope): string {
  return scope.indent === 0 ? `{{ ${value.text} }}` : control(scope, pipe(value, `nindent ${String(scope.indent)}`).text);
}
