import type { AlertTest } from '../cases/alert-test.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { stateOf } from '../cases/targets.ts';

/** The cases of KubeStateMetricsMissing. */
export function kubeStateMetricsMissingCases({ alertGroups, alerting, exporters, metrics }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.KubeStateMetricsMissing;
  const wait = minutesOf(settings.for);
  const info = (samples: string, replica = 1) => series(metrics.podInfo, stateOf({ pod: 'p', node: 'n1' }, replica), samples);
  const isExpected = alerting.expectedComponents.kubeStateMetrics.enabled || exporters.kubeStateMetrics?.enabled === true;
  const expected = (since: number) => (isExpected ? { fires: [{ labels: {}, since }] } : {});
  return {
    name: 'KubeStateMetricsMissing',
    settings,
    cases: [
      { kinds: ['fires', 'missing'], name: 'nothing is scraped', series: {}, ...expected(0) },
      { kinds: ['gone'], name: 'its series disappear', series: info('1x9 stale'), ...expected(10) },
      { kinds: ['quiet'], name: 'it is there', series: info('1x*') },
      ...(wait < 1
        ? []
        : [{ kinds: ['interrupted'], name: 'there just before it would fire', series: info(`_x${String(wait)} 1x*`) } as const]),
      { kinds: ['several'], name: 'one of two replicas disappears', series: { ...info('1x9 stale'), ...info('1x*', 2) } },
    ],
  };
}
