/** A schema of draft 7, or a part of one, as data of unknown form. */
type Part = unknown;

/**
 * What the schema says that a value is for, nothing where it says nothing. References and alternatives are followed; the
 * innermost description wins, for it is the value's own.
 * @param pointer where the value stands, as ajv gives it (RFC 6901)
 */
export function descriptionAt(schema: object, pointer: string): string | undefined {
  const steps = pointer.split('/').slice(1);
  let parts: readonly Part[] = alike(schema, schema);
  for (const step of steps)
    parts = parts.flatMap((part) => below(part, step.replaceAll('~1', '/').replaceAll('~0', '~'))).flatMap((part) => alike(part, schema));
  return parts.map((part) => entry(part, 'description')).find((text) => typeof text === 'string');
}

/** The schema and those that it refers to or offers as alternatives. */
function alike(part: Part, root: object): readonly Part[] {
  const reference = entry(part, '$ref');
  const name = typeof reference === 'string' ? reference.replace('#/definitions/', '') : undefined;
  const others = ['anyOf', 'allOf', 'oneOf'].flatMap((keyword) => listOf(entry(part, keyword)));
  const referred = name === undefined ? [] : [entry(entry(root, 'definitions'), name)];
  return [part, ...[...referred, ...others].flatMap((other) => alike(other, root))];
}

function below(part: Part, step: string): readonly Part[] {
  const named = entry(entry(part, 'properties'), step);
  if (named !== undefined) return [named];
  const patterns = entry(part, 'patternProperties');
  const matching = typeof patterns === 'object' && patterns !== null ? Object.entries(patterns) : [];
  const entries = matching.flatMap(([pattern, of]: [string, Part]) => (new RegExp(pattern, 'u').test(step) ? [of] : []));
  return [...entries, entry(part, 'additionalProperties'), entry(part, 'items')].filter((one) => one !== undefined);
}

function entry(part: Part, key: string): unknown {
  return typeof part === 'object' && part !== null && Object.hasOwn(part, key) ? Reflect.get(part, key) : undefined;
}

function listOf(part: Part): readonly Part[] {
  return Array.isArray(part) ? part : [];
}
