import type { ServiceAccount } from 'kubernetes-types/core/v1.js';
import { and, manifest, template, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isInstalled } from './is-installed.ts';
import { metadata } from './metadata.ts';
import { nameOf, type Workload } from './name.ts';
import { serviceAccountName } from './pod-spec.ts';

/** The ServiceAccount of a component; pods mount its token only where they use it. */
export function serviceAccount(workload: Workload) {
  const settings = values[workload];
  const account = manifest<ServiceAccount>({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: metadata(workload, serviceAccountName(workload), settings.serviceAccount.annotations),
    automountServiceAccountToken: false,
  });
  return template(
    `${nameOf(workload)}/service-account.yaml`,
    when<object>(and(isInstalled(workload), settings.serviceAccount.create), account),
  );
}
