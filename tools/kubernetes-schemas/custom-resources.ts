/**
 * Writes closed JSON schemas of custom resources, from the definitions (CRDs) in the Go modules of their projects:
 * custom-resources.json of those that the chart may hold, example-resources.json of those in examples/.
 *
 *     node tools/kubernetes-schemas/custom-resources.ts
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { closed, type OpenApiSchema } from './closed.ts';
import { shared } from './shared.ts';
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

interface Source {
  readonly module: string;
  readonly version: string;
  /** Where the definitions are, or the Go types that `generator` makes them from. */
  readonly folder: string;
  /** Program that makes the definitions where the module has none, as PACKAGE@VERSION. */
  readonly generator?: string;
  /** https://kubernetes.io/docs/reference/using-api/#api-groups */
  readonly kinds: readonly string[];
}

function definitionsIn(text: string): readonly Definition[] {
  return parseAllDocuments(text)
    .map((document): Definition | null => document.toJS())
    .filter((one): one is Definition => one?.kind === 'CustomResourceDefinition');
}

function textsIn(folder: string): readonly string[] {
  return readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
}

/** https://book.kubebuilder.io/reference/controller-gen.html */
function generated(generator: string, home: string, folder: string): string {
  const command = ['run', generator, 'crd', `paths=./${folder}`, 'output:crd:stdout'];
  return execFileSync('go', command, { cwd: home, encoding: 'utf8', maxBuffer: 1 << 28 });
}

/** The schemas of a source by kind, `monitoring.coreos.com/v1/Probe`. */
function schemasOf({ module, version, folder, generator, kinds }: Source): readonly (readonly [kind: string, schema: OpenApiSchema])[] {
  const output = execFileSync('go', ['mod', 'download', '-json', `${module}@${version}`], { encoding: 'utf8' });
  const { Dir: home }: { Dir: string } = JSON.parse(output);
  const found = new Map<string, OpenApiSchema>();
  for (const text of generator === undefined ? textsIn(join(home, folder)) : [generated(generator, home, folder)]) {
    for (const { spec } of definitionsIn(text))
      for (const { name, schema } of spec.versions) found.set(`${spec.group}/${name}/${spec.names.kind}`, schema.openAPIV3Schema);
  }
  return kinds.map((kind) => {
    const schema = found.get(kind);
    if (schema === undefined) throw new Error(`${module}@${version} has no ${kind} in ${folder}`);
    return [kind, closed(schema, ['metadata', 'status'])];
  });
}

function nameOf(kind: string): string {
  return kind.replaceAll('/', '.');
}

function write(file: string, sources: readonly Source[], arranged: typeof shared = (definitions) => definitions): void {
  const schemas = sources.flatMap(schemasOf);
  const definitions = Object.fromEntries(schemas.map(([kind, schema]) => [nameOf(kind), schema]));
  const kinds = Object.fromEntries(schemas.map(([kind]) => [kind, nameOf(kind)]));
  writeFileSync(new URL(file, import.meta.url), `${JSON.stringify({ definitions: arranged(definitions), kinds })}\n`);
}

write('custom-resources.json', versions.customResources);
write('example-resources.json', versions.exampleResources, shared);
