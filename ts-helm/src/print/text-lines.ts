import type { Ast, Join, Text } from '../ast/node.ts';
import { branchesOf } from '../ast/walk.ts';
import { known } from './known.ts';
import { piecesOf } from './pieces.ts';
import { refuse } from './refuse.ts';
import { inline } from './scalar.ts';
import { line, type Scope } from './scope.ts';
import { sequence, type Entry } from './sequence.ts';
import { endOfLine } from './template-text.ts';

/**
 * The lines of a text at the scope's indentation.
 * @param isCut an action below it takes away what space the text ends in
 */
export function textLines(text: Text, scope: Scope, isCut = false): readonly string[] {
  const lines: string[] = [];
  for (const printed of sequence(entriesOf(text), scope).toReversed()) {
    const below = lines.at(-1);
    const losesBreak = below === undefined ? isCut : isControlLine(below);
    lines.push(printed === '' && losesBreak ? line(scope, '{{- "\\n" }}') : printed);
  }
  return lines.toReversed();
}

/** Lines of literal text at the scope's indentation. */
export function literalLines(text: string, scope: Scope): readonly string[] {
  return text.split('\n').map((one) => joinLine({ kind: 'join', parts: [{ kind: 'literal', value: one }] }, scope));
}

function entriesOf(text: Text): readonly Entry[] {
  return text.lines.map((node) => ({ node, leaf: textLeaf }));
}

function textLeaf(node: Ast, scope: Scope): readonly string[] {
  if (node.kind === 'text') return sequence(entriesOf(node), scope);
  return [joinLine(node.kind === 'join' ? node : { kind: 'join', parts: [node] }, scope)];
}

function joinLine({ parts }: Join, scope: Scope): string {
  const pieces = piecesOf(parts);
  if (pieces.length === 0) return '';
  if (scope.indent > 0) checkKeepsLine(pieces, scope);
  const last = pieces.at(-1);
  const body = typeof last === 'string' ? pieces.slice(0, -1) : pieces;
  return line(scope, inlineLine(body, typeof last === 'string' ? last : '', scope));
}

/** Behind a line break in a value there is no indentation, and a block of YAML ends there. */
function checkKeepsLine(pieces: readonly (string | Ast)[], scope: Scope): void {
  for (const piece of pieces) {
    if (typeof piece !== 'string' && known(piece, scope.context).multiline)
      refuse('a placeholder that could hold a line break cannot stand in a line of an indented text', piece, scope);
  }
}

function inlineLine(body: readonly (string | Ast)[], end: string, scope: Scope): string {
  const kept = end.trimEnd();
  return inline([...body, kept], scope, kept !== end) + endOfLine(end.slice(kept.length));
}

/** Whether the line takes the line break before it away. */
function isControlLine(printed: string): boolean {
  return printed.trimStart().startsWith('{{-');
}

/**
 * Whether the end of the text may be lost: a last line without characters, which the `|-` of YAML drops, or spaces at the
 * end of a document, which Helm takes away.
 */
export function mayLoseItsEnd(text: Text, scope: Scope): boolean {
  for (const node of text.lines.toReversed()) {
    if (node.kind === 'join') return mayBeBlank(node, scope) || (scope.last && mayEndInSpace(node, scope));
    if (branches(node).some((branch) => branch.kind === 'text' && mayLoseItsEnd(branch, scope))) return true;
  }
  return false;
}

function mayEndInSpace({ parts }: Join, scope: Scope): boolean {
  const last = piecesOf(parts).at(-1) ?? '';
  return typeof last === 'string' ? /\s$/u.test(last) : !isSolid(last, scope);
}

/** Whether the text may begin with a space, which YAML would take for indentation. */
export function mayStartIndented(text: Text, scope: Scope): boolean {
  for (const node of text.lines) {
    if (node.kind !== 'join') {
      if (branches(node).some((branch) => branch.kind === 'text' && mayStartIndented(branch, scope))) return true;
      continue;
    }
    const [first = ''] = piecesOf(node.parts);
    if (typeof first === 'string' ? /^\s/u.test(first) : !isSolid(first, scope)) return true;
    if (first !== '') return false;
  }
  return false;
}

function branches(node: Exclude<Text['lines'][number], Join>): readonly Ast[] {
  return node.kind === 'each' ? [node.body] : branchesOf(node);
}

function mayBeBlank({ parts }: Join, scope: Scope): boolean {
  return piecesOf(parts).every((piece) => (typeof piece === 'string' ? piece.trim() === '' : !isSolid(piece, scope)));
}

/** Whether the placeholder yields at least one character, and no space. */
function isSolid(node: Ast, scope: Scope): boolean {
  const { type, plain, empty } = known(node, scope.context);
  return type === 'string' ? plain !== undefined && !empty : type !== 'any';
}
