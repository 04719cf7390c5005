import {
  define,
  each,
  ensure,
  eq,
  fields,
  given,
  not,
  notEmpty,
  present,
  regexMatch,
  str,
  ternary,
  v,
  when,
  yaml,
  type Expr,
  type Node,
  type Ref,
} from '@helm/ts-helm';
import { scrapeJob as declared } from '../../values-schema/prometheus/scrape-job.ts';
import { named } from '../components/common/name.ts';
import { entries } from '../components/common/string-map.ts';
import type { LentObject } from '../components/common/part.ts';
import { values } from '../values.ts';
import { client } from './client.ts';
import { metadata } from './metadata.ts';
import { isFor } from './operator-object.ts';
import { relabelings, type OperatorStep } from './relabelings.ts';

const { extraScrapeJobs, scrape } = values.prometheus;

/** How the operator writes the roles of the discovery in Kubernetes. */
function roleOf(role: Node<string>): Node<string> {
  const node = when<string>(eq(role, 'ingress'), 'Ingress', 'Node');
  const slice = when<string>(eq(role, 'endpointslice'), 'EndpointSlice', node);
  return when<string>(eq(role, 'pod'), 'Pod', when<string>(eq(role, 'service'), 'Service', slice));
}

/** Where the targets of a job are found. */
function targetsOf(job: Ref<typeof declared>) {
  const everywhere = when<object>(notEmpty(scrape.namespaces), { names: yaml(scrape.namespaces) });
  return {
    staticConfigs: when<readonly object[]>(notEmpty(job.targets), [
      each(job.targets, 'target', (target) => ({
        targets: yaml(target.addresses),
        labels: given(target.labels, (labels) => ({ ...entries(labels, 'label') })),
      })),
    ]),
    dnsSDConfigs: given(job.dns, (dns): Expr<readonly object[]> => [
      { names: yaml(dns.names), type: dns.type, port: given(dns.port, (port) => port) },
    ]),
    kubernetesSDConfigs: given(job.kubernetes, (kubernetes): Expr<readonly object[]> => [
      {
        role: roleOf(kubernetes.role),
        namespaces: given(kubernetes.namespaces, (namespaces): Expr<object> => ({ names: yaml(namespaces) }), { otherwise: everywhere }),
      },
    ]),
  };
}

/** https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1alpha1.ScrapeConfig */
const scrapeConfig = define(
  'jobpilot-monitoring.operator.scrapeConfig',
  'A scrape job of the user.',
  { name: v.string(), job: declared },
  ({ name, job }) => ({
    apiVersion: 'monitoring.coreos.com/v1alpha1',
    kind: 'ScrapeConfig',
    metadata: metadata('prometheus', str`${named('job-')}${name}`),
    spec: {
      jobName: name,
      scheme: ternary<string>(eq(job.scheme, 'https'), 'HTTPS', 'HTTP'),
      metricsPath: job.metricsPath,
      honorLabels: job.honorLabels,
      honorTimestamps: when<boolean>(not(job.honorTimestamps), false),
      fallbackScrapeProtocol: given(job.fallbackScrapeProtocol, (protocol) => protocol),
      params: given(job.parameters, (parameters) => ({ ...fields(yaml(parameters)) })),
      scrapeInterval: given(job.scrapeInterval, (interval) => interval),
      scrapeTimeout: given(job.scrapeTimeout, (timeout) => timeout),
      sampleLimit: given(job.sampleLimit, (limit) => limit),
      ...fields(client({ of: job, place: str`prometheus.extraScrapeJobs.${name}` })),
      ...targetsOf(job),
      relabelings: when<readonly OperatorStep[]>(notEmpty(job.relabelings), relabelings({ steps: job.relabelings })),
      metricRelabelings: when<readonly OperatorStep[]>(notEmpty(job.metricRelabelings), relabelings({ steps: job.metricRelabelings })),
    },
    ...fields(
      ensure(
        regexMatch(name, '^[a-z0-9-]+$'),
        str`prometheus.extraScrapeJobs.${name} cannot name a ScrapeConfig of the Prometheus Operator: use lower-case letters, digits and hyphens`,
      ),
    ),
    ...fields(
      ensure(
        not(present(job.bodySizeLimit)),
        str`prometheus.extraScrapeJobs.${name}.bodySizeLimit has no place in a ScrapeConfig of the Prometheus Operator; leave it out`,
      ),
    ),
  }),
);

/** The user's scrape jobs. */
export const scrapeConfigs: LentObject = {
  document: when<object>(
    isFor.prometheus,
    each(extraScrapeJobs, 'job', (job, name) => when<object>(job.enabled, scrapeConfig({ name, job }))),
  ),
  helper: scrapeConfig.helper,
};
