import { v } from '@helm/ts-helm';
import { optionalRelabelings } from './relabeling.ts';

const enabled = v.boolean().default(true).doc('Whether they are scraped.');
const scrapeInterval = v.duration().optional().doc('Scrape interval; prometheus.scrapeInterval where none is given.');

const annotated = v
  .object({ enabled, scrapeInterval, relabelings: optionalRelabelings('Relabeling steps, after the chart’s own.') })
  .named('AnnotatedTargets');

const ofCluster = v
  .object({
    enabled,
    scrapeInterval,
    defaultDrops: v.boolean().default(true).doc('Whether series that the chart does not use are dropped.'),
    metricRelabelings: optionalRelabelings('Metric relabeling, after these drops.'),
  })
  .named('ClusterTargets');

/** https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config */
export const fallbackScrapeProtocol = v
  .choice('PrometheusProto', 'OpenMetricsText0.0.1', 'OpenMetricsText1.0.0', 'PrometheusText0.0.4', 'PrometheusText1.0.0')
  .optional()
  .doc('Protocol of responses without a known Content-Type; where not set, the scrape fails.');

/** What is scraped without a job of one’s own. */
export const scrape = v
  .object({
    namespaces: v
      .array(v.format('dnsLabel'), { unique: true })
      .default([])
      .doc('Namespaces whose pods and services are discovered; all where empty. With rbac.clusterWide false this list is needed.'),
    fallbackScrapeProtocol,
    excludedNamespaces: v
      .array(v.format('dnsLabel'), { unique: true })
      .default([])
      .doc('Namespaces not scraped; whatever the annotations of their pods and services say.'),
    pods: annotated.doc(
      'Pods with the annotation prometheus.io/scrape: "true"; prometheus.io/port, path, scheme and param_<name> say where. Annotate pods or their Service: what has both is scraped twice.',
    ),
    services: annotated.doc(
      'Endpoints of services with the same annotations. With prometheus.io/honor-labels: "true" the labels of the metrics win, for exporters that speak of other objects.',
    ),
    kubelet: ofCluster.doc('Kubelets; volumes and the kubelets themselves.'),
    cadvisor: ofCluster.doc('Metrics of containers (cAdvisor in the kubelets).'),
    apiServer: ofCluster.doc('The API server.'),
  })
  .doc('What Prometheus finds by itself.');
