/**
 * Writes custom-resources.json: closed JSON schemas of the custom resources that the chart may hold, from the definitions
 * (CRDs) in the Go modules of their projects.
 *
 *     node tools/kubernetes-schemas/custom-resources.ts
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { closed, type OpenApiSchema } from './closed.ts';
import versions from './versions.json' with { type: 'json' };

/** What of a CustomResourceDefinition is read. https://kubernetes.io/docs/reference/kubernetes-api/extend-resources/custom-resource-definition-v1/ */
interface Definition {
  readonly kind: string;
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly { readonly name: string; readonly schema: { readonly openAPIV3Schema: OpenApiSchema } }[];
  };
}

type Source = (typeof versions.customResources)[number];

function definitionsIn(text: string): readonly Definition[] {
  return parseAllDocuments(text)
    .map((document): Definition | null => document.toJS())
    .filter((one): one is Definition => one?.kind === 'CustomResourceDefinition');
}

/** The schemas of a source by kind, `monitoring.coreos.com/v1/Probe`. */
function schemasOf({ module, version, folder, kinds }: Source): readonly (readonly [kind: string, schema: object])[] {
  const output = execFileSync('go', ['mod', 'download', '-json', `${module}@${version}`], { encoding: 'utf8' });
  const { Dir: home }: { Dir: string } = JSON.parse(output);
  const found = new Map<string, OpenApiSchema>();
  for (const file of readdirSync(join(home, folder))) {
    for (const { spec } of definitionsIn(readFileSync(join(home, folder, file), 'utf8')))
      for (const { name, schema } of spec.versions) found.set(`${spec.group}/${name}/${spec.names.kind}`, schema.openAPIV3Schema);
  }
  return kinds.map((kind) => {
    const schema = found.get(kind);
    if (schema === undefined) throw new Error(`${module}@${version} has no ${kind} in ${folder}`);
    return [kind, closed(schema, ['metadata', 'status'])];
  });
}

const schemas = versions.customResources.flatMap(schemasOf);
const nameOf = (kind: string) => kind.replaceAll('/', '.');
const definitions = Object.fromEntries(schemas.map(([kind, schema]) => [nameOf(kind), schema]));
const kinds = Object.fromEntries(schemas.map(([kind]) => [kind, nameOf(kind)]));
writeFileSync(new URL('custom-resources.json', import.meta.url), `${JSON.stringify({ definitions, kinds })}\n`);
