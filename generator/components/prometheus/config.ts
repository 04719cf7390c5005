import {
  define,
  each,
  field,
  fields,
  given,
  not,
  notEmpty,
  or,
  present,
  replace,
  str,
  when,
  yaml,
  type Expr,
  type Node,
} from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isInstalled } from '../common/is-installed.ts';
import { clientOf } from '../common/tls.ts';
import { webPath } from '../common/web-path.ts';
import { client } from './client.ts';
import { clusterJobs } from './cluster-jobs.ts';
import { discoveredJobs } from './discovered-jobs.ts';
import { extraScrapeJobs } from './extra-scrape-jobs.ts';
import { members, ownJobs } from './own-jobs.ts';
import { oneLogin } from './one-login.ts';
import { probeJob } from './probe-job.ts';
import { refusals } from './refusals.ts';
import { usersSteps } from './relabelings.ts';
import { remoteWrites } from './remote-writes.ts';
import { sigv4 } from './sigv4.ts';

const settings = values.prometheus;

/** Prometheus expands $VARIABLE in external labels; a user's dollar is one. */
function unexpanded(label: Node<string>): Node<string> {
  return replace(label, '$', '$$');
}

/** Every Alertmanager gets every alert: its members deduplicate among themselves, a Service in between would break that. */
const alertmanagers = when<readonly object[]>(or(isInstalled('alertmanager'), notEmpty(values.externalAlertmanagers)), [
  when<object>(isInstalled('alertmanager'), {
    api_version: 'v2',
    path_prefix: when<string>(notEmpty(webPath('alertmanager')), webPath('alertmanager')),
    ...clientOf('alertmanager'),
    dns_sd_configs: members('alertmanager'),
  }),
  each(values.externalAlertmanagers, 'external', (external, name) => ({
    api_version: 'v2',
    scheme: external.scheme,
    path_prefix: external.pathPrefix,
    ...fields(client({ of: external, place: str`externalAlertmanagers.${name}` })),
    ...oneLogin(external.credentials, present(external.sigv4), 'sigv4', str`externalAlertmanagers.${name}`),
    sigv4: sigv4(external.sigv4),
    static_configs: [{ targets: yaml(external.addresses) }],
  })),
]);

/** prometheus.yml. https://prometheus.io/docs/prometheus/latest/configuration/configuration/ */
export const config = define('jobpilot-monitoring.prometheus.config', 'prometheus.yml.', {}, () => ({
  ...refusals,
  global: {
    scrape_interval: settings.scrapeInterval,
    scrape_timeout: settings.scrapeTimeout,
    evaluation_interval: settings.evaluationInterval,
    // Without it prometheus_target_scrape_duration_seconds stays at 0 and PrometheusScrapesSlow can never fire.
    extra_scrape_metrics: true,
    scrape_native_histograms: given(settings.scrapeNativeHistograms, (scraped) => scraped),
    external_labels: {
      replica: '${POD_NAME}',
      cluster: when<string>(notEmpty(values.cluster), unexpanded(values.cluster)),
      environment: when<string>(notEmpty(values.environment), unexpanded(values.environment)),
      ...fields(each(settings.externalLabels, 'label', (label, name) => ({ ...field(name, unexpanded(label)) }))),
    },
  },
  // An agent refuses both: https://prometheus.io/docs/prometheus/latest/prometheus_agent/
  rule_files: when<readonly string[]>(not(settings.agent), ['/etc/prometheus/rules/*.yml']),
  alerting: when<object>(not(settings.agent), {
    // Without it two replicas would send two alerts where there is one.
    // Before the user's steps: what these make of an alert is then the same in all replicas, whatever they read.
    alert_relabel_configs: [{ action: 'labeldrop', regex: 'replica' }, usersSteps(settings.alertRelabelings)],
    alertmanagers,
  }),
  scrape_config_files: given(settings.scrapeConfigFiles, (files) => yaml(files)),
  scrape_configs: [...ownJobs, ...discoveredJobs, ...clusterJobs, probeJob, extraScrapeJobs()],
  storage: when<object>(or(present(settings.outOfOrderTimeWindow), present(settings.exemplars)), {
    tsdb: given(settings.outOfOrderTimeWindow, (window): Expr<object> => ({ out_of_order_time_window: window })),
    exemplars: given(settings.exemplars, ({ maxExemplars }): Expr<object> => ({ max_exemplars: maxExemplars })),
  }),
  remote_write: when<readonly object[]>(notEmpty(settings.remoteWrite), [remoteWrites()]),
}));
