import { join, posix } from 'node:path/posix';

/** What links can lead to. */
export interface Targets {
  /** The site's pages by the file in the repository that they are made from; of a split file, its first page. */
  readonly pages: { readonly [source: string]: string };
  /** Pages that a file was split into, by `FILE#ANCHOR`. */
  readonly parts: { readonly [anchor: string]: string };
  /** The files of the repository at a branch, such as https://github.com/o/r/blob/main. */
  readonly repository: string;
}

/**
 * Where a link of a Markdown file leads in the site: to a page where there is one, else into the repository.
 * @param href as it stands in the file
 * @param source the file's path in the repository
 * @param page the page that the file has become
 */
export function hrefInSite(href: string, source: string, page: string, { pages, parts, repository }: Targets): string {
  if (/^(?:[a-z][a-z+.-]*:|\/\/)/iu.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  const target = path === '' ? source : join(posix.dirname(source), decodeURI(path));
  const part = anchor === undefined ? undefined : parts[`${target}#${anchor}`];
  if (part !== undefined) return relativeTo(page, part);
  const found = path === '' ? page : pages[target];
  const hash = anchor === undefined ? '' : `#${anchor}`;
  if (found === undefined) return `${repository}/${target.replace(/\/$/u, '')}${hash}`;
  return found === page && hash !== '' ? hash : `${relativeTo(page, found)}${hash}`;
}

/** VitePress takes a link without a dot in front for one from the root of the site. */
function relativeTo(page: string, target: string): string {
  const path = posix.relative(posix.dirname(page), target);
  return path.startsWith('.') ? path : `./${path}`;
}
