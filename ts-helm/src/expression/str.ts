import type { Ast, Join } from '../ast/node.ts';
import { factsOf } from './facts-of.ts';
import { handle, literal, site, type Expr, type Node } from './node.ts';
import { toAst } from './to-ast.ts';

type Placeholder = Expr<string> | Expr<number> | Expr<boolean>;

/**
 * A string of one line with placeholders: str`${values.prefix}alertmanager`.
 * @throws TypeError where a placeholder could hold a newline
 */
export function str(literals: TemplateStringsArray, ...placeholders: readonly Placeholder[]): Node<string> {
  return handle({ ...joined(literals, placeholders), at: site(str) });
}

/** The parts of a template literal as a Join, empty literals left out. */
export function joined(literals: readonly string[], placeholders: readonly Placeholder[]): Join {
  const parts: Ast[] = [];
  for (const [index, text] of literals.entries()) {
    if (text !== '') parts.push(literal(text));
    const placeholder = placeholders[index];
    if (placeholder !== undefined) parts.push(singleLine(toAst(placeholder)));
  }
  return { kind: 'join', parts };
}

function singleLine(part: Ast): Ast {
  if (factsOf(part).multiline === true) throw new TypeError('a placeholder that could hold a newline cannot stand in a line of text');
  return part;
}
