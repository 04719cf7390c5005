import { at, isMap, items, text, type Json } from '../objects.ts';

/** Keys that containers name, by Secret; a volume names none where it mounts all. */
type Keys = Map<string, Set<string>>;

function note(found: Keys, name: unknown, keys: readonly unknown[]): void {
  const known = found.get(text(name)) ?? new Set<string>();
  for (const key of keys) known.add(text(key));
  found.set(text(name), known);
}

function walk(value: unknown, found: Keys): void {
  if (Array.isArray(value)) for (const one of value) walk(one, found);
  if (!isMap(value)) return;
  const { secretKeyRef: reference, secretRef: all, secret: volume } = value;
  if (isMap(reference) && reference['optional'] !== true) note(found, reference['name'], [reference['key']]);
  if (isMap(all) && all['optional'] !== true) note(found, all['name'], []);
  if (isMap(volume) && volume['optional'] !== true && typeof (volume['secretName'] ?? volume['name']) === 'string')
    note(
      found,
      volume['secretName'] ?? volume['name'],
      items(volume['items']).map((item) => at(item, 'key')),
    );
  for (const below of Object.values(value)) walk(below, found);
}

/** Values of keys whose readers look at their form. */
const madeUp: Readonly<Record<string, string>> = { dsn: 'postgresql://made-up@postgres.invalid:5432/postgres?sslmode=disable' };

const workloads = ['Pod', 'Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'];

/**
 * The Secrets without which pods of rendered objects do not start, with a made-up value under each key that they name.
 * @param namespace of the release; a Secret is in the namespace of the pods that read it
 */
export function requiredSecrets(objects: readonly Json[], namespace: string): readonly Json[] {
  const byNamespace = new Map<string, Keys>();
  for (const object of objects.filter((one) => workloads.includes(text(one['kind'])))) {
    const here = text(at(object, 'metadata', 'namespace') ?? namespace);
    const found = byNamespace.get(here) ?? new Map<string, Set<string>>();
    walk(object['spec'], found);
    byNamespace.set(here, found);
  }
  return [...byNamespace].flatMap(([here, found]) =>
    [...found].map(([name, keys]) => ({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name, namespace: here },
      stringData: Object.fromEntries([...keys].map((key) => [key, madeUp[key] ?? 'made-up'])),
    })),
  );
}
