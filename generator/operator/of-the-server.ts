import { ensure, fields, not, or, present, str, type Maybe } from '@helm/ts-helm';
import { values } from '../values.ts';

const { operator, prometheus } = values;

/** Settings that only a server has, and what the operator's Prometheus has in their place. */
const settings: readonly (readonly [string, Maybe<unknown>, string])[] = [
  ['scrapeConfigFiles', prometheus.scrapeConfigFiles, 'spec.additionalScrapeConfigs'],
  ['outOfOrderTimeWindow', prometheus.outOfOrderTimeWindow, 'spec.tsdb'],
  ['exemplars', prometheus.exemplars, 'spec.exemplars'],
  ['scrapeNativeHistograms', prometheus.scrapeNativeHistograms, 'spec.scrapeNativeHistograms'],
  ['alertRelabelings', prometheus.alertRelabelings, 'spec.additionalAlertRelabelConfigs'],
];

function said([name, value, instead]: (typeof settings)[number]): object {
  return fields(
    ensure(
      or(operator.ownPrometheus, not(present(value))),
      str`prometheus.${name} has no effect on the Prometheus of the Prometheus Operator, which has ${instead} of its own; leave it out`,
    ),
  );
}

/** Refuses what would be lost, because the operator's Prometheus has its own settings; to be spread among the fields of an object. */
export const ofTheServer: object = Object.assign({}, ...settings.map((one) => said(one)));
