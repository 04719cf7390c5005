import { v } from '@helm/ts-helm';

const expectedComponent = (service: string, what: string) =>
  v
    .object({
      enabled: v
        .boolean()
        .default(false)
        .doc(`Whether ${what} must be there; its Down alert then fires too when nothing of it is scraped.`),
      namespace: v.format('dnsLabel').optional().doc('Its namespace; that of the release where none is given.'),
      service: v.format('dnsLabel').default(service).doc('Service that exposes its metrics; or the app label of its pods.'),
    })
    .doc(`Expectation that ${what} is there.`);

/** What all alerts share. */
export const alerting = v
  .object({
    runbookBaseUrl: v
      .url()
      .default('https://docs.jobpilot.com/monitoring/runbooks')
      .doc('Where the runbooks are; the name of the alert is added to it (…/service-down).'),
    dashboardBaseUrl: v
      .url()
      .optional()
      .doc(
        'Where Grafana is; each alert links to the dashboard of its group there, by default at the address of this release’s Grafana where not set.',
      ),
    excludedNamespaces: v
      .array(v.format('dnsLabel'), { unique: true })
      .default([])
      .doc(
        'Namespaces that the alerts on services, Kubernetes, databases, queues and business leave out; those of the group monitoring do not.',
      ),
    escalation: v
      .object({
        enabled: v.boolean().default(true).doc('Whether critical alerts that keep firing are escalated.'),
        after: v.duration().default('15m').doc('How long a critical alert fires before it is escalated.'),
      })
      .doc('Escalation; a second rule for each critical alert, with the label escalation.'),
    expectedServices: v
      .map(
        v
          .object({
            enabled: v.boolean().default(true).doc('Whether the service must be there.'),
            namespace: v.format('dnsLabel').optional().doc('Its namespace; that of the release where none is given.'),
          })
          .doc('A service that must be there.'),
        { keyPattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$', keyForm: 'service name' },
      )
      .default({ 'web-app': {}, auth: {}, 'job-service': {}, 'ai-service': {} })
      .doc(
        'Services that must be there; ServiceDown fires too for one of which nothing is scraped at all. Set an entry to null to drop it.',
      ),
    expectedComponents: v
      .object({
        postgres: expectedComponent('postgres-exporter', 'PostgreSQL'),
        redis: expectedComponent('redis-exporter', 'Redis'),
        rabbitmq: expectedComponent('rabbitmq', 'RabbitMQ'),
        kubeStateMetrics: v
          .object({
            enabled: v
              .boolean()
              .default(false)
              .doc(
                'Whether kube-state-metrics must be there although this release does not install it; KubeStateMetricsMissing is written only for one that must.',
              ),
          })
          .doc('Expectation that kube-state-metrics is there.'),
      })
      .doc('Components that must be there; the alerts on them then do not fall silent with their exporter.'),
  })
  .doc('What all alerts share; links, escalation and what must be there.');
