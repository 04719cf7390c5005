import type { Json } from '../ast/facts.ts';
import { entryOf } from '../ast/json.ts';
import { ownFields, resolve, type Spec } from './spec.ts';

/**
 * What the chart's values.yaml holds: every default, those of nested objects filled in. Optional values and values that
 * the user must set are absent, and inside map entries and list items nothing is filled in, as Helm does not do it either.
 */
export function defaultValues(spec: Spec): Json | undefined {
  return filled(spec, undefined);
}

/** `outer` is what a default of an enclosing object says of this value; it wins over the value's own default. */
function filled(spec: Spec, outer: Json | undefined): Json | undefined {
  const declared = resolve(spec);
  const own = outer ?? ownDefault(spec);
  if (declared.type !== 'object' || spec.presence === 'optional') return own;
  const fields: [string, Json][] = [];
  for (const [name, field] of Object.entries(ownFields(declared))) {
    const value = filled(field, entryOf(own, name));
    if (value !== undefined) fields.push([name, value]);
  }
  return Object.fromEntries(fields);
}

/** The default that the declaration itself gives. */
export function ownDefault(spec: Spec): Json | undefined {
  return spec.presence === 'default' ? spec.default : undefined;
}
