import type { Ast, Text } from '../ast/node.ts';
import { beginsIndented, foreignToBlocks } from './block-of-text.ts';
import { expression } from './expression.ts';
import { pipe } from './go-expression.ts';
import { refuse } from './refuse.ts';
import { joinScalar, scalar } from './scalar.ts';
import { control, indented, line, type Scope } from './scope.ts';
import { literalLines, mayLoseItsEnd, mayStartIndented, textLines } from './text-lines.ts';

/** A literal string behind a key or hyphen: as a block where it has several lines and a block can hold it. */
export function stringBlock(head: string, value: string, node: Ast, scope: Scope): readonly string[] {
  const body = value.endsWith('\n') ? value.slice(0, -1) : value;
  const fits = value.includes('\n') && /\S$/u.test(body) && foreignToBlocks(body) === undefined;
  if (!fits) return [line(scope, `${head} ${scalar(node, scope)}`)];
  const mark = `|${beginsIndented(body) ? '2' : ''}${body === value ? '-' : ''}`;
  return [line(scope, `${head} ${mark}`), ...literalLines(body, indented(scope))];
}

/** A text behind a key or hyphen: on the same line where a person would write it so, else as a block. */
export function textBlock(head: string, text: Text, scope: Scope): readonly string[] {
  const [only] = text.lines;
  if (only === undefined) return [line(scope, `${head} ''`)];
  if (only.kind === 'join' && text.lines.length === 1) {
    const short = joinScalar(only, scope);
    if (short !== undefined) return [line(scope, `${head} ${short}`)];
  }
  if (mayLoseItsEnd(text, scope)) {
    if (text.lines.some((one) => one.kind !== 'join')) {
      refuse('the end of a text with control lines could be lost: end it in a line that is never empty and ends in no space', text, scope);
    }
    return [line(scope, `${head} {{ ${pipe(expression(text, scope), 'quote').text} }}`)];
  }
  const inner = indented(scope);
  return [line(scope, `${head} |${mayStartIndented(text, scope) ? '2' : ''}-`), ...textLines(text, inner)];
}

/** A file of the chart behind a key or hyphen. */
export function fileBlock(head: string, node: Ast, scope: Scope): readonly string[] {
  const inner = indented(scope);
  const content = pipe(expression(node, inner), `nindent ${String(inner.indent)}`).text;
  return [line(scope, `${head} |`), control(inner, content)];
}
