import {
  and,
  durationSeconds,
  ensure,
  fields,
  ge,
  le,
  not,
  notEmpty,
  or,
  present,
  quantityBytes,
  sizeBytes,
  str,
  when,
} from '@helm/ts-helm';
import { values } from '../../values.ts';

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

const started = ensure(
  ge(durationSeconds(settings.startupTimeout), 3),
  str`prometheus.startupTimeout: ${settings.startupTimeout} is shorter than the 3s between two startup probes`,
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

const kept = when<never>(
  settings.agent,
  ensure(
    not(or(present(settings.outOfOrderTimeWindow), present(settings.exemplars), present(settings.alertRelabelings))),
    'prometheus.agent: an agent has no database and sends no alerts; leave outOfOrderTimeWindow, exemplars and alertRelabelings out',
  ),
);

/**
 * Refuses values of Prometheus that a schema cannot; to be spread among the fields of an object. They stand in a named template, for
 * those of the library are not stored in releases.
 */
export const refusals: object = Object.assign({}, ...[fits, inTime, started, found, sentOn, queried, kept].map((one) => fields(one)));
