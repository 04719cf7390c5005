import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { text, type Json } from '../objects.ts';
import { root } from '../paths.ts';

/** Written by `npm run custom-resources`. */
const schemas: { readonly kinds: Readonly<Record<string, string>>; readonly definitions: object } = JSON.parse(
  readFileSync(join(root, 'tools', 'kubernetes-schemas', 'example-resources.json'), 'utf8'),
);
const compiled = new Map<string, ValidateFunction>();
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });

/** What the definition of its kind has against a custom resource of the examples; a kind without one here is refused. */
export function complaintsOfResource(resource: Json): readonly string[] {
  const kind = `${text(resource['apiVersion'])}/${text(resource['kind'])}`;
  const definition = schemas.kinds[kind];
  if (definition === undefined) return [`There is no schema of ${kind}: add it to tools/kubernetes-schemas/versions.json.`];
  const validate = compiled.get(kind) ?? ajv.compile({ $ref: `#/definitions/${definition}`, definitions: schemas.definitions });
  compiled.set(kind, validate);
  if (validate(resource)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`);
}
