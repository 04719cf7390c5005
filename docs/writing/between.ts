/**
 * A text with what stands between two markers replaced.
 * @param name of the markers: `<!-- NAME:start -->` and `<!-- NAME:end -->`
 * @throws Error where the markers are missing
 */
export function between(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [first, last] = [text.indexOf(start), text.indexOf(end)];
  if (first < 0 || last < first) throw new Error(`Cannot write what stands between ${start} and ${end}: these markers are not there.`);
  return `${text.slice(0, first + start.length)}\n${content}\n${text.slice(last)}`;
}
