import { at, text, type Json } from '../objects.ts';

/** Manifests by kind, namespace and name, whatever their order; those that Helm runs as tests are left out. */
export function byName(objects: readonly Json[], namespace: string): Readonly<Record<string, Json>> {
  const kept = objects.filter((object) => at(object, 'metadata', 'annotations', 'helm.sh/hook') !== 'test');
  const named = kept.map((object): [string, Json] => {
    const { kind, metadata } = object;
    return [`${text(kind)} ${text(at(metadata, 'namespace') ?? namespace)} ${text(at(metadata, 'name'))}`, object];
  });
  return Object.fromEntries(named);
}
