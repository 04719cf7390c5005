import { globSync, readFileSync } from 'node:fs';
import { basename, join, matchesGlob } from 'node:path';
import type { ChartFiles } from './archive.ts';

/**
 * Whether .helmignore leaves a path out, for the patterns that our charts use: a name, or a folder's name with a slash behind.
 * https://helm.sh/docs/chart_template_guide/helm_ignore_file/
 * @throws Error for another pattern
 */
function ignores(pattern: string, path: string): boolean {
  const name = pattern.endsWith('/') ? pattern.slice(0, -1) : pattern;
  if (name.includes('/') || name.startsWith('!'))
    throw new Error(`Cannot pack a chart without Helm: .helmignore has ${pattern}. Use patterns of one name, such as *.tmp or ci/.`);
  const parts = path.split('/');
  return (pattern.endsWith('/') ? parts.slice(0, -1) : parts).some((part) => matchesGlob(part, name));
}

/** What a chart's folder packs to, by path, read without Helm. */
export function folderFiles(chart: string): ChartFiles {
  const patterns = readFileSync(join(chart, '.helmignore'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const entries = globSync(['**/*', '**/.*'], { cwd: chart, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(chart.length + 1));
  const kept = paths.filter((path) => !patterns.some((pattern) => ignores(pattern, path)));
  return new Map(kept.map((path) => [`${basename(chart)}/${path}`, readFileSync(join(chart, path))]));
}
