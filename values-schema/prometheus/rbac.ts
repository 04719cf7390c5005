import { v } from '@helm/ts-helm';

/** What Prometheus may read of the Kubernetes API. */
export const rbac = v
  .object({
    create: v.boolean().default(true).doc('Whether the chart grants what discovery needs.'),
    clusterWide: v
      .boolean()
      .default(true)
      .doc('Whether by a ClusterRole; else by a Role in each namespace of scrape.namespaces, without nodes, cAdvisor and API server.'),
  })
  .doc('Rights of Prometheus in the Kubernetes API.');
