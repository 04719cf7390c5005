import { v } from '@helm/ts-helm';
import { client } from './credentials.ts';
import { bodySize } from './limits.ts';
import { relabelings } from './relabeling.ts';
import { fallbackScrapeProtocol } from './scrape.ts';

/** A scrape job of the user’s. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config */
export const scrapeJob = v
  .object({
    enabled: v.boolean().default(true).doc('Enables the job.'),
    order: v.integer({ min: 0, max: 9999 }).default(0).doc('Order among the jobs, lowest first.'),
    scheme: v.choice('http', 'https').default('http').doc('Protocol.'),
    metricsPath: v.format('path').default('/metrics').doc('Path of the metrics.'),
    parameters: v
      .map(v.array(v.string({ maxLength: 1024 })), { keyForm: 'URL parameter' })
      .optional()
      .doc('URL parameters.'),
    scrapeInterval: v.duration().optional().doc('Scrape interval; prometheus.scrapeInterval where none is given.'),
    scrapeTimeout: v.duration().optional().doc('Scrape timeout; not above the interval.'),
    honorLabels: v.boolean().default(false).doc('Whether labels of the scraped metrics win over those of the target.'),
    honorTimestamps: v.boolean().default(true).doc('Whether timestamps of the metrics are kept.'),
    fallbackScrapeProtocol,
    bodySizeLimit: bodySize.optional().doc('Maximum response size; the scrape fails above.'),
    sampleLimit: v.integer({ min: 1, max: 10_000_000 }).optional().doc('Maximum samples per scrape; it fails above.').unit('samples'),
    ...client,
    targets: v
      .map(
        v.object({
          addresses: v.array(v.format('hostPort'), { minItems: 1 }).doc('host:port of each target.'),
          labels: v
            .map(v.string({ maxLength: 1024 }), { keyPattern: '^[a-zA-Z_][a-zA-Z0-9_]*$', keyForm: 'label name' })
            .optional()
            .doc('Labels of the targets.'),
        }),
        { keyForm: 'group of targets' },
      )
      .default({})
      .doc('Static targets.'),
    dns: v
      .object({
        names: v.array(v.format('dnsRecord'), { minItems: 1 }).doc('Names to look up, such as _metrics._tcp.example.com for SRV.'),
        type: v.choice('SRV', 'A', 'AAAA').default('SRV').doc('Type of the record.'),
        port: v.port().optional().doc('Port, for A and AAAA.'),
      })
      .optional()
      .doc('Targets found in DNS.'),
    kubernetes: v
      .object({
        role: v
          .choice('pod', 'service', 'endpointslice', 'ingress', 'node')
          .doc('Discovery role; with rbac.create the chart grants the rights for it, for node only with rbac.clusterWide.'),
        namespaces: v.array(v.format('dnsLabel')).optional().doc('Namespaces; those of prometheus.scrape.namespaces where none are given.'),
      })
      .optional()
      .doc('Targets found through the Kubernetes API.'),
    relabelings: relabelings('Relabeling of targets, before the scrape.'),
    metricRelabelings: relabelings('Relabeling of samples, after the scrape.'),
  })
  .named('ScrapeJob')
  .doc('A scrape job.');
