import type { Ast } from '../ast/node.ts';
import { refuse } from './refuse.ts';
import { startOf, type PrintContext } from './scope.ts';
import { textLines } from './text-lines.ts';

/**
 * NOTES.txt: a text as it is shown to the user.
 * @throws Error where the node is not a text
 */
export function printText(text: Ast, context: PrintContext): string {
  const scope = startOf(context, 'root');
  if (text.kind !== 'text') return refuse(`a file of text is made of a text, not of ${text.kind}`, text, scope);
  return textLines(text, scope)
    .map((one) => `${one}\n`)
    .join('');
}
