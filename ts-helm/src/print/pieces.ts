import type { Ast } from '../ast/node.ts';

/** The parts of a string with literal text merged: strings, and nodes that are placeholders. */
export function piecesOf(parts: readonly Ast[]): readonly (string | Ast)[] {
  const pieces: (string | Ast)[] = [];
  for (const part of parts) {
    const inner = part.kind === 'join' ? piecesOf(part.parts) : [part.kind === 'literal' ? literalText(part.value) : part];
    for (const piece of inner) {
      const last = pieces.at(-1);
      if (piece === '') continue;
      if (typeof piece === 'string' && typeof last === 'string') pieces.splice(-1, 1, last + piece);
      else pieces.push(piece);
    }
  }
  return pieces;
}

function literalText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
