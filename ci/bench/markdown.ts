import type { Figure } from './figure.ts';

/** The figures as a table of Markdown. */
export function markdown(figures: readonly Figure[]): string {
  const lines = figures.map(({ what, value, bound, isBroken }) => `| ${what} | ${value} | ${bound}${isBroken ? ' **broken**' : ''} |`);
  return ['| what | measured | bound |', '| --- | --- | --- |', ...lines].join('\n');
}
