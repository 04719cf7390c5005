import { forms } from './forms.ts';
import { mapping } from './mapping.ts';
import { reasons } from './reasons.ts';

/** The start of the part of a document that is written anew, and its end. */
const marks = ['<!-- values -->', '<!-- end of values -->'] as const;

/**
 * A document with the tables of what is converted and what is not between its marks.
 * @throws Error where the marks are missing
 */
export function withTables(text: string): string {
  const [start, end] = marks.map((mark) => text.indexOf(mark));
  if (start === undefined || end === undefined || start < 0 || end < start)
    throw new Error(`The document has no place for tables between ${marks.join(' and ')}.`);
  return `${text.slice(0, start + marks[0].length)}\n\n${tables()}\n\n${text.slice(end)}`;
}

function tables(): string {
  const converted = mapping.map(
    ({ from, to, as = 'same' }) => `| \`${from.replaceAll('\\.', '.')}\` | \`${to}\` | ${as === 'same' ? '' : forms[as][1]} |`,
  );
  const others = Object.entries(reasons).map(([path, reason]) => `| \`${path}\` | ${reason} |`);
  return [
    '| kube-prometheus-stack | here | how |',
    '| --- | --- | --- |',
    ...converted,
    '',
    'What has no counterpart, and why; everything below a path has the same reason:',
    '',
    '| kube-prometheus-stack | why it is not converted |',
    '| --- | --- |',
    ...others,
  ].join('\n');
}
