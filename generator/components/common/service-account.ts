import type { ServiceAccount } from 'kubernetes-types/core/v1.js';
import { and, manifest, template, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { metadata } from './metadata.ts';
import type { Component } from './name.ts';
import { serviceAccountName } from './pod-spec.ts';

/** The ServiceAccount of a component; pods mount its token only where they use it. */
export function serviceAccount(component: Component) {
  const settings = values[component];
  const account = manifest<ServiceAccount>({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: metadata(component, serviceAccountName(component), settings.serviceAccount.annotations),
    automountServiceAccountToken: false,
  });
  return template(`${component}/service-account.yaml`, when<object>(both(component), account));
}

function both(component: Component) {
  return and(values[component].enabled, values[component].serviceAccount.create);
}
