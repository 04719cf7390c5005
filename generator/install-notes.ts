import { and, hasApi, not, notEmpty, or, release, text, when, type Node } from '@helm/ts-helm';
import { isInstalled } from './components/common/is-installed.ts';
import type { Component } from './components/common/name.ts';
import { values } from './values.ts';

function isIssued(component: Component): Node<boolean> {
  const { enabled, tls } = values[component].ingress;
  return and(isInstalled(component), enabled, tls.enabled, notEmpty(tls.issuer.name));
}

/** An ingress that asks cert-manager for a certificate gets none where the cluster has no cert-manager. */
export const certManagerNotes = when<string>(
  and(not(hasApi('cert-manager.io/v1')), or(isIssued('prometheus'), isIssued('alertmanager'), isIssued('grafana'))),
  text`

    An ingress names an issuer, but the cluster serves no cert-manager.io/v1: no certificate is issued until cert-manager is installed.
  `,
);

function hasClaims(part: Component | 'loki'): Node<boolean> {
  return and(isInstalled(part), values[part].persistence.enabled);
}

/** StatefulSets leave their claims behind. https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention */
export const claimNotes = when<string>(
  or(hasClaims('prometheus'), hasClaims('alertmanager'), hasClaims('grafana'), hasClaims('loki')),
  text`

    helm uninstall keeps the volume claims, with all samples, silences and users. List them, and delete those that you do not need:
      kubectl get pvc -n ${release.namespace} -l app.kubernetes.io/instance=${release.name}
  `,
);
