import { parseAllDocuments } from 'yaml';

/** A map of unknown values, as YAML and JSON give them. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether a value is a map. */
export function isMap(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value below a path of keys and indices; undefined where a step is missing. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const step of path) {
    if (Array.isArray(here) && typeof step === 'number') here = here.at(step);
    else if (isMap(here) && typeof step === 'string') here = here[step];
    else return undefined;
  }
  return here;
}

/** The items of a list; none where it is no list. */
export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The text of a value that must be a string. */
export function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`expected a string, not ${JSON.stringify(value)}`);
  return value;
}

/**
 * The objects of a rendered chart.
 * @throws Error where the YAML is wrong or a document is no map
 */
export function readObjects(manifest: string): readonly Json[] {
  const documents = parseAllDocuments(manifest, { uniqueKeys: true });
  return [...documents].flatMap((document) => {
    const [wrong] = document.errors;
    if (wrong !== undefined) throw new Error(`The rendered YAML is wrong: ${wrong.message}`);
    const object: unknown = document.toJS();
    if (object === null) return [];
    if (!isMap(object)) throw new Error(`The rendered YAML holds a document that is no object: ${JSON.stringify(object).slice(0, 80)}`);
    return [object];
  });
}

/** All files in the ConfigMaps of a rendered chart whose names `wanted` accepts, by name. */
export function configFiles(objects: readonly Json[], wanted: (key: string, configMap: string) => boolean): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const object of objects.filter((one) => one['kind'] === 'ConfigMap')) {
    const data = at(object, 'data');
    const name = text(at(object, 'metadata', 'name'));
    for (const [key, value] of Object.entries(isMap(data) ? data : {})) if (wanted(key, name)) found.set(key, text(value));
  }
  return found;
}
