import { release } from '../helm.ts';
import { at, text, type Json } from '../objects.ts';
import { requiredSecrets } from './required-secrets.ts';

const namespaceOf = (object: Json): string => text(at(object, 'metadata', 'namespace') ?? release.namespace);

/** Namespaces beside the release's that objects are in although none of the objects makes them, with the Secrets that pods there need. */
export function expectedObjects(objects: readonly Json[]): readonly Json[] {
  const made = objects.filter((one) => one['kind'] === 'Namespace').map((one) => text(at(one, 'metadata', 'name')));
  const named = new Set(objects.map(namespaceOf).filter((name) => name !== release.namespace && !made.includes(name)));
  // Only node agents have pods outside the release's namespace, and they mount folders of the node.
  const labels = { 'pod-security.kubernetes.io/enforce': 'privileged' };
  const namespaces = [...named].map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } }));
  return [...namespaces, ...requiredSecrets(objects, release.namespace).filter((one) => named.has(namespaceOf(one)))];
}

/** What releases expect of a cluster beside their own namespace, over several renders. */
export function expectedBy(renders: readonly (readonly Json[])[]): readonly Json[] {
  const all = renders.flatMap(expectedObjects).map((one) => [JSON.stringify([one['kind'], one['metadata']]), one] as const);
  return [...new Map(all).values()];
}
