import type { AnyValue } from '@helm/ts-helm';

/** The declaration of a value, as data. */
export type Declaration = AnyValue['spec'];

/**
 * The declaration of an object's field.
 * @throws TypeError where the object has no such field
 */
export function fieldOf(declaration: Declaration, name: string): Declaration {
  const field = optionalFieldOf(declaration, name);
  if (field === undefined) throw new TypeError(`the values declare no field ${name} there`);
  return field;
}

/** The declaration of an object's field, where it has it. */
export function optionalFieldOf(declaration: Declaration, name: string): Declaration | undefined {
  const fields = fieldsOf(declaration);
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/**
 * The declarations of an object's fields.
 * @throws TypeError where it is no object
 */
export function fieldsOf(declaration: Declaration): Readonly<Record<string, Declaration>> {
  if (declaration.type !== 'object') throw new TypeError(`a ${declaration.type} has no fields`);
  return declaration.fields;
}

/** What stands where there is no default. */
export const NONE = '–';

/** A field's default as a reader writes it, or NONE. */
export function defaultOf(declaration: Declaration, name: string): string {
  const value = optionalFieldOf(declaration, name)?.default;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : NONE;
}
