import { v } from '@helm/ts-helm';

/** What Prometheus may read of the Kubernetes API. */
export const rbac = v
  .object({
    create: v.boolean().default(true).doc('Whether RBAC for discovery is created.'),
    clusterWide: v
      .boolean()
      .default(true)
      .doc('Uses a ClusterRole; otherwise a Role in each namespace of scrape.namespaces, without nodes, cAdvisor and API server.'),
  })
  .doc('RBAC of Prometheus in the Kubernetes API.');
