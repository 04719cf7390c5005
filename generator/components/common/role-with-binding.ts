import type { ClusterRole, ClusterRoleBinding, PolicyRule, Role, RoleBinding } from 'kubernetes-types/rbac/v1.js';
import { manifest, type Expr } from '@helm/ts-helm';

type Metadata<Of extends Role | ClusterRole> = Expr<NonNullable<Of['metadata']>> & { readonly name: Expr<string> };

/** What is granted, and to which accounts. */
export interface Grant {
  readonly rules: readonly Expr<PolicyRule>[];
  readonly subjects: NonNullable<Expr<RoleBinding['subjects']>>;
}

const apiGroup = 'rbac.authorization.k8s.io';
const apiVersion = `${apiGroup}/v1`;

/** A role in a namespace, and the binding of the same name that gives it to the accounts. */
export function roleWithBinding(metadata: Metadata<Role>, { rules, subjects }: Grant) {
  const roleRef = { apiGroup, kind: 'Role', name: metadata.name };
  return {
    role: manifest<Role>({ apiVersion, kind: 'Role', metadata, rules: [...rules] }),
    binding: manifest<RoleBinding>({ apiVersion, kind: 'RoleBinding', metadata, roleRef, subjects }),
  };
}

/** The same for the whole cluster. */
export function clusterRoleWithBinding(metadata: Metadata<ClusterRole>, { rules, subjects }: Grant) {
  const roleRef = { apiGroup, kind: 'ClusterRole', name: metadata.name };
  return {
    role: manifest<ClusterRole>({ apiVersion, kind: 'ClusterRole', metadata, rules: [...rules] }),
    binding: manifest<ClusterRoleBinding>({ apiVersion, kind: 'ClusterRoleBinding', metadata, roleRef, subjects }),
  };
}
