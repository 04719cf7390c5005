/**
 * Where a JSON pointer leads in a structure, as a person writes it: prometheus.volumes[0].labels["app/name"]
 * @param pointer as ajv gives it, RFC 6901
 */
export function placeOf(pointer: string, root: unknown): string {
  let place = '';
  let value: unknown = root;
  for (const step of pointer
    .split('/')
    .slice(1)
    .map((one) => one.replaceAll('~1', '/').replaceAll('~0', '~'))) {
    place = below(place, step, Array.isArray(value));
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  }
  return place;
}

/** The place of an entry or item. */
export function below(place: string, step: string, isIndex = false): string {
  if (isIndex) return `${place}[${step}]`;
  if (!/^[A-Za-z_][\w-]*$/u.test(step)) return `${place}[${JSON.stringify(step)}]`;
  return place === '' ? step : `${place}.${step}`;
}
