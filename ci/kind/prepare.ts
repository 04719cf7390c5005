import { at, isMap, type Json } from '../objects.ts';
import { must } from './cluster/must.ts';
import { restricted } from './cluster/namespace.ts';
import { customResourceDefinitions } from './custom-resources.ts';

/** Where chart-testing installs, as ci/ct.yaml says. */
export const chartTesting = 'chart-testing';

/** What the values of the chart's tests expect of a cluster: a class of volumes, and the namespaces in which Prometheus may look; beside them the custom resources of other projects. */
const objects = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'jobpilot' } },
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'monitoring' } },
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: chartTesting, labels: restricted } },
  {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: 'fast-ssd' },
    provisioner: 'rancher.io/local-path',
    volumeBindingMode: 'WaitForFirstConsumer',
  },
] as const;

/** An object of the list above, which another one must not replace. */
function isNotThere(object: Json): boolean {
  return !objects.some((one) => one.kind === object['kind'] && one.metadata.name === at(object, 'metadata', 'name'));
}

/**
 * Puts into a new cluster what the values of the chart's tests expect to be there.
 * @param needed Secrets that releases need in their namespace
 * @param expected what they expect beside it
 */
export async function prepare(environment: NodeJS.ProcessEnv, needed: readonly Json[], expected: readonly Json[]): Promise<void> {
  const secrets = needed.map((one) => ({
    ...one,
    metadata: { ...(isMap(one['metadata']) ? one['metadata'] : {}), namespace: chartTesting },
  }));
  const items = [...objects, ...expected.filter(isNotThere), ...secrets, ...(await customResourceDefinitions())];
  const input = JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
  // On the server's side, for a large definition does not fit into the annotation that kubectl would write.
  await must('kubectl', ['apply', '--server-side', '--filename', '-'], { input, environment });
}
