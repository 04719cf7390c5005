import type { ClusterRole, ClusterRoleBinding, PolicyRule, Role, RoleBinding } from 'kubernetes-types/rbac/v1.js';
import { manifest, release, str, type Expr, type Node } from '@helm/ts-helm';
import { clusterMetadata, metadata } from './metadata.ts';
import { named, nameOf, namespaceOf, type Workload } from './name.ts';
import { serviceAccountName } from './pod-spec.ts';

type Rules = readonly Expr<PolicyRule>[];

const apiGroup = 'rbac.authorization.k8s.io';
const apiVersion = `${apiGroup}/v1`;

/** What stands outside the release's namespace carries namespace and release in its name, so that two releases never meet. */
function outerName(workload: Workload): Node<string> {
  return str`${release.namespace}-${release.name}-${named(nameOf(workload))}`;
}

function subjectsOf(workload: Workload) {
  return [{ kind: 'ServiceAccount', name: serviceAccountName(workload), namespace: namespaceOf(workload) }];
}

/** What a part may do in the whole cluster: a role, and the binding that gives it to the part's account. */
export function clusterRights(workload: Workload, rules: Rules) {
  const name = outerName(workload);
  const head = clusterMetadata(workload, name);
  const roleRef = { apiGroup, kind: 'ClusterRole', name };
  return {
    role: manifest<ClusterRole>({ apiVersion, kind: 'ClusterRole', metadata: head, rules: [...rules] }),
    binding: manifest<ClusterRoleBinding>({
      apiVersion,
      kind: 'ClusterRoleBinding',
      metadata: head,
      roleRef,
      subjects: subjectsOf(workload),
    }),
  };
}

/** What a part may do in a namespace, its own where none is given: a role, and the binding that gives it to the part's account. */
export function rightsIn(workload: Workload, rules: Rules, namespace?: Node<string>) {
  const name = namespace === undefined ? named(nameOf(workload)) : outerName(workload);
  const head = { ...metadata(workload, name), ...(namespace === undefined ? {} : { namespace }) };
  const roleRef = { apiGroup, kind: 'Role', name };
  return {
    role: manifest<Role>({ apiVersion, kind: 'Role', metadata: head, rules: [...rules] }),
    binding: manifest<RoleBinding>({ apiVersion, kind: 'RoleBinding', metadata: head, roleRef, subjects: subjectsOf(workload) }),
  };
}
