import type { Role, RoleBinding } from 'kubernetes-types/rbac/v1.js';
import { and, manifest, release, template, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { metadata } from '../common/metadata.ts';
import { named } from '../common/name.ts';
import { serviceAccountName } from '../common/pod-spec.ts';

const { enabled, sidecar } = values.grafana;
const name = named('grafana');
const wanted = and(enabled, sidecar.enabled);

const role = manifest<Role>({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'Role',
  metadata: metadata('grafana', name),
  rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'list', 'watch'] }],
});

const roleBinding = manifest<RoleBinding>({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'RoleBinding',
  metadata: metadata('grafana', name),
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
  subjects: [{ kind: 'ServiceAccount', name: serviceAccountName('grafana'), namespace: release.namespace }],
});

/** The sidecar's rights: the ConfigMaps of its own namespace. Grafana itself has none. */
export const rbac = template('grafana/role.yaml', when<object>(wanted, role), when<object>(wanted, roleBinding));
