import {
  durationSeconds,
  each,
  ensure,
  eq,
  fields,
  given,
  le,
  not,
  notEmpty,
  or,
  present,
  renamed,
  str,
  when,
  yaml,
  type Expr,
} from '@helm/ts-helm';
import { values } from '../../values.ts';
import { entries } from '../common/string-map.ts';
import { client } from './client.ts';
import { relabelings } from './relabelings.ts';

const { scrape, scrapeInterval } = values.prometheus;

/** The user's scrape jobs, in their order. */
export function extraScrapeJobs() {
  return each(
    values.prometheus.extraScrapeJobs,
    'job',
    (job, name) =>
      when<object>(job.enabled, {
        job_name: name,
        scheme: job.scheme,
        metrics_path: job.metricsPath,
        honor_labels: job.honorLabels,
        honor_timestamps: when<boolean>(not(job.honorTimestamps), false),
        fallback_scrape_protocol: given(job.fallbackScrapeProtocol, (protocol) => protocol),
        body_size_limit: given(job.bodySizeLimit, (limit) => limit),
        params: given(job.parameters, (parameters) => ({ ...fields(yaml(parameters)) })),
        scrape_interval: given(job.scrapeInterval, (interval) => interval),
        scrape_timeout: given(job.scrapeTimeout, (timeout) => timeout),
        ...fields(
          given(job.scrapeTimeout, (timeout) =>
            ensure(
              le(durationSeconds(timeout), durationSeconds(renamed(job.scrapeInterval, scrapeInterval))),
              str`prometheus.extraScrapeJobs.${name}.scrapeTimeout: ${timeout} is longer than the job's scrapeInterval`,
            ),
          ),
        ),
        sample_limit: given(job.sampleLimit, (limit) => limit),
        ...fields(client({ of: job, place: str`prometheus.extraScrapeJobs.${name}` })),
        static_configs: when<readonly object[]>(notEmpty(job.targets), [
          each(job.targets, 'target', (target) => ({
            targets: yaml(target.addresses),
            labels: given(target.labels, (labels) => ({ ...entries(labels, 'label') })),
          })),
        ]),
        dns_sd_configs: given(job.dns, (dns): Expr<readonly object[]> => [
          {
            names: yaml(dns.names),
            type: dns.type,
            port: given(dns.port, (port) => port),
            ...fields(
              ensure(
                or(eq(dns.type, 'SRV'), present(dns.port)),
                str`prometheus.extraScrapeJobs.${name}.dns.port is missing: a record of type ${dns.type} has no port`,
              ),
            ),
          },
        ]),
        kubernetes_sd_configs: given(job.kubernetes, (kubernetes): Expr<readonly object[]> => [
          {
            role: kubernetes.role,
            namespaces: given(kubernetes.namespaces, (namespaces): Expr<object> => ({ names: yaml(namespaces) }), {
              otherwise: when<object>(notEmpty(scrape.namespaces), { names: yaml(scrape.namespaces) }),
            }),
          },
        ]),
        relabel_configs: when<readonly object[]>(notEmpty(job.relabelings), relabelings({ steps: job.relabelings })),
        metric_relabel_configs: when<readonly object[]>(notEmpty(job.metricRelabelings), relabelings({ steps: job.metricRelabelings })),
      }),
    'order',
  );
}
