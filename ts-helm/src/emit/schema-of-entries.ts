import type { MapSpec } from '../values/spec.ts';
import { refTo, type Schema } from './schema.ts';
import { isHarmless } from './schema-of-string.ts';

/**
 * The schema of a map: each key allowed or refused by a pattern. Not by `propertyNames`, whose errors Helm reports at a place
 * of chance: its library keeps no copy of the path. https://github.com/santhosh-tekuri/jsonschema/blob/v6.0.3/validator.go
 */
export function schemaOfEntries({ keyPattern, reserved = [] }: Pick<MapSpec, 'keyPattern' | 'reserved'>, entry: Schema): Schema {
  const refused = reserved.length === 0 ? {} : { [`^(${reserved.map((key) => escaped(key)).join('|')})$`]: false };
  const allowed = keyPattern === undefined ? {} : { [keyPattern]: entry };
  const patterns = { ...refused, ...allowed };
  return {
    type: 'object',
    ...(keyPattern !== undefined && isHarmless(keyPattern) ? {} : { allOf: [refTo('mapKeys')] }),
    ...(Object.keys(patterns).length === 0 ? {} : { patternProperties: patterns }),
    additionalProperties: keyPattern === undefined ? entry : false,
  };
}

/** In what RE2 and ECMAScript share. */
function escaped(key: string): string {
  return key.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}
