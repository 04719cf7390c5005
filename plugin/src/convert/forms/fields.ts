import { isMap, type Data, type DataMap } from '../../values/merged.ts';
import { below, joined, leaving, setting, type Converted } from '../converted.ts';

/** What becomes of the fields of a map: a name of the same value here, or something else to do. */
export type Fields = Readonly<Record<string, string | ((value: Data, to: readonly string[]) => Converted)>>;

/**
 * Converts a map field by field; fields that are not named are left.
 * @param to where the map stands here
 * @param otherwise why a field is left that is not named
 */
export function fieldsOf(value: Data, to: readonly string[], fields: Fields, otherwise = 'has no counterpart here'): Converted {
  if (!isMap(value)) return leaving('is no map');
  return joined(
    Object.entries(value).map(([name, one]) =>
      below(name, field(one, to, Object.hasOwn(fields, name) ? fields[name] : undefined, otherwise)),
    ),
  );
}

function field(value: Data, to: readonly string[], as: Fields[string] | undefined, otherwise: string): Converted {
  if (as === undefined) return leaving(otherwise);
  return typeof as === 'string' ? setting([...to, ...as.split('.')], value) : as(value, to);
}

/** Converts each item of a list by itself. */
export function itemsOf(value: Data, convert: (item: Data, index: number) => Converted): Converted {
  if (!Array.isArray(value)) return leaving('is no list');
  return joined(value.map((item: Data, index) => below(String(index), convert(item, index))));
}

/** The text under a key of a map; nothing where there is none. */
export function textIn(value: Data, key: string): string | undefined {
  const found = isMap(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : undefined;
}

/** A name that a list's item has, or one by its place. */
export function nameOf(value: Data, key: string, kind: string, index: number): string {
  return textIn(value, key) ?? `${kind}-${String(index + 1)}`;
}

/** A map without some of its fields. */
export function without(value: DataMap, ...names: readonly string[]): DataMap {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

/** A value as a text: numbers and switches are written out. */
export function asText(value: Data): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
