import { markdownTable } from '../../docs/writing/markdown-table.ts';
import type { Figure } from './figure.ts';

/** The figures as a table of Markdown. */
export function markdown(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, bound, isBroken }) => [what, value, `${bound}${isBroken ? ' **broken**' : ''}`]);
  return markdownTable(['what', 'measured', 'bound'], rows);
}
