import { v } from '@helm/ts-helm';

const job = (what: string, doc: string) => v.object({ enabled: v.boolean().default(true).doc(`Whether ${what} are scraped.`) }).doc(doc);

/** https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config */
export const fallbackScrapeProtocol = v
  .choice('PrometheusProto', 'OpenMetricsText0.0.1', 'OpenMetricsText1.0.0', 'PrometheusText0.0.4', 'PrometheusText1.0.0')
  .optional()
  .doc('How an answer without a known Content-Type is read; where not set, its scrape fails.');

/** What is scraped without a job of one’s own. */
export const scrape = v
  .object({
    namespaces: v
      .array(v.format('dnsLabel'), { unique: true })
      .default([])
      .doc('Namespaces whose pods and services are discovered; all where empty. With rbac.clusterWide false this list is needed.'),
    fallbackScrapeProtocol,
    pods: job(
      'these pods',
      'Pods with the annotation prometheus.io/scrape: "true"; prometheus.io/port, path, scheme and param_<name> say where. Annotate pods or their Service: what has both is scraped twice.',
    ),
    services: job(
      'these endpoints',
      'Endpoints of services with the same annotations. With prometheus.io/honor-labels: "true" the labels of the metrics win, for exporters that speak of other objects.',
    ),
    kubelet: job('they', 'Kubelets: volumes and the kubelets themselves.'),
    cadvisor: job('they', 'Metrics of containers (cAdvisor in the kubelets).'),
    apiServer: job('its metrics', 'The API server.'),
  })
  .doc('What Prometheus finds by itself.');
