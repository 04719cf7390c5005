import type { ConfigMap } from 'kubernetes-types/core/v1.js';
import {
  and,
  document,
  durationSeconds,
  ensure,
  fields,
  le,
  manifest,
  not,
  notEmpty,
  or,
  quantityBytes,
  sizeBytes,
  str,
  template,
  when,
} from '@helm/ts-helm';
import { ruleFiles } from '../../alerts/rules.ts';
import { values } from '../../values.ts';
import { isInstalled } from '../common/is-installed.ts';
import { metadata } from '../common/metadata.ts';
import { named } from '../common/name.ts';
import { webFiles } from '../common/tls.ts';
import { config } from './config.ts';

const settings = values.prometheus;
const { retention, persistence, rbac, scrape, scrapeInterval, scrapeTimeout } = settings;

/** The volume must hold what is to be kept, or the disk fills before the oldest blocks go. */
const fits = when<never>(
  and(persistence.enabled, notEmpty(retention.size)),
  ensure(
    le(sizeBytes(retention.size), quantityBytes(persistence.size)),
    str`prometheus.retention.size: ${retention.size} is larger than the volume, prometheus.persistence.size: ${persistence.size}`,
  ),
);

const inTime = ensure(
  le(durationSeconds(scrapeTimeout), durationSeconds(scrapeInterval)),
  str`prometheus.scrapeTimeout: ${scrapeTimeout} is longer than prometheus.scrapeInterval: ${scrapeInterval}`,
);

const found = ensure(
  or(not(rbac.create), rbac.clusterWide, notEmpty(scrape.namespaces)),
  'prometheus.scrape.namespaces is empty: without cluster-wide rights (prometheus.rbac.clusterWide) name the namespaces to discover',
);

const sentOn = when<never>(
  settings.agent,
  ensure(
    notEmpty(settings.remoteWrite),
    'prometheus.agent: an agent keeps no samples, so prometheus.remoteWrite must say where they are sent',
  ),
);

const queried = when<never>(
  and(settings.agent, values.grafana.enabled),
  ensure(
    notEmpty(settings.queryUrl),
    'prometheus.agent: an agent answers no queries, so Grafana needs prometheus.queryUrl; set it, or grafana.enabled to false',
  ),
);

const configuration = manifest<ConfigMap>({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: metadata('prometheus', named('prometheus-config')),
  data: {
    'prometheus.yml': document(config({})),
    ...webFiles('prometheus'),
  },
});

const rules = manifest<ConfigMap>({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: metadata('prometheus', named('prometheus-rules')),
  data: ruleFiles(values),
});

/** The files that Prometheus reads. It watches them itself, so a change needs no restart. */
export const configMaps = [
  template(
    'prometheus/config.yaml',
    when<object>(isInstalled('prometheus'), {
      ...configuration,
      ...fields(fits),
      ...fields(inTime),
      ...fields(found),
      ...fields(sentOn),
      ...fields(queried),
    }),
  ),
  template('prometheus/rules.yaml', when<object>(isInstalled('prometheus'), rules)),
];
