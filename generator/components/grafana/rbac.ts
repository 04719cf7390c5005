import type { PolicyRule } from 'kubernetes-types/rbac/v1.js';
import { and, each, ne, not, notEmpty, template, when, type Expr } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { clusterRights, rightsIn } from '../common/rights.ts';

const { enabled, sidecar } = values.grafana;
const wanted = and(enabled, sidecar.enabled);
const isListed = notEmpty(sidecar.namespaces);
const resources = [when<string>(ne(sidecar.kind, 'secret'), 'configmaps'), when<string>(ne(sidecar.kind, 'configmap'), 'secrets')];
const rules: Expr<PolicyRule>[] = [{ apiGroups: [''], resources, verbs: ['get', 'list', 'watch'] }];

const inCluster = and(wanted, sidecar.clusterWide);
const inOthers = and(wanted, not(sidecar.clusterWide), isListed);
const inOwn = and(wanted, not(sidecar.clusterWide), not(isListed));

const cluster = clusterRights('grafana', rules);
const own = rightsIn('grafana', rules);

/** The sidecar's rights: the ConfigMaps, Secrets or both of the namespaces that it reads. Grafana itself has none. */
export const rbacTemplates = [
  template('grafana/cluster-role.yaml', when<object>(inCluster, cluster.role), when<object>(inCluster, cluster.binding)),
  template(
    'grafana/role.yaml',
    when<object>(inOwn, own.role),
    when<object>(inOwn, own.binding),
    when<object>(
      inOthers,
      each(sidecar.namespaces, 'namespace', (namespace) => rightsIn('grafana', rules, namespace).role),
    ),
    when<object>(
      inOthers,
      each(sidecar.namespaces, 'namespace', (namespace) => rightsIn('grafana', rules, namespace).binding),
    ),
  ),
];
