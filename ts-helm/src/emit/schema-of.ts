import { resolve, type Spec } from '../values/spec.ts';
import type { Schema } from './schema.ts';
import { SchemaWriter } from './schema-writer.ts';

/**
 * values.schema.json as data: draft 7, every object closed, every value described. Helm checks the values of the chart
 * and its user, merged, against it. https://helm.sh/docs/topics/charts/#schema-files
 * @throws TypeError where the values are not an object, a name stands for two declarations, or a recursive declaration has none
 */
export function schemaOf(spec: Spec): Schema {
  const declared = resolve(spec);
  if (declared.type !== 'object') throw new TypeError(`a chart's values are an object, not a ${declared.type}`);
  const alsoAllowed = ['global', ...(declared.alsoAllowed ?? [])].filter(
    (name, index, all) => all.indexOf(name) === index && !Object.hasOwn(declared.fields, name),
  );
  const writer = new SchemaWriter();
  const root = writer.complete(writer.object({ ...declared, alsoAllowed }, 'filled'));
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...root };
}
