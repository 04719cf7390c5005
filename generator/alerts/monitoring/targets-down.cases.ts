import type { AlertTest } from '../cases/alert-test.ts';
import { levelCases } from '../cases/level-cases.ts';
import { series, type Series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { exporterOf, memberOf, namespace, podOf } from '../cases/targets.ts';
import { together } from '../cases/together.ts';

/** The cases of TargetsDown. */
export function targetsDownCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.TargetsDown;
  const { threshold } = settings;
  const service = (number: number) => `api-${String(number)}`;
  const up = (samples: string, number = 1, pod = 1) => series('up', podOf(service(number), pod), samples);
  const labels = (number: number) => ({ job: 'kubernetes-pods', namespace, service: service(number) });
  const fires = [{ labels: labels(1), since: 0 }];
  /** So many of a thousand targets are down. */
  const ofThousand = (down: number): Series =>
    together(Array.from({ length: 1000 }, (_, index) => up(index < down ? '0x*' : '1x*', 1, index)));
  const legacy = { job: 'legacy', instance: 'host:9100' };
  return {
    name: 'TargetsDown',
    settings,
    cases: [
      ...levelCases({
        settings,
        good: 1,
        bad: 0,
        series: (samples, number) => ({
          ...up(samples, number),
          ...up(samples.endsWith('stale') ? samples.replaceAll('0x', '1x') : '1x*', number, 2),
        }),
        labels,
        says: {
          summary: 'Targets of kubernetes-pods are down',
          description: `Prometheus cannot scrape 50% of the targets of kubernetes-pods, service api-1, namespace jobpilot; more than ${String(threshold)}% is too many.`,
        },
      }),
      { kinds: ['under'], name: 'a thousandth fewer than is tolerated', series: ofThousand(threshold * 10 - 1) },
      { kinds: ['exactly'], name: 'as many as are tolerated', series: ofThousand(threshold * 10) },
      { kinds: ['over'], name: 'a thousandth more than is tolerated', series: ofThousand(threshold * 10 + 1), fires },
      { kinds: ['fires'], name: 'all targets of a service', series: up('0x*'), fires },
      {
        kinds: ['missing'],
        name: 'a job whose targets have neither namespace nor service',
        series: series('up', legacy, '0x*'),
        fires: [{ labels: { job: 'legacy' }, since: 0 }],
        says: {
          summary: 'Targets of legacy are down',
          description: `Prometheus cannot scrape 100% of the targets of legacy; more than ${String(threshold)}% is too many.`,
        },
      },
      {
        kinds: ['quiet'],
        name: 'what MonitoringTargetDown tells of',
        series: { ...series('up', memberOf('prometheus'), '0x*'), ...series('up', exporterOf('blue-node-exporter'), '0x*') },
      },
    ],
  };
}
