import type { ClusterRole, ClusterRoleBinding } from 'kubernetes-types/rbac/v1.js';
import { manifest, release, str } from '@helm/ts-helm';
import { isInstalled } from '../common/is-installed.ts';
import { clusterMetadata } from '../common/metadata.ts';
import { named, namespaceOf } from '../common/name.ts';
import type { Part } from '../common/part.ts';
import { serviceAccountName } from '../common/pod-spec.ts';

const name = str`${release.namespace}-${release.name}-${named('log-collector')}`;

const role = manifest<ClusterRole>({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  metadata: clusterMetadata('logCollector', name),
  rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] }],
});

const binding = manifest<ClusterRoleBinding>({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRoleBinding',
  metadata: clusterMetadata('logCollector', name),
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name },
  subjects: [{ kind: 'ServiceAccount', name: serviceAccountName('logCollector'), namespace: namespaceOf('logCollector') }],
});

/** The collector asks which labels and annotations the pods of its node have, and nothing else. */
export const rbac: readonly Part[] = [
  { path: 'log-collector/cluster-role.yaml', condition: isInstalled('logCollector'), object: role },
  { path: 'log-collector/cluster-role-binding.yaml', condition: isInstalled('logCollector'), object: binding },
];
