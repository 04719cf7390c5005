import { pathToFileURL } from '../protocol/file-urls.ts';
import { filesOfChart } from './files-of-chart.ts';

/**
 * What a chart may import as `node:fs`: the one function by which charts read files that go into them. What lies outside the
 * chart's root is refused, also behind a link: Deno's permissions alone would follow that.
 * @throws TypeError for any other encoding than UTF-8, and Error for what may not be read
 */
export function readFileSync(path: string | URL, encoding: string): string {
  if (encoding !== 'utf8' && encoding !== 'utf-8')
    throw new TypeError("In the sandbox readFileSync reads text: readFileSync(path, 'utf8').");
  // A path is escaped first, or a name with % would be read as another.
  return filesOfChart.text(typeof path === 'string' ? pathToFileURL(path) : new URL(path));
}
