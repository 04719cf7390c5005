import type { Json } from '../ast/facts.ts';
import { isMap } from '../ast/json.ts';
import source from '../values/kubernetes-definitions.json' with { type: 'json' };
import { mapReferences, referencesIn, refTo, type Schema } from './schema.ts';

/** IntOrString where it is a number of pods or a share of them, as the API server checks it and its description does not. */
const PODS: Schema = { type: ['integer', 'string'], minimum: 1, pattern: '^([1-9][0-9]?|100)%$' };

const all: { readonly [name: string]: Schema } = { ...source.definitions, Pods: PODS };

/** Volumes whose drivers newer versions of Kubernetes have removed or handed to CSI. https://kubernetes.io/docs/concepts/storage/volumes/#volume-types */
const REMOVED_VOLUMES = [
  'awsElasticBlockStore',
  'azureDisk',
  'azureFile',
  'cephfs',
  'cinder',
  'flexVolume',
  'flocker',
  'gcePersistentDisk',
  'gitRepo',
  'glusterfs',
  'photonPersistentDisk',
  'portworxVolume',
  'quobyte',
  'rbd',
  'scaleIO',
  'storageos',
  'vsphereVolume',
];

/** Volumes that Pod Security `restricted` refuses. https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted */
const REFUSED_VOLUMES = ['fc', 'hostPath', 'iscsi', 'nfs'];

/** What the API server writes into metadata, or a chart does. */
const WRITTEN_METADATA = [
  'clusterName',
  'creationTimestamp',
  'deletionGracePeriodSeconds',
  'deletionTimestamp',
  'finalizers',
  'generateName',
  'generation',
  'managedFields',
  'name',
  'namespace',
  'ownerReferences',
  'resourceVersion',
  'selfLink',
  'uid',
];

/** Terminals and block devices: not what a container of a pod that watches others does. */
const RARE_OF_CONTAINERS = ['stdin', 'stdinOnce', 'terminationMessagePath', 'terminationMessagePolicy', 'tty', 'volumeDevices'];

/** Volumes claimed anew for each pod, and those that show a pod its own fields, which environment variables do. */
const RARE_VOLUMES = ['downwardAPI', 'ephemeral'];

/**
 * Fields that values files do without, left out because Helm compiles the schema at every run: beside those above, kernel
 * parameters, and Windows.
 */
const LEFT_OUT: { readonly [kind: string]: ReadonlySet<string> } = {
  Container: new Set(RARE_OF_CONTAINERS),
  LifecycleHandler: new Set(['tcpSocket']),
  NodeSelectorTerm: new Set(['matchFields']),
  ObjectMeta: new Set(WRITTEN_METADATA),
  PodSecurityContext: new Set(['sysctls', 'windowsOptions']),
  Probe: new Set(['grpc', 'successThreshold', 'terminationGracePeriodSeconds']),
  SecurityContext: new Set(['procMount', 'windowsOptions']),
  Volume: new Set([...RARE_VOLUMES, ...REFUSED_VOLUMES, ...REMOVED_VOLUMES]),
  VolumeProjection: new Set(['downwardAPI']),
};

/** Kinds that say the same as another, word for word: the schema has the other only. */
const TWINS: { readonly [kind: string]: string } = {
  NodeSelectorRequirement: 'LabelSelectorRequirement',
  PodAntiAffinity: 'PodAffinity',
  SecretProjection: 'ConfigMapProjection',
};

/** What newer versions of the Kubernetes API demand beyond the oldest; the definitions are the oldest's. */
const ALSO_REQUIRED: { readonly [kind: string]: readonly string[] } = { HostAlias: ['ip'] };

/**
 * The Kubernetes API's schemas of the kinds with every schema that they refer to, by name. Strings and keys that the API
 * leaves open are held to what all strings of values are held to.
 */
export function kubernetesDefinitions(kinds: Iterable<string>): { readonly [name: string]: Schema } {
  const found = new Map<string, Schema>();
  for (const kind of kinds) collect(kind, kind, found);
  return Object.fromEntries(found);
}

function collect(name: string, kind: string, found: Map<string, Schema>): void {
  if (found.has(name)) return;
  const schema = all[name];
  if (schema === undefined) throw new TypeError(`the Kubernetes definitions have no ${name}, which ${kind} needs`);
  const kept = withoutTwins(forAllVersions(name, withoutLeftOut(name, schema)));
  found.set(name, printable(kept));
  for (const reference of referencesIn(kept)) collect(reference, kind, found);
}

function withoutTwins(schema: Schema): Schema {
  return mapReferences(schema, (name) => TWINS[name] ?? name);
}

function forAllVersions(name: string, schema: Schema): Schema {
  const required = ALSO_REQUIRED[name];
  return required === undefined ? schema : { ...schema, required };
}

function withoutLeftOut(name: string, schema: Schema): Schema {
  const { properties } = schema;
  const leftOut = LEFT_OUT[name];
  if (leftOut === undefined || !isMap(properties)) return schema;
  return { ...schema, properties: Object.fromEntries(Object.entries(properties).filter(([field]) => !leftOut.has(field))) };
}

/** Without the API's own words, which are long and stored in every release: `kubectl explain` has them. */
function printable(schema: Schema): Schema {
  const told = Object.entries(schema).filter(([keyword, value]) => keyword !== 'description' || typeof value !== 'string');
  const changed = told.map(([keyword, value]): [string, Json] => {
    if (keyword === 'properties' && isMap(value)) {
      return [keyword, Object.fromEntries(Object.entries(value).map(([name, field]) => [name, isMap(field) ? printable(field) : field]))];
    }
    return [keyword, isMap(value) ? printable(value) : value];
  });
  const { type, format: _format, ...others } = Object.fromEntries(changed);
  if (type === 'string' && !('enum' in others) && !('pattern' in others)) return { ...others, ...refTo('multiLine') };
  if (type === 'array' && isPlainString(schema['items'])) return { ...omit(others, 'items'), ...refTo('multiLines') };
  const keys = type === 'object' && isMap(schema['additionalProperties']) ? { allOf: [refTo('mapKeys')] } : {};
  return { ...Object.fromEntries(changed), ...keys };
}

function isPlainString(schema: Json | undefined): boolean {
  return isMap(schema) && schema['type'] === 'string' && !('enum' in schema) && !('pattern' in schema);
}

function omit(schema: Schema, keyword: string): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== keyword));
}
