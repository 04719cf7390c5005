import type { Ast, Text } from '../ast/node.ts';
import { isControl } from '../ast/walk.ts';
import { piecesOf } from './pieces.ts';
import { refuse } from './refuse.ts';
import { inline } from './scalar.ts';
import type { Scope } from './scope.ts';
import { sequence } from './sequence.ts';
import { textAction } from './template-text.ts';
import { textLines } from './text-lines.ts';

/** The body of a helper that makes a string: nothing is written beside it, so every control line trims both sides. */
export function stringLines(node: Ast, scope: Scope): readonly string[] {
  if (node.kind === 'text') return keptLines(node, scope);
  return sequence([{ node, leaf: stringLeaf }], scope).map((line) => line.replace(/^(\{\{- .*) \}\}$/u, '$1 -}}'));
}

/** The lines of a text between the `-}}` and the `{{-` of its `define`, which would take away its first and last spaces and line breaks. */
function keptLines(text: Text, scope: Scope): readonly string[] {
  const lines = textLines(text, scope, true);
  const [first, ...others] = lines;
  const [node] = text.lines;
  // The line break before a control line is taken away where the helper is included.
  if (first === undefined || (node !== undefined && isControl(node))) return lines;
  const isBlank = first === '' || first.startsWith('{{-');
  return [isBlank ? textAction('') : first.replace(/^\s+/u, (spaces) => textAction(spaces)), ...others];
}

function stringLeaf(node: Ast, scope: Scope): readonly string[] {
  if (!['literal', 'reference', 'call', 'join', 'include', 'tpl'].includes(node.kind)) {
    return refuse(`a ${node.kind} cannot stand in a helper that makes a string`, node, scope);
  }
  const text = inline(piecesOf([node]), scope);
  return text === '' ? [] : [text.replaceAll(/^\s+|\s+$/gu, (spaces) => textAction(spaces))];
}
