import type { Json } from '../../../../ts-helm/src/ast/facts.ts';
import { isMap } from '../../../../ts-helm/src/ast/json.ts';
import type { DocumentedFile, Kind } from './documented-provisioning.ts';

/** What a provisioning file has that its documentation does not, and what it lacks: one sentence each. */
export function problemsOf(file: Json, documented: DocumentedFile): readonly string[] {
  return problems(file, documented.fields, '', documented.required);
}

function problems(value: Json | undefined, kind: Kind, place: string, required: DocumentedFile['required']): readonly string[] {
  if (Array.isArray(kind)) {
    if (!Array.isArray(value)) return [`${place} is no list`];
    return value.flatMap((item: Json, index) => [
      ...missing(item, required[place.split('.').at(-1) ?? ''] ?? [], `${place}.${String(index)}`),
      ...problems(item, kind[0], `${place}.${String(index)}`, required),
    ]);
  }
  if (typeof kind === 'string') return isOf(value, kind) ? [] : [`${place} is no ${kind}: ${JSON.stringify(value)}`];
  if (!isMap(value)) return [`${place} is no map`];
  return Object.entries(value).flatMap(([field, inner]) => {
    const known = Object.entries(kind).find(([name]) => name === field)?.[1];
    const path = place === '' ? field : `${place}.${field}`;
    return known === undefined ? [`${path} is not documented`] : problems(inner, known, path, required);
  });
}

function missing(item: Json, fields: readonly string[], place: string): readonly string[] {
  return isMap(item) ? fields.filter((field) => !(field in item)).map((field) => `${place} has no ${field}`) : [];
}

function isOf(value: Json | undefined, kind: string): boolean {
  switch (kind) {
    case 'integer':
      return Number.isInteger(value);
    case 'map':
      return isMap(value);
    case 'strings':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    default:
      return typeof value === kind;
  }
}
