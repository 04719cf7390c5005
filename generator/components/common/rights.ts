import type { PolicyRule } from 'kubernetes-types/rbac/v1.js';
import { release, str, type Expr, type Node } from '@helm/ts-helm';
import { clusterMetadata, metadata } from './metadata.ts';
import { named, nameOf, namespaceOf, type Workload } from './name.ts';
import { serviceAccountName } from './pod-spec.ts';
import { clusterRoleWithBinding, roleWithBinding } from './role-with-binding.ts';

type Rules = readonly Expr<PolicyRule>[];

/** What stands outside the release's namespace carries namespace and release in its name, so that two releases never meet. */
function outerName(workload: Workload): Node<string> {
  return str`${release.namespace}-${release.name}-${named(nameOf(workload))}`;
}

function subjectsOf(workload: Workload) {
  return [{ kind: 'ServiceAccount', name: serviceAccountName(workload), namespace: namespaceOf(workload) }];
}

/** What a part may do in the whole cluster: a role, and the binding that gives it to the part's account. */
export function clusterRights(workload: Workload, rules: Rules) {
  const head = clusterMetadata(workload, outerName(workload));
  return clusterRoleWithBinding(head, { rules, subjects: subjectsOf(workload) });
}

/** What a part may do in a namespace, its own where none is given: a role, and the binding that gives it to the part's account. */
export function rightsIn(workload: Workload, rules: Rules, namespace?: Node<string>) {
  const name = namespace === undefined ? named(nameOf(workload)) : outerName(workload);
  const head = { ...metadata(workload, name), ...(namespace === undefined ? {} : { namespace }) };
  return roleWithBinding(head, { rules, subjects: subjectsOf(workload) });
}
