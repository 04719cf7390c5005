import { isMap } from '../ast/json.ts';
import { resolve, type Spec } from '../values/spec.ts';
import type { Schema } from './schema.ts';
import { SchemaWriter } from './schema-writer.ts';

/**
 * values.schema.json as data: draft 7, every object closed, every value described. Helm checks the values of the chart
 * and its user, merged, against it. https://helm.sh/docs/topics/charts/#schema-files
 * @param libraries the names of the chart's library charts; for each Helm adds a section that holds nothing but `global`
 * @throws TypeError where the values are not an object, a name stands for two declarations, or a recursive declaration has none
 */
export function schemaOf(spec: Spec, libraries: readonly string[] = []): Schema {
  const declared = resolve(spec);
  if (declared.type !== 'object') throw new TypeError(`a chart's values are an object, not a ${declared.type}`);
  const alsoAllowed = ['global', ...(declared.alsoAllowed ?? [])].filter(
    (name, index, all) => all.indexOf(name) === index && !Object.hasOwn(declared.fields, name),
  );
  const writer = new SchemaWriter();
  const object = writer.object({ ...declared, alsoAllowed }, 'filled');
  const root = writer.complete(libraries.length === 0 ? object : withSections(object, libraries));
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...root };
}

function withSections(root: Schema, libraries: readonly string[]): Schema {
  const section = {
    description: 'Of a chart without values; Helm puts global here.',
    type: 'object',
    additionalProperties: false,
    properties: { global: { description: 'Helm hands it to every chart of a release.', type: 'object', additionalProperties: true } },
  };
  const { properties = {} } = root;
  const sections = Object.fromEntries(libraries.map((name) => [name, section]));
  return { ...root, properties: { ...(isMap(properties) ? properties : {}), ...sections } };
}
