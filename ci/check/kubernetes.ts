import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { at } from '../objects.ts';
import { root } from '../paths.ts';
import type { RenderAnswer, Renderer } from '../renderer.ts';
import type { Tally } from '../tally.ts';
import type { ValueSet } from '../value-sets.ts';

/** Oldest minor version of Kubernetes that manifests are checked against; the chart may use nothing newer without asking. */
const oldest = 29;

/** The minor versions of Kubernetes whose schemas are in tools/kubernetes-schemas, from 1.29 on, oldest first. */
export function kubernetesVersions(): readonly string[] {
  const minors = globSync(join(root, 'tools', 'kubernetes-schemas', 'v1.*.json'))
    .map((file) => Number(/^v1\.(\d+)\.json$/u.exec(basename(file))?.[1]))
    .filter((minor) => minor >= oldest)
    .toSorted((a, b) => a - b);
  if (minors.length === 0) throw new Error('There is no schema of Kubernetes in tools/kubernetes-schemas.');
  return minors.map((minor) => `1.${String(minor)}`);
}

/** What the versions say of each object, by Helm, kind and name. */
type Verdicts = Map<string, Map<string, string[]>>;

function note(verdicts: Verdicts, helm: string, version: string, { documents, invalid }: RenderAnswer): void {
  for (const document of documents) {
    const object = `${helm}, ${String(document['kind'])} ${String(at(document, 'metadata', 'name'))}`;
    if (!verdicts.has(object)) verdicts.set(object, new Map());
  }
  for (const { kind, name, message } of invalid) {
    const said = verdicts.get(`${helm}, ${kind} ${name}`) ?? new Map<string, string[]>();
    said.set(message, [...(said.get(message) ?? []), version]);
    verdicts.set(`${helm}, ${kind} ${name}`, said);
  }
}

/** Renders the values for each version of Kubernetes and checks every manifest against that version's own schemas. */
export async function checkKubernetes(tally: Tally, renderer: Renderer, set: ValueSet): Promise<void> {
  const values = set.files.map((file) => readFileSync(file, 'utf8'));
  const verdicts: Verdicts = new Map();
  for (const version of kubernetesVersions()) {
    const both = await renderer.render({ values, kubeVersion: `v${version}.0`, validate: [version] });
    for (const [helm, answer] of Object.entries(both)) {
      if (answer.error === undefined) note(verdicts, helm, version, answer);
      else tally.add(`${set.name}: ${helm}, Kubernetes ${version}`, answer.error);
    }
  }
  for (const [object, said] of verdicts) {
    const complaints = [...said].map(([message, versions]) => `Kubernetes ${versions.join(', ')}: ${message}`);
    tally.add(`${set.name}: ${object}`, complaints.join('\n'));
  }
}
