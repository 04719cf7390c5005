import type { Figure } from './figure.ts';

/** The figures as a table of Markdown. */
export function markdown(figures: readonly Figure[]): string {
  const lines = figures.map(({ what, value, bound, isBroken }) => `| ${what} | ${value} | ${bound}${isBroken ? ' **broken**' : ''} |`);
  return ['| what | measured | bound |', '| --- | --- | --- |', ...lines].join('\n');
}

/**
 * A text with what stands between two markers replaced.
 * @param name of the markers, as in `<!-- bench:start -->`
 * @throws Error where the markers are missing
 */
export function between(text: string, content: string, name = 'bench'): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [first, last] = [text.indexOf(start), text.indexOf(end)];
  if (first < 0 || last < first) throw new Error(`There is no place for the table: the markers ${start} and ${end} are missing.`);
  return `${text.slice(0, first + start.length)}\n${content}\n${text.slice(last)}`;
}
