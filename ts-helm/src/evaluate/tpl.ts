import type { Json } from '../ast/facts.ts';
import type { Reference, Tpl } from '../ast/node.ts';
import { EvaluationError } from './evaluation-error.ts';
import { printed } from './go/number.ts';
import { readOptional } from './read-reference.ts';
import type { Scope } from './scope.ts';
import { typeName } from './type-name.ts';

/** {{ .Values.a.b }}, with $ before it and trim markers inside it or not. */
const action = /^\{\{(-\s)?\s*\$?\.(Values|Release|Chart|Capabilities)((?:\.[A-Za-z_]\w*)+)(?:\s*(\s-))?\s*\}\}/u;

/**
 * A user's string with the values that it names filled in: `{{ .Release.Name }}`, `{{ .Values.a.b }}`, `{{ .Chart.Version }}`.
 * Numbers are printed as those of a values file (1e+06). https://helm.sh/docs/howto/charts_tips_and_tricks/#using-the-tpl-function
 * @throws EvaluationError where it has any other action
 */
export function expandTpl(node: Tpl, scope: Scope): string {
  const template = scope.value(node.value, scope);
  if (typeof template !== 'string') throw new EvaluationError(`tpl takes a string, not ${typeName(template)}`, node.at);
  let [done, rest, trims] = ['', template, false];
  for (let start = rest.indexOf('{{'); start >= 0; start = rest.indexOf('{{')) {
    const match = action.exec(rest.slice(start));
    if (match === null) throw new EvaluationError(`only Helm can expand ${JSON.stringify(rest.slice(start))}`, node.at);
    const [text, trimBefore, object, path = '', trimAfter] = match;
    const before = trimmed(rest.slice(0, start), trims, trimBefore !== undefined);
    done += before + filled(object, path.slice(1).split('.'), text, node, scope);
    rest = rest.slice(start + text.length);
    trims = trimAfter !== undefined;
  }
  return done + trimmed(rest, trims, false);
}

/** Go trims the four characters of white space that its templates know. */
function trimmed(text: string, atStart: boolean, atEnd: boolean): string {
  const front = atStart ? text.replace(/^[ \t\r\n]+/u, '') : text;
  return atEnd ? front.replace(/[ \t\r\n]+$/u, '') : front;
}

function filled(object: string | undefined, path: readonly string[], text: string, node: Tpl, scope: Scope): string {
  const value = readOptional(referenceTo(object, path, node), scope);
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return printed(value);
  if (object === 'Values' && isAbsent(value)) return '';
  throw new EvaluationError(`only Helm can expand ${text}, which is ${typeName(value)} here`, node.at);
}

function isAbsent(value: Json | undefined): boolean {
  return value === undefined || value === null;
}

function referenceTo(object: string | undefined, path: readonly string[], { at }: Tpl): Reference {
  const root = { object: object === 'Release' || object === 'Chart' || object === 'Capabilities' ? object : 'Values' } as const;
  return { kind: 'reference', root, path, certain: path.length - 1, facts: { type: 'any' }, ...(at === undefined ? {} : { at }) };
}
