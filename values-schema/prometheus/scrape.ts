import { v } from '@helm/ts-helm';

const job = (what: string) => v.object({ enabled: v.boolean().default(true).doc(`Whether ${what}.`) }).doc(`Discovery: whether ${what}.`);

/** What is scraped without a job of one’s own. */
export const scrape = v
  .object({
    namespaces: v
      .array(v.format('dnsLabel'), { unique: true })
      .default([])
      .doc('Namespaces whose pods and services are discovered; all where empty. With rbac.clusterWide false this list is needed.'),
    pods: job('pods with the annotation prometheus.io/scrape: "true" are scraped'),
    services: job('the endpoints of services with the annotation prometheus.io/scrape: "true" are scraped'),
    kubelet: job('the kubelets are scraped'),
    cadvisor: job('the containers’ metrics (cAdvisor) are scraped'),
    apiServer: job('the API server is scraped'),
  })
  .doc('What Prometheus finds by itself.');
