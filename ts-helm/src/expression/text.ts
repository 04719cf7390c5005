import type { Ast, Join, Text, TextLine } from '../ast/node.ts';
import { AST, handle, isNode, literal, site, type Expr, type Node } from './node.ts';
import { joined } from './str.ts';
import { toAst } from './to-ast.ts';

type Placeholder = Expr<string> | Expr<number> | Expr<boolean>;

/**
 * A string of several lines with placeholders, for PromQL and notes: the first and last line break and the common
 * indentation are dropped. A control node (when, given, each over texts) alone on its line makes lines or none.
 * @throws TypeError where a placeholder could hold a newline, or a control node shares its line
 */
export function text(literals: TemplateStringsArray, ...placeholders: readonly Placeholder[]): Node<string> {
  const kept = dedented(split(literals, placeholders));
  const node: Text = { kind: 'text', lines: kept.map((line) => lineOf(line)), at: site(text) };
  return handle(node);
}

/** Texts or lines, one below the other. */
export function lines(...parts: readonly Expr<string>[]): Node<string> {
  return handle({ kind: 'text', lines: parts.flatMap((part) => linesOf(toAst(part))), at: site(lines) });
}

interface Line {
  readonly literals: string[];
  readonly placeholders: Placeholder[];
}

function split(literals: readonly string[], placeholders: readonly Placeholder[]): Line[] {
  const result: Line[] = [{ literals: [''], placeholders: [] }];
  for (const [index, piece] of literals.entries()) {
    const [first = '', ...others] = piece.split('\n');
    const last = result.at(-1);
    last?.literals.push((last.literals.pop() ?? '') + first);
    for (const other of others) result.push({ literals: [other], placeholders: [] });
    const placeholder = placeholders[index];
    if (placeholder === undefined) continue;
    result.at(-1)?.placeholders.push(placeholder);
    result.at(-1)?.literals.push('');
  }
  return result;
}

function isBlank({ literals, placeholders }: Line): boolean {
  return placeholders.length === 0 && literals.join('').trim() === '';
}

function dedented(all: readonly Line[]): readonly Line[] {
  const start = all[0] !== undefined && isBlank(all[0]) ? 1 : 0;
  const lastLine = all.at(-1);
  const end = all.length > 1 && lastLine !== undefined && isBlank(lastLine) ? all.length - 1 : all.length;
  const kept = all.slice(start, end);
  const indents = kept
    .filter((line, index) => !isBlank(line) && (start === 1 || index > 0))
    .map((line) => /^ */u.exec(line.literals[0] ?? '')?.[0].length ?? 0);
  const depth = indents.length === 0 ? 0 : Math.min(...indents);
  return kept.map((line) => ({ ...line, literals: [(line.literals[0] ?? '').slice(depth), ...line.literals.slice(1)] }));
}

function lineOf({ literals, placeholders }: Line): TextLine {
  const alone = placeholders.length === 1 && literals.every((piece) => piece.trim() === '') ? placeholders[0] : undefined;
  const node = alone !== undefined && isNode(alone) ? alone[AST] : undefined;
  if (node !== undefined && isControl(node)) return indented(withTexts(node), literals[0] ?? '');
  const tail = literals.map((piece, index) => (index === literals.length - 1 ? piece.trimEnd() : piece));
  return joined(tail, placeholders);
}

function isControl(node: Ast): node is Exclude<TextLine, Join> {
  return node.kind === 'when' || node.kind === 'given' || node.kind === 'each';
}

/** A control node whose branches are texts, whatever they were written as. */
function withTexts(node: Exclude<TextLine, Join>): TextLine {
  if (node.kind === 'each') return { ...node, body: textOf(node.body) };
  return { ...node, then: textOf(node.then), ...(node.otherwise === undefined ? {} : { otherwise: textOf(node.otherwise) }) };
}

/** The lines that a control node makes, as far in as it stands itself. */
function indented(line: TextLine, by: string): TextLine {
  if (by === '') return line;
  if (line.kind === 'join') return line.parts.length === 0 ? line : { ...line, parts: [literal(by), ...line.parts] };
  const within = (node: Ast): Ast => (node.kind === 'text' ? { ...node, lines: node.lines.map((inner) => indented(inner, by)) } : node);
  if (line.kind === 'each') return { ...line, body: within(line.body) };
  return { ...line, then: within(line.then), ...(line.otherwise === undefined ? {} : { otherwise: within(line.otherwise) }) };
}

function textOf(node: Ast): Ast {
  return node.kind === 'ensure' ? node : { kind: 'text', lines: linesOf(node) };
}

function linesOf(node: Ast): TextLine[] {
  if (node.kind === 'text') return [...node.lines];
  if (isControl(node)) return [withTexts(node)];
  if (node.kind === 'join') return [node];
  if (node.kind === 'literal' && typeof node.value !== 'object')
    return String(node.value)
      .split('\n')
      .map((line) => ({ kind: 'join', parts: line === '' ? [] : [literal(line)] }));
  return [{ kind: 'join', parts: [node] }];
}
