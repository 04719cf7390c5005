import type { Json } from '../ast/facts.ts';
import { resolve, type Spec } from '../values/spec.ts';
import { placesOnce, type ValuePlace } from './value-places.ts';
import { formInWords, replacement } from './words.ts';

/** A longer default is left to values.yaml. */
const LONGEST_DEFAULT = 60;

/**
 * The values as Markdown: a section for each top-level object and, before them, one for the other top-level values.
 * Entries of a map stand under `<name>`, items of a list under `[]`. The fields of a named declaration are listed once.
 * @param heading the hashes of a section's heading
 */
export function valuesReference(spec: Spec, heading = '##'): string {
  const declared = resolve(spec);
  if (declared.type !== 'object') throw new TypeError(`a chart's values are an object, not a ${declared.type}`);
  const fields = Object.entries(declared.fields);
  const entered = new Map<string, string>();
  const general = fields.filter((field) => !isSection(field)).flatMap(([name, field]) => placesOnce(name, field, entered));
  const sections = fields
    .filter((field) => isSection(field))
    .map(([name, field]) => [`${heading} \`${name}\``, docOf(field), table(placesOnce(name, field, entered))]);
  const all = general.length === 0 ? sections : [[`${heading} General`, '', table(general)], ...sections];
  return `${all.flatMap((parts) => parts.filter((part) => part !== '')).join('\n\n')}\n`;
}

function isSection([, field]: readonly [string, Spec]): boolean {
  return resolve(field).type === 'object';
}

function docOf(spec: Spec): string {
  return spec.doc ?? resolve(spec).doc ?? '';
}

function table(places: readonly ValuePlace[]): string {
  const rows = places.filter((place) => isRow(place)).map((place) => rowOf(place));
  return ['| Value | Form | Default | Description |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function isRow({ spec, isField, like }: ValuePlace): boolean {
  return like !== undefined || (isField && resolve(spec).type !== 'object');
}

function rowOf({ path, spec, default: value, like }: ValuePlace): string {
  const description = [docOf(spec), replacement(spec)].filter((one) => one !== undefined && one !== '').join(' ');
  const cells = [
    `\`${path}\``,
    like === undefined ? asText(formInWords(spec)) : `like \`${like}\``,
    defaultCell(spec, value),
    asText(description),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

/** Outside of code a `<` would begin an element of HTML. */
function asText(markdown: string): string {
  return markdown.replaceAll(/`[^`]*`|</gu, (found) => (found === '<' ? '&lt;' : found));
}

function defaultCell({ presence }: Spec, value: Json | undefined): string {
  if (value === undefined) return presence === 'required' ? 'must be set' : 'not set';
  const text = JSON.stringify(value);
  if (text.length > LONGEST_DEFAULT) return 'see values.yaml';
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
