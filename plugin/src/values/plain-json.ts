/** How deep a value may nest: Helm's own YAML reader stops at 10,000, a person long before. */
const DEPTH = 100;

/** A value that is no plain data, with its place. */
export class NotPlain extends Error {}

/**
 * The JSON text of plain data: maps, lists, strings, finite numbers, booleans and null. Fields that are undefined are absent.
 * Only an object's own fields count, so nothing that is inherited gets into the output. YAML reads JSON, but takes some
 * characters for line breaks or refuses them: those are escaped.
 * @throws NotPlain for anything else, for circles and for what is nested deeper than 100 levels
 */
export function plainJson(value: unknown, place = ''): string {
  return textOf(value, place, []);
}

function textOf(value: unknown, place: string, above: readonly object[]): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberText(value, place);
  if (typeof value === 'string') return stringText(value, place);
  if (typeof value !== 'object') throw new NotPlain(`${at(place)} is ${nameOf(value)}, which YAML cannot hold`);
  if (above.includes(value)) throw new NotPlain(`${at(place)} holds itself`);
  if (above.length >= DEPTH) throw new NotPlain(`${at(place)} is nested deeper than ${String(DEPTH)} levels`);
  return Array.isArray(value) ? listText(value, place, [...above, value]) : mapText(value, place, [...above, value]);
}

function numberText(value: number, place: string): string {
  if (!Number.isFinite(value)) throw new NotPlain(`${at(place)} is ${String(value)}, which YAML values cannot hold`);
  return Object.is(value, -0) ? '0' : String(value);
}

function stringText(value: string, place: string): string {
  if (!value.isWellFormed()) throw new NotPlain(`${at(place)} holds half of a character (a lone surrogate)`);
  return JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function listText(list: readonly unknown[], place: string, above: readonly object[]): string {
  return `[${Array.from(list, (item, index) => textOf(item === undefined ? null : item, `${place}[${String(index)}]`, above)).join(',')}]`;
}

function mapText(map: object, place: string, above: readonly object[]): string {
  const prototype: unknown = Object.getPrototypeOf(map);
  if (prototype !== null && prototype !== Object.prototype && !isNamespace(map))
    throw new NotPlain(`${at(place)} is ${nameOf(map)}, not plain data`);
  const parts = Object.entries(map).flatMap(([key, value]) => {
    if (value === undefined) return [];
    if (key === '__proto__') throw new NotPlain(`${at(place)} has the key __proto__, which no chart means and some programs misread`);
    return [`${stringText(key, place)}:${textOf(value, place === '' ? key : `${place}.${key}`, above)}`];
  });
  return `{${parts.join(',')}}`;
}

function isNamespace(map: object): boolean {
  return Object.prototype.toString.call(map) === '[object Module]';
}

function at(place: string): string {
  return place === '' ? 'the value' : place;
}

function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return `a ${typeof value}`;
  const maker: unknown = Reflect.get(value, 'constructor');
  return typeof maker === 'function' && maker.name !== '' ? `a ${maker.name}` : 'an object of an unknown kind';
}
