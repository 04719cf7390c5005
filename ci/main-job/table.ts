import type { Row } from './expectations.ts';

const columns = ['check', 'expected', 'got'] as const;

/** Longest cell that is printed whole. */
const widest = 64;

function short(text: string): string {
  return text.length > widest ? `${text.slice(0, widest - 1)}…` : text;
}

/** Prints the result of a run, a line a check. */
export function printRows(rows: readonly Row[]): void {
  const cells = [[...columns], ...rows.map((row) => columns.map((column) => short(row[column])))];
  const widths = columns.map((_column, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  for (const [index, line] of cells.entries()) {
    const mark = index === 0 ? '  ' : rows[index - 1]?.passed === true ? '✓ ' : '✗ ';
    console.log(
      mark +
        line
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd(),
    );
  }
}
