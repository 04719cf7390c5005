import { Refusal } from '../sandbox/refusal.ts';

/** What a schema says of a value. */
export interface Explained {
  readonly description?: string;
  readonly type?: string;
  readonly default?: unknown;
  /** `1 to 9`, `one of debug, info`, `matches ^[a-z]+$`; each a sentence's end. */
  readonly allowed: readonly string[];
  /** Keys below it, where it is a map with fixed keys. */
  readonly keys: readonly string[];
}

type Part = Readonly<Record<string, unknown>>;

/**
 * Explains the value at a path such as `alertmanager.replicas`; names of a map's entries stand for themselves.
 * @throws Refusal where the schema knows no such value, naming the keys that there are
 */
export function valueAt(schema: object, path: string): Explained {
  const root = partOf(schema);
  let parts = alike(root, root);
  let so = '';
  for (const key of stepsOf(path)) {
    const next = parts.flatMap((part) => below(part, key)).flatMap((part) => alike(part, root));
    if (next.length === 0)
      throw new Refusal(
        `There is no value ${so === '' ? key : `${so}.${key}`}. ${so === '' ? 'The chart' : so} has ${listed(keysOf(parts))}.`,
      );
    parts = next;
    so = so === '' ? key : `${so}.${key}`;
  }
  return explained(parts);
}

function explained(parts: readonly Part[]): Explained {
  const find = (key: string): unknown => parts.map((part) => part[key]).find((value) => value !== undefined);
  const types = new Set(parts.flatMap((part) => [part['type'] ?? []].flat()).filter((type) => typeof type === 'string'));
  const description = find('description');
  const fallback = find('default');
  return {
    ...(typeof description === 'string' ? { description } : {}),
    ...(types.size === 0 ? {} : { type: [...types].join(' or ') }),
    ...(fallback === undefined ? {} : { default: fallback }),
    allowed: allowedBy(find),
    keys: keysOf(parts),
  };
}

function allowedBy(find: (key: string) => unknown): readonly string[] {
  const choices = find('enum');
  const [pattern, format, constant] = [find('pattern'), find('format'), find('const')];
  return [
    ...(Array.isArray(choices) ? [`one of ${choices.map((one: unknown) => JSON.stringify(one)).join(', ')}`] : []),
    ...(constant === undefined ? [] : [`only ${JSON.stringify(constant)}`]),
    ...range(find('minimum'), find('maximum'), ''),
    ...range(find('minLength'), find('maxLength'), ' characters'),
    ...range(find('minItems'), find('maxItems'), ' items'),
    ...range(find('minProperties'), find('maxProperties'), ' entries'),
    ...(typeof pattern === 'string' ? [`matches ${pattern}`] : []),
    ...(typeof format === 'string' ? [`has the form ${format}`] : []),
  ];
}

function range(least: unknown, most: unknown, unit: string): readonly string[] {
  const [low, high] = [least, most].map((limit) => (limit === undefined ? undefined : JSON.stringify(limit)));
  if (low !== undefined && high !== undefined) return [`${low} to ${high}${unit}`];
  if (low !== undefined) return [`at least ${low}${unit}`];
  return high === undefined ? [] : [`at most ${high}${unit}`];
}

/** The schema and those that it refers to or is made of. */
function alike(part: Part, root: Part): readonly Part[] {
  const reference = part['$ref'];
  const referred = typeof reference === 'string' ? [pointed(root, reference)] : [];
  const others = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => [part[key] ?? []].flat()).map((one) => partOf(one));
  return [part, ...[...referred, ...others].flatMap((one) => alike(one, root))];
}

function pointed(root: Part, reference: string): Part {
  const steps = reference
    .replace(/^#\/?/u, '')
    .split('/')
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce((part: Part, step) => partOf(part[step]), root);
}

function below(part: Part, key: string): readonly Part[] {
  const fixed = partOf(part['properties']);
  if (Object.hasOwn(fixed, key)) return [partOf(fixed[key])];
  if (/^\d+$/u.test(key) && part['items'] !== undefined) return [partOf(part['items'])];
  const matching = Object.entries(partOf(part['patternProperties'])).filter(([pattern]) => new RegExp(pattern, 'u').test(key));
  return [...matching.map(([, entry]) => entry), part['additionalProperties']].filter((one) => typeof one === 'object').map(partOf);
}

function keysOf(parts: readonly Part[]): readonly string[] {
  return [...new Set(parts.flatMap((part) => Object.keys(partOf(part['properties']))))];
}

function stepsOf(path: string): readonly string[] {
  return [...path.matchAll(/\["([^"]*)"\]|\[(\d+)\]|([^.[\]]+)/gu)].map(([, quoted, index, plain]) => quoted ?? index ?? plain ?? '');
}

function partOf(value: unknown): Part {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listed(keys: readonly string[]): string {
  return keys.length === 0 ? 'no fixed keys' : keys.join(', ');
}
