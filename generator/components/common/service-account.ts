import type { ServiceAccount } from 'kubernetes-types/core/v1.js';
import { and, manifest, type Template } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isInstalled } from './is-installed.ts';
import { metadata } from './metadata.ts';
import { nameOf, type Workload } from './name.ts';
import { templateOf, type Part } from './part.ts';
import { serviceAccountName } from './pod-spec.ts';

/** The file of a component's ServiceAccount. */
export function serviceAccount(workload: Workload): Template {
  return templateOf(serviceAccountPart(workload));
}

/** The ServiceAccount of a component; pods mount its token only where they use it. */
export function serviceAccountPart(workload: Workload): Part {
  const settings = values[workload];
  const account = manifest<ServiceAccount>({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: metadata(workload, serviceAccountName(workload), settings.serviceAccount.annotations),
    automountServiceAccountToken: false,
  });
  const condition = and(isInstalled(workload), settings.serviceAccount.create);
  return { path: `${nameOf(workload)}/service-account.yaml`, condition, object: account };
}
