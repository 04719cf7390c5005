import { basename } from 'node:path';

/**
 * Where a Markdown file of the repository stands in the site. `docs/` is the site's root, so that the addresses which the chart
 * knows (`/values`, `/runbooks/service-down`) are those of the pages.
 * @param source the file's path in the repository
 */
export function sitePath(source: string): string {
  if (source === 'README.md') return 'overview.md';
  // Beside the folder of its parts no web server would find a file of the same name for sure.
  if (source === 'docs/values.md') return 'values/index.md';
  if (basename(source) === 'README.md') return source.replace(/README\.md$/u, 'index.md');
  return source.startsWith('docs/') ? source.slice('docs/'.length) : source.toLowerCase();
}
