import { relative } from 'pathe';
import type { Failure } from '../protocol/job.ts';
import { fileURLToPath } from '../protocol/file-urls.ts';
import { runtime } from './runtime.ts';

/**
 * A failure in the words of the person who wrote the module: paths as they would type them, and the first place in their files
 * that the stack names.
 */
export function messageOf({ message, stack }: Failure, module: string, root: string): string {
  const said = withPaths(message.replace(/^(?:Uncaught )?(?:\(in promise\) )?(?:Error: )?/u, ''));
  const place = placeIn(stack, root);
  if (place !== undefined && !said.includes(place)) return `${place}: ${said}`;
  return said.includes(module) ? said : `${module}: ${said}`;
}

function withPaths(text: string): string {
  return text.replaceAll(/file:\/\/\/[^\s"']*/gu, (url) => {
    const [, bare = url, position = ''] = /^(.*?)((?::\d+)*:?)$/u.exec(url) ?? [];
    return `${shownPath(bare)}${position}`;
  });
}

function placeIn(stack: string, root: string): string | undefined {
  for (const [, url = '', line = ''] of stack.matchAll(/(file:\/\/\/[^\s()]+?):(\d+):\d+/gu)) {
    const path = pathOf(url);
    if (path?.startsWith(root) === true) return line === '0' ? shown(path) : `${shown(path)}:${line}`;
  }
  return undefined;
}

function shownPath(url: string): string {
  const path = pathOf(url);
  return path === undefined ? url : shown(path);
}

function pathOf(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}

/** Relative to where helm runs, unless that leads up and away. */
function shown(path: string): string {
  const short = relative(runtime.cwd(), path);
  return short.startsWith('..') || short === '' ? path : short;
}
