import type { RenderOptions } from '@helm/ts-helm';
import { runtime } from '../sandbox/runtime.ts';
import type { Arguments, Flags } from './arguments.ts';

/** Flags of the commands that render; they mean what they mean to `helm template`. */
export const renderFlags = {
  values: 'list',
  namespace: 'text',
  'kube-version': 'text',
  'api-versions': 'list',
  'is-upgrade': 'switch',
  root: 'text',
  output: 'text',
} as const satisfies Flags;

/** The newest Kubernetes that Helm 4.3 knows, which it takes without a cluster too. */
const KUBERNETES = '1.36.0';

/** What a chart is told of the release and the cluster. */
export function renderOptions({ text, list, has }: Arguments, release: string): RenderOptions {
  return {
    release,
    // Helm tells its plugins the namespace of its own flag, or of the kubeconfig.
    namespace: text('namespace') ?? runtime.variable('HELM_NAMESPACE') ?? 'default',
    kubeVersion: text('kube-version') ?? KUBERNETES,
    apiVersions: list('api-versions'),
    isUpgrade: has('is-upgrade'),
  };
}
