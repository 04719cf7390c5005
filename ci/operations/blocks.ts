/** Where a block of commands is run by a test: on the loopback address, in a cluster, or both. */
const places = ['loopback', 'cluster', 'both'] as const;
type Place = (typeof places)[number];

/** A block of commands of a page. */
export interface Block {
  /** The line of the page on which its commands begin. */
  readonly line: number;
  /** The headings above it. */
  readonly heading: string;
  readonly place: Place;
  /** What its output must have in it. */
  readonly expect?: RegExp;
  readonly commands: string;
}

const marker = /^<!-- run: ([a-z]+)(?:, expect: "(.*)")? -->$/u;

/** @throws Error where the line says nothing, or something else than where the block is run */
function read(line: string, where: string): Pick<Block, 'place' | 'expect'> {
  const [, named, expected] = marker.exec(line) ?? [];
  const place = places.find((one) => one === named);
  if (place === undefined)
    throw new Error(
      `${where} does not say where it is run: write <!-- run: PLACE --> above it, with one of ${places.join(', ')} for PLACE, and with , expect: "REGEX" after it if its output matters.`,
    );
  return expected === undefined ? { place } : { place, expect: new RegExp(expected, 'mu') };
}

/**
 * The blocks of a page in Markdown that are marked as bash, each with the comment above it that says where it is run.
 * @param name of the page, for errors
 * @throws Error where a block has no such comment
 */
export function blocks(page: string, name = 'the page'): readonly Block[] {
  const lines = page.split('\n');
  const found: Block[] = [];
  let heading = '';
  for (const [index, line] of lines.entries()) {
    if (/^#+ /u.test(line)) heading = line.replace(/^#+ /u, '');
    if (line !== '```bash') continue;
    const above = lines.slice(0, index).findLast((one) => one !== '') ?? '';
    const end = lines.indexOf('```', index);
    if (end === -1) throw new Error(`${name}:${String(index + 1)} has no end.`);
    const commands = lines.slice(index + 1, end).join('\n');
    found.push({ line: index + 2, heading, ...read(above, `${name}:${String(index + 1)}`), commands });
  }
  return found;
}

/** The blocks that are run in a place. */
export function blocksOf(place: Exclude<Place, 'both'>, all: readonly Block[]): readonly Block[] {
  return all.filter((one) => one.place === place || one.place === 'both');
}
