import { mkdirSync } from 'node:fs';
import { at, isMap, items, text, type Json } from '../objects.ts';
import type { Scratch } from '../scratch.ts';
import { find, strings } from './pods.ts';

/** Where every pod finds its token. */
const serviceAccount = '/var/run/secrets/kubernetes.io/serviceaccount';

/** A pod's file system: a folder in which each mount is a folder. */
export interface FileSystem {
  readonly folder: string;
  /** Absolute paths of the mounts, as the pod sees them. */
  readonly mounts: readonly string[];
  /** Absolute paths of the mounts of Secrets. */
  readonly secrets: readonly string[];
}

function sourcesOf(volume: Json): readonly Json[] {
  const projected = items(at(volume, 'projected', 'sources')).filter(isMap);
  return projected.length > 0 ? projected : [volume];
}

function writeConfigMap(scratch: Scratch, objects: readonly Json[], reference: Json, folder: string): void {
  const files = strings(at(find(objects, 'ConfigMap', text(reference['name'])), 'data'));
  const chosen = items(reference['items']).map((item) => [text(at(item, 'key')), text(at(item, 'path'))] as const);
  const all = chosen.length > 0 ? chosen : Object.keys(files).map((key) => [key, key] as const);
  for (const [key, path] of all) scratch.write(`${folder}/${path}`, text(files[key]));
}

/**
 * Lays out what a container would see: ConfigMaps as rendered, empty folders for the rest.
 * @param folder where, below the scratch folder
 */
export function mount(scratch: Scratch, objects: readonly Json[], workload: Json, container: Json, folder: string): FileSystem {
  const spec = at(workload, 'spec', 'template', 'spec');
  const volumes = items(at(spec, 'volumes')).filter(isMap);
  const claims = items(at(workload, 'spec', 'volumeClaimTemplates')).map((claim) => at(claim, 'metadata', 'name'));
  const mounts: string[] = [serviceAccount];
  const secrets: string[] = [serviceAccount];
  for (const one of items(container['volumeMounts'])) {
    const [name, path] = [text(at(one, 'name')), text(at(one, 'mountPath')).replace(/\/$/u, '')];
    const volume = volumes.find((each) => each['name'] === name);
    if (volume === undefined && !claims.includes(name))
      throw new Error(`The container mounts the volume ${name}, which its pod does not have.`);
    mounts.push(path);
    mkdirSync(`${scratch.folder}/${folder}${path}`, { recursive: true });
    for (const source of sourcesOf(volume ?? {})) {
      const configMap = source['configMap'];
      if (isMap(configMap)) writeConfigMap(scratch, objects, configMap, folder + path);
      if (isMap(source['secret'])) secrets.push(path);
    }
  }
  return { folder: `${scratch.folder}/${folder}`, mounts, secrets };
}

/** Whether a path is at or below one of some folders. */
export function isBelow(path: string, folders: readonly string[]): boolean {
  return folders.some((one) => path === one || path.startsWith(`${one}/`));
}
