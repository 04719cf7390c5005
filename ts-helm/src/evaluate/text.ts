import type { Ast, Join, Text } from '../ast/node.ts';
import { expand } from './expand.ts';
import type { Scope } from './scope.ts';
import { textOf } from './text-of.ts';

/** The parts one after another. */
export function joinValue(node: Join, scope: Scope): string {
  let text = '';
  for (const part of node.parts) text += textOf(part, scope);
  return text;
}

/** The lines of a text, without a newline at its end. */
export function textValue(node: Text, scope: Scope): string {
  const lines: string[] = [];
  addLines(lines, node, scope);
  return lines.join('\n');
}

function addLines(lines: string[], { lines: nodes }: Text, scope: Scope): void {
  for (const line of nodes) {
    expand(line, scope, (made, inner) => {
      if (made.kind === 'text') addLines(lines, made, inner);
      else lines.push(textOf(made, inner));
    });
  }
}

/** What a node makes that stands for a string; '' where everything in it vanishes. */
export function stringOf(node: Ast, scope: Scope): string {
  let text = '';
  expand(node, scope, (made, inner) => {
    text += textOf(made, inner);
  });
  return text;
}
