/** What stands above a column; a column of numbers stands at the right. */
export type Column = string | { readonly numbers: string };

/** A table of Markdown, without a line break at its end. What cells hold is text: a `|` in it does not begin another cell. */
export function markdownTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const head = columns.map((column) => (typeof column === 'string' ? column : column.numbers));
  const rule = columns.map((column) => (typeof column === 'string' ? '---' : '--:'));
  const lines = [head, rule, ...rows].map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
  return lines.join('\n');
}
