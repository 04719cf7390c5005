import { between } from '../../../docs/writing/between.ts';
import { markdownTable } from '../../../docs/writing/markdown-table.ts';
import { forms } from './forms.ts';
import { mapping } from './mapping.ts';
import { reasons } from './reasons.ts';

/**
 * A document with the tables of what is converted and what is not between its markers.
 * @throws Error where the markers are missing
 */
export function withTables(text: string): string {
  return between(text, 'values', tables());
}

function tables(): string {
  const converted = mapping.map(({ from, to, as = 'same' }) => [
    `\`${plain(from)}\``,
    `\`${plain(to)}\``,
    as === 'same' ? '' : forms[as][1],
  ]);
  const others = Object.entries(reasons).map(([path, reason]) => [`\`${path}\``, reason]);
  return [
    markdownTable(['kube-prometheus-stack', 'here', 'how'], converted),
    'What has no counterpart, and why; everything below a path has the same reason:',
    markdownTable(['kube-prometheus-stack', 'why it is not converted'], others),
  ].join('\n\n');
}

function plain(path: string): string {
  return path.replaceAll('\\.', '.');
}
