import type { Data } from '../values/merged.ts';
import type { Change } from './changes.ts';
import { lineChanges } from './line-changes.ts';
import type { ManifestChange } from './manifest-changes.ts';

/** Paints a text, or leaves it as it is. */
type Paint = (text: string, colour: 'red' | 'green' | 'yellow') => string;

const signs = { added: ['+', 'green'], removed: ['-', 'red'], changed: ['~', 'yellow'] } as const;

/** The changes as a person reads them: one line a manifest, below it one a field, of texts the lines that differ. */
export function inWords(all: readonly ManifestChange[], paint: Paint): string {
  return all
    .map(({ what, kind, name, namespace, changes }) => {
      const [sign, hue] = signs[what];
      const head = paint(`${sign} ${kind} ${name}${namespace === '' ? '' : ` (${namespace})`}`, hue);
      return [head, ...changes.flatMap((change) => linesOf(change, paint))].join('\n');
    })
    .join('\n');
}

function linesOf({ path, before, after }: Change, paint: Paint): readonly string[] {
  if (typeof before === 'string' && typeof after === 'string' && `${before}${after}`.includes('\n'))
    return [
      `    ${path}:`,
      ...lineChanges(before, after)
        .map((whole) => clipped(whole))
        .map((line) => `      ${line.startsWith('-') ? paint(line, 'red') : line.startsWith('+') ? paint(line, 'green') : line}`),
    ];
  if (before === undefined) return [`    ${path}: ${paint(`+ ${shown(after)}`, 'green')}`];
  if (after === undefined) return [`    ${path}: ${paint(`- ${shown(before)}`, 'red')}`];
  return [`    ${path}: ${paint(shown(before), 'red')} → ${paint(shown(after), 'green')}`];
}

/** How much of a value is shown in a line. */
const SHOWN = 120;

function shown(value: Data | undefined): string {
  return clipped(typeof value === 'string' && /^[\w./:@-]+$/u.test(value) ? value : (JSON.stringify(value) ?? ''));
}

function clipped(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}
