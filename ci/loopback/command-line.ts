import { at, isMap, items, text, type Json } from '../objects.ts';
import { isBelow, type FileSystem } from './volumes.ts';

/** What the environment of a pod on the loopback address says. */
export interface Place {
  readonly pod: string;
  readonly namespace: string;
}

/** The environment variables that a container sets. */
export function environment(container: Json, place: Place): Readonly<Record<string, string>> {
  const fields: Readonly<Record<string, string>> = {
    'metadata.name': place.pod,
    'metadata.namespace': place.namespace,
    'status.podIP': '127.0.0.1',
    'status.hostIP': '127.0.0.1',
    'spec.nodeName': 'node-1',
  };
  const all = items(container['env']).filter(isMap);
  return Object.fromEntries(
    all.map((one) => [text(one['name']), text(one['value'] ?? fields[text(at(one, 'valueFrom', 'fieldRef', 'fieldPath') ?? '')] ?? '')]),
  );
}

/** Flags whose value is a path of addresses and no file's, though a volume may be mounted at one of the same name. */
const pathsOfAddresses: ReadonlySet<string> = new Set(['--web.route-prefix']);

/**
 * A container's arguments, for a process on the loopback address: variables filled in, paths moved into the pod's folder,
 * and the flags of `changes` with other values (none, one or several). All else stays as rendered.
 * https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/
 */
export function commandLine(
  container: Json,
  place: Place,
  files: FileSystem,
  changes: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const variables = environment(container, place);
  const kept = items(container['args'])
    .map((argument) => text(argument).replaceAll(/\$\(([A-Za-z_][A-Za-z0-9_]*)\)/gu, (all, name: string) => variables[name] ?? all))
    .flatMap((argument) => {
      const [flag = '', ...rest] = argument.split('=');
      const value = rest.join('=');
      if (Object.hasOwn(changes, flag)) return [];
      return isBelow(value, files.mounts) && !pathsOfAddresses.has(flag) ? [`${flag}=${files.folder}${value}`] : [argument];
    });
  return [...kept, ...Object.entries(changes).flatMap(([flag, values]) => values.map((value) => `${flag}=${value}`))];
}
