import type { Ast, Text } from '../ast/node.ts';
import type { ChartDefinition } from './chart.ts';
import { deprecationWarnings } from './deprecation-warnings.ts';

/**
 * NOTES.txt: the chart's own notes with the warnings of deprecated values below them; undefined where there are neither.
 * @throws TypeError where the notes are no text
 */
export function notesWithWarnings({ notes, values }: Pick<ChartDefinition, 'notes' | 'values'>): Text | undefined {
  const warnings = deprecationWarnings(values);
  if (notes === undefined && warnings.length === 0) return undefined;
  return { kind: 'text', lines: [...(notes === undefined ? [] : linesOf(notes)), ...warnings] };
}

function linesOf(notes: Ast): Text['lines'] {
  if (notes.kind === 'text') return notes.lines;
  if (notes.kind === 'join') return [notes];
  throw new TypeError(`NOTES.txt is a text, not ${notes.kind}`);
}
