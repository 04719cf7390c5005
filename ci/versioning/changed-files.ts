import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isMap } from '../objects.ts';
import type { Finding } from './finding.ts';

/** What follows from the version alone, and what a packager writes anew. */
const ofVersion = new Set(['version', 'digest', 'generated', 'artifacthub.io/changes']);

function inOrder(value: unknown): unknown {
  return isMap(value) ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))) : value;
}

/** A file of a chart as it counts: Helm writes Chart.yaml anew when it packs. */
function content(of: string, file: string): string {
  const text = readFileSync(join(of, file), 'latin1');
  if (!/(?:^|\/)Chart\.(?:yaml|lock)$/u.test(file)) return text;
  return JSON.stringify(parse(text), (key, value: unknown) => (ofVersion.has(key) ? undefined : inOrder(value)));
}

/** Files that a package holds; those of tests are left out by .helmignore. */
function files(of: string): readonly string[] {
  return globSync('**/*', { cwd: of, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(of.length + 1))
    .filter((file) => !file.startsWith('ci/'));
}

/** Files of the package that differ, its version aside: a finding where nothing else was found. */
export function changedFiles(before: string, after: string): readonly Finding[] {
  const [was, is] = [files(before), files(after)];
  return [...new Set([...was, ...is])]
    .filter((file) => !was.includes(file) || !is.includes(file) || content(before, file) !== content(after, file))
    .map((file) => ({ kind: 'file changed', subject: file, detail: 'differs' }));
}
