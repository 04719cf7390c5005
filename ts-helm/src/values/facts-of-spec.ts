import type { Facts } from '../ast/facts.ts';
import { resolve, type ArraySpec, type IntegerSpec, type MapSpec, type ObjectSpec, type Spec, type StringSpec } from './spec.ts';

/** From here on Go prints a number that came from a values file with an exponent (1e+06). */
const EXPONENT = 1e6;

/**
 * What the printer and the evaluator may rely on for every value that the declaration allows.
 * @param filled Helm has filled in the defaults, which the schema then requires: fields with one are there
 */
export function factsOfSpec(spec: Spec, filled = false): Facts {
  const declared = resolve(spec);
  switch (declared.type) {
    case 'string':
      return factsOfString(declared);
    case 'integer':
    case 'number':
      return { type: declared.type, empty: spans(declared, 0), large: reaches(declared.min, declared.max) };
    case 'boolean':
      return { type: 'boolean', empty: true };
    case 'object':
      return { type: 'object', empty: !needsAField(declared, filled) };
    case 'map':
    case 'array':
      return factsOfItems(declared);
    case 'kubernetes':
    case 'any':
      break;
  }
  return { type: declared.list ? 'array' : 'any', empty: true };
}

function factsOfString(spec: StringSpec): Facts {
  if (spec.orScalar === true) return { type: 'any', empty: true };
  const empty = spec.choices?.includes('') ?? (spec.minLength ?? 0) === 0;
  return {
    type: 'string',
    empty,
    ...(spec.plain === undefined ? {} : { plain: spec.plain }),
    ...(spec.multiline === true ? { multiline: true } : {}),
  };
}

function factsOfItems(spec: MapSpec | ArraySpec): Facts {
  const item = spec.type === 'map' ? spec.entry : spec.item;
  const empty = spec.type === 'map' || (spec.minItems ?? 0) === 0;
  // A lazy item may be the very declaration that is being described: nothing of it is needed here.
  return { type: spec.type, empty, ...(item.type === 'lazy' ? {} : { items: factsOfSpec(item) }) };
}

/** What a subchart's section holds is filled in and required by the subchart alone. */
function needsAField(spec: ObjectSpec, filled: boolean): boolean {
  const isFilled = filled && spec.subchart === undefined;
  return Object.values(spec.fields).some(({ presence }) => presence === 'required' || (presence === 'default' && isFilled));
}

function spans({ min, max }: { readonly min?: number; readonly max?: number }, value: number): boolean {
  return (min ?? -Infinity) <= value && (max ?? Infinity) >= value;
}

function reaches(min: IntegerSpec['min'], max: IntegerSpec['max']): boolean {
  return (max ?? Infinity) >= EXPONENT || (min ?? -Infinity) <= -EXPONENT;
}
