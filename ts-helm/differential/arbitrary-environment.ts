import * as fc from 'fast-check';
import type { RenderRequest } from './renderer.ts';

/** What Helm is told beside the values. */
export type Environment = Required<Pick<RenderRequest, 'release' | 'namespace' | 'kubeVersion' | 'apiVersions' | 'isUpgrade'>>;

const names = ['release-name', 'a', 'yes', '0123', '1e3', 'true', 'null', 'blue-1', 'a.b', 'x'.repeat(53)];
const namespaces = ['default', 'jobpilot', 'no', '0x1f', 'null', '1', 'n'.repeat(63)];
const versions = [
  '1.24.0',
  '1.27.16',
  '1.29.3',
  'v1.30.0',
  'v1.31.2',
  '1.34.0',
  '1.37.1',
  'v1.30.2+k3s1',
  'v1.29.3-gke.100',
  'v1.24.17-eks-2f46c53',
];
const apis = ['gateway.networking.k8s.io/v1', 'gateway.networking.k8s.io/v1/HTTPRoute', 'monitoring.coreos.com/v1', 'policy/v1beta1'];

/** Releases, namespaces and clusters, names that YAML reads as other types among them; mostly what `helm template` assumes. */
export function arbitraryEnvironment(): fc.Arbitrary<Environment> {
  return fc.record({
    release: mostly('release-name', names),
    namespace: mostly('default', namespaces),
    kubeVersion: fc.constantFrom(...versions),
    apiVersions: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray(apis) }),
    isUpgrade: fc.boolean(),
  });
}

function mostly(usual: string, others: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof({ weight: 2, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
}
