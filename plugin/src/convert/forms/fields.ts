import { isMap, type Data, type DataMap } from '../../values/merged.ts';
import { below, joined, leaving, nothing, setting, type Converted } from '../converted.ts';

/** Converts a field of a map. */
export type Field = (value: Data, to: readonly string[]) => Converted;

/** What becomes of the fields of a map: a name of the same value here, or something else to do. */
export type Fields = Readonly<Record<string, string | Field>>;

/** `basic_auth` as `basicAuth`: Prometheus writes its fields in one way, the operator's resources in the other. */
export function camelCase(name: string): string {
  return name.replaceAll(/_+([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
}

/**
 * Converts a map field by field; fields that are not named, as they stand or in camel case, are left.
 * @param to where the map stands here
 * @param otherwise why a field is left that is not named
 */
export function fieldsOf(value: Data, to: readonly string[], fields: Fields, otherwise = 'has no counterpart here'): Converted {
  if (!isMap(value)) return leaving('is no map');
  return joined(
    Object.entries(value).map(([name, one]) =>
      below(
        name,
        field(
          one,
          to,
          fields,
          [name, camelCase(name)].find((known) => Object.hasOwn(fields, known)),
          otherwise,
        ),
      ),
    ),
  );
}

function field(value: Data, to: readonly string[], fields: Fields, name: string | undefined, otherwise: string): Converted {
  const as = name === undefined ? undefined : fields[name];
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

/** Fields of the same names here. */
export function same(...names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, name]));
}

/** A switch that here always stands as it does by default. */
export function standing(value: Data): Field {
  return (given) => (given === value ? nothing : leaving('has no counterpart here'));
}

/** A map without some of its fields. */
export function without(value: DataMap, ...names: readonly string[]): DataMap {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

/**
 * Converts a map into the one item of a list.
 * @param to where the list stands here
 */
export function itemOf(value: Data, to: readonly string[], fields: Fields): Converted {
  const { set, left } = fieldsOf(value, [], fields);
  return { set: [{ to, value: [Object.fromEntries(set.map(({ to: [key = ''], value: one }) => [key, one]))] }], left };
}

/** A value as a text: numbers and switches are written out. */
export function asText(value: Data): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
