import { filesOfRuntime } from './files.ts';

const files = filesOfRuntime();
const read = new Set<string>();

/** The URLs of the files that were read so far. */
export function filesRead(): readonly string[] {
  return [...read];
}

/**
 * What a chart may import as `node:fs`: the one function by which charts read files that go into them. The runtime refuses what
 * lies outside the chart's root.
 * @throws TypeError for any other encoding than UTF-8
 */
export function readFileSync(path: string | URL, encoding: string): string {
  if (encoding !== 'utf8' && encoding !== 'utf-8')
    throw new TypeError("In the sandbox readFileSync reads text: readFileSync(path, 'utf8').");
  const url = typeof path === 'string' ? new URL(path, 'file:///') : path;
  read.add(url.href);
  return files.text(decodeURIComponent(url.pathname));
}
