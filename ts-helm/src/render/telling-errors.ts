import type { ErrorObject } from 'ajv';

/**
 * The errors that tell a person something. Ajv also reports, for an `anyOf`, what each alternative has against the value:
 * of an alternative to null only the other one's errors are kept, of a choice between fields only the choice itself, and
 * that only where the value is a map.
 */
export function telling(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
  const ofNull = choices.filter((choice) => isOrNull(choice));
  const others = choices.filter((choice) => !isOrNull(choice));
  return errors.filter((error) => {
    if (error.keyword === 'propertyNames' || error.keyword === 'if' || ofNull.includes(error) || isOfFieldsOnly(error)) return false;
    if (ofNull.some((choice) => isWithin(error, choice) && error.parentSchema?.['type'] === 'null')) return false;
    return !others.some((choice) => isWithin(error, choice));
  });
}

/** The alternatives of a choice. */
export function alternatives(choice: ErrorObject): readonly object[] {
  const { schema }: { readonly schema?: unknown } = choice;
  return Array.isArray(schema) ? schema.filter((one: unknown): one is object => typeof one === 'object' && one !== null) : [];
}

/** A choice between fields of what is no map, so that it can have none. */
function isOfFieldsOnly(error: ErrorObject): boolean {
  const isMap = typeof error.data === 'object' && error.data !== null && !Array.isArray(error.data);
  return error.keyword === 'oneOf' && !isMap && alternatives(error).every((one) => 'required' in one || 'not' in one);
}

function isOrNull(choice: ErrorObject): boolean {
  const all = alternatives(choice);
  return all.length === 2 && all.some((one) => 'type' in one && one.type === 'null');
}

/** Whether the error is one that an alternative of the choice has itself, not through a reference. */
function isWithin(error: ErrorObject, choice: ErrorObject): boolean {
  return error.schemaPath.startsWith(`${choice.schemaPath}/`) && error.instancePath.startsWith(choice.instancePath);
}
