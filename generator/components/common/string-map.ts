import { and, define, each, field, fields, hasEntry, not, notEmpty, v, when, type Items, type Node, type Value } from '@helm/ts-helm';

/** A reference to a user's map of strings: labels, annotations. */
export type StringMap = Node<Readonly<Record<string, string | null>>> & Items<Value<string, string>>;

/**
 * The entries of a user's map of strings as fields, null ones left out.
 * @param unless maps whose entries of the same key win
 */
export function entries(map: StringMap, variable: string, ...unless: readonly StringMap[]): object {
  return fields(
    each(map, variable, (value, key) => {
      const entry = { ...field(key, value) };
      const [first, second, ...others] = unless.map((other) => not(hasEntry(other, key)));
      if (first === undefined) return entry;
      return when<object>(second === undefined ? first : and(first, second, ...others), entry);
    }),
  );
}

/** The named template of a user's map of strings as the value of a field; by itself, so that templates need not repeat the loop. */
export function stringMapOf(chart: string) {
  return define(
    `${chart}.stringMap`,
    'The entries of a map of strings; one that is null is left out.',
    { map: v.map(v.string()) },
    ({ map }) => ({ ...entries(map, 'entry') }),
  );
}

/** That of the chart. */
export const stringMap = stringMapOf('jobpilot-monitoring');

/** A user's map of strings where it has entries; else the field that it stands in vanishes. */
export function stringsOf(map: StringMap): Node<Readonly<Record<string, string>>> {
  return when(notEmpty(map), stringMap({ map }));
}
