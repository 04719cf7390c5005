import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { memberOf, namespace } from '../cases/targets.ts';
import { humanizedSeconds } from '../cases/words.ts';

/** The cases of PrometheusRemoteWriteBehind. */
export function prometheusRemoteWriteBehindCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.PrometheusRemoteWriteBehind;
  const { threshold } = settings;
  const [wait, window] = [minutesOf(settings.for), minutesOf(settings.window)];
  const of = (remote: string) => ({ ...memberOf('prometheus'), remote_name: remote, url: `http://${remote}/push` });
  const queue = (came: string, sent: string, remote = 'mimir') => ({
    ...series('prometheus_remote_storage_queue_highest_timestamp_seconds', of(remote), came),
    ...series('prometheus_remote_storage_queue_highest_sent_timestamp_seconds', of(remote), sent),
  });
  /** Timestamps of what came and of what was sent, so many seconds apart all the time. */
  const behind = (seconds: number, times = '*', remote = 'mimir') =>
    queue(`10000+60x${times}`, `${String(10_000 - seconds)}+60x${times}`, remote);
  const bad = threshold + 60;
  const labels = (remote = 'mimir') => ({ namespace, pod: 'prometheus-0', remote_name: remote });
  const firing = { labels: labels(), since: 0 };
  const last = wait + 5;
  return {
    name: 'PrometheusRemoteWriteBehind',
    settings,
    settles: window,
    cases: [
      {
        kinds: ['fires'],
        name: 'what is sent stays behind',
        series: behind(bad),
        fires: [firing],
        says: {
          summary: 'Remote write to mimir is behind',
          description: `What Prometheus jobpilot/prometheus-0 writes to mimir is ${humanizedSeconds(bad)} behind; ${String(threshold)}s are tolerated.`,
        },
      },
      ...boundary({ threshold, unit: 's', step: 0.01, series: (seconds) => behind(seconds), fires: [firing] }),
      { kinds: ['quiet'], name: 'a minute behind', series: behind(Math.min(60, threshold)) },
      { kinds: ['missing'], name: 'no series at all', series: {} },
      {
        kinds: ['missing'],
        name: 'nothing was sent yet',
        series: series('prometheus_remote_storage_queue_highest_timestamp_seconds', of('mimir'), '10000+60x*'),
      },
      ...(wait < 1
        ? []
        : [
            {
              kinds: ['interrupted'],
              name: 'caught up just before it would fire',
              series: queue('10000+60x*', `${String(10_000 - bad)}+60x${String(wait - 1)} ${String(10_000 + 60 * wait)}+60x*`),
            } as const,
          ]),
      {
        kinds: ['gone'],
        name: 'an endpoint that is taken away while it fires',
        series: queue(`10000+60x${String(last)} stale`, `${String(10_000 - bad)}+60x${String(last)} stale`),
        fires: [{ ...firing, until: last + window - 1 }],
      },
      {
        kinds: ['several'],
        name: 'each endpoint for itself',
        series: { ...behind(bad), ...behind(bad, '*', 'thanos'), ...behind(0, '*', 'victoria') },
        fires: [firing, { labels: labels('thanos'), since: 0 }],
      },
    ],
  };
}
