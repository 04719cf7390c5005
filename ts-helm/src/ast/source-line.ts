import type { Site } from './node.ts';

/** The first line of the stack that is the chart author's own: `file:line:column`, or nothing where it was not captured. */
export function sourceLine(site: Site | undefined): string | undefined {
  const frames = site?.stack?.split('\n').slice(1) ?? [];
  const own = frames.find(
    (frame) => !frame.includes('/ts-helm/src/') && !frame.includes('node:internal') && !frame.includes('<anonymous>:'),
  );
  const place = own === undefined ? undefined : /\(?((?:file:\/\/)?[^()\s]+:\d+:\d+)\)?$/u.exec(own)?.[1];
  return place?.replace('file://', '');
}
