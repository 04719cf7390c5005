import { each, document, field, fields, notEmpty, or, replace, when, yaml, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { clusterJobs } from './cluster-jobs.ts';
import { discoveredJobs } from './discovered-jobs.ts';
import { extraScrapeJobs } from './extra-scrape-jobs.ts';
import { members, ownJobs } from './own-jobs.ts';
import { probeJob } from './probe-job.ts';
import { remoteWrites } from './remote-writes.ts';

const settings = values.prometheus;

/** Prometheus expands $VARIABLE in external labels; a user's dollar is one. */
function unexpanded(label: Node<string>): Node<string> {
  return replace(label, '$', '$$');
}

/** Every Alertmanager gets every alert: its members deduplicate among themselves, a Service in between would break that. */
const alertmanagers = when<readonly object[]>(or(values.alertmanager.enabled, notEmpty(values.externalAlertmanagers)), [
  when<object>(values.alertmanager.enabled, { api_version: 'v2', dns_sd_configs: members('alertmanager') }),
  each(values.externalAlertmanagers, 'external', (external) => ({
    api_version: 'v2',
    scheme: external.scheme,
    path_prefix: external.pathPrefix,
    static_configs: [{ targets: yaml(external.addresses) }],
  })),
]);

/** prometheus.yml. https://prometheus.io/docs/prometheus/latest/configuration/configuration/ */
export const config = document({
  global: {
    scrape_interval: settings.scrapeInterval,
    scrape_timeout: settings.scrapeTimeout,
    evaluation_interval: settings.evaluationInterval,
    // Without it prometheus_target_scrape_duration_seconds stays at 0 and PrometheusScrapesSlow can never fire.
    extra_scrape_metrics: true,
    external_labels: {
      replica: '${POD_NAME}',
      cluster: when<string>(notEmpty(values.cluster), unexpanded(values.cluster)),
      environment: when<string>(notEmpty(values.environment), unexpanded(values.environment)),
      ...fields(each(settings.externalLabels, 'label', (label, name) => ({ ...field(name, unexpanded(label)) }))),
    },
  },
  rule_files: ['/etc/prometheus/rules/*.yml'],
  alerting: {
    // Without it two replicas would send two alerts where there is one.
    alert_relabel_configs: [{ action: 'labeldrop', regex: 'replica' }],
    alertmanagers,
  },
  scrape_configs: [...ownJobs, ...discoveredJobs, ...clusterJobs, probeJob, extraScrapeJobs()],
  remote_write: when<readonly object[]>(notEmpty(settings.remoteWrite), [remoteWrites()]),
});
