import type { ServiceAccount } from 'kubernetes-types/core/v1.js';
import { and, manifest, notEmpty, template, when, type Expr, type Node, type Ref } from '@helm/ts-helm';
import type { serviceAccount as declared } from '../../../values-schema/workload/service-account.ts';
import { metadata } from './metadata.ts';
import { named, type Exporter } from './name.ts';

interface Settings {
  readonly enabled: Node<boolean>;
  readonly serviceAccount: Ref<typeof declared>;
}

/** The ServiceAccount of an exporter's pods. */
export function serviceAccountName(exporter: Exporter, { serviceAccount: { name } }: Settings): Node<string> {
  return when<string>(notEmpty(name), name, named(exporter));
}

/** The template of that ServiceAccount; pods mount its token only where they use it. */
export function serviceAccount(exporter: Exporter, settings: Settings, namespace?: Expr<string>) {
  const { annotations: own, create } = settings.serviceAccount;
  const account = manifest<ServiceAccount>({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: metadata(exporter, serviceAccountName(exporter, settings), namespace === undefined ? { own } : { own, namespace }),
    automountServiceAccountToken: false,
  });
  return template(`${exporter}/service-account.yaml`, when<object>(and(settings.enabled, create), account));
}
