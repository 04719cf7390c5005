import { isMap, type Data, type DataMap } from '../values/merged.ts';
import { changes, type Change } from './changes.ts';

/** What happens to one manifest. */
export interface ManifestChange {
  readonly what: 'added' | 'removed' | 'changed';
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly changes: readonly Change[];
}

/** What happens to the manifests of a chart: by API group, kind, namespace and name, whatever their order. */
export function manifestChanges(before: readonly Data[], after: readonly Data[]): readonly ManifestChange[] {
  const [left, right] = [byIdentity(before), byIdentity(after)];
  const gone = [...left].filter(([id]) => !right.has(id)).map(([, one]) => told('removed', one, []));
  const rest = [...right].flatMap(([id, one]) => {
    const old = left.get(id);
    if (old === undefined) return [told('added', one, [])];
    const found = changes(old, one);
    return found.length === 0 ? [] : [told('changed', one, found)];
  });
  return [...rest, ...gone];
}

function byIdentity(manifests: readonly Data[]): ReadonlyMap<string, DataMap> {
  const maps = manifests.filter(isMap);
  return new Map(
    maps.map((one) => {
      const { apiVersion, kind, namespace, name } = told('changed', one, []);
      return [JSON.stringify([apiVersion.replace(/\/?[^/]*$/u, ''), kind, namespace, name]), one];
    }),
  );
}

function told(what: ManifestChange['what'], manifest: DataMap, found: readonly Change[]): ManifestChange {
  const metadata = isMap(manifest['metadata']) ? manifest['metadata'] : {};
  return {
    what,
    apiVersion: text(manifest['apiVersion']),
    kind: text(manifest['kind']),
    namespace: text(metadata['namespace']),
    name: text(metadata['name']),
    changes: found,
  };
}
function text(value: Data | undefined): string {
  return typeof value === 'string' ? value : '';
}
