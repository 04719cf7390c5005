/** A row of the README's table of figures, by what was measured. */
const measured = {
  time: 'time, as a share of the compared chart',
  memory: 'memory, as a share of the compared chart',
} as const satisfies Readonly<Record<string, string>>;

interface Sources {
  /** home.md, with its figures as %name%. */
  readonly home: string;
  readonly readme: string;
  readonly counts: { readonly [name: string]: number };
}

/**
 * The home page with its figures: shares as the README has them, in percent, and what is counted in the sources.
 * @throws Error where a figure is not there
 */
export function homePage({ home, readme, counts }: Sources): string {
  const shares = Object.entries(measured).map(([name, row]): [string, string] => [name, percent(readme, row)]);
  const counted = Object.entries(counts).map(([name, count]): [string, string] => [name, count.toLocaleString('en')]);
  const figures = new Map([...shares, ...counted]);
  return home.replaceAll(/%(\w+)%/gu, (_, name: string) => {
    const figure = figures.get(name);
    if (figure === undefined)
      throw new Error(`docs/site/home.md: there is no figure ${name}; there are ${[...figures.keys()].join(', ')}.`);
    return figure;
  });
}

function percent(readme: string, row: string): string {
  const line = readme.split('\n').find((one) => one.startsWith(`| ${row} |`));
  const share = Number(line?.split('|')[2]?.trim());
  if (!(share > 0)) throw new Error(`README.md has no figure for "${row}", which the home page shows: run \`npm run bench -- --write\`.`);
  return `${String(Math.round(share * 100))} %`;
}
