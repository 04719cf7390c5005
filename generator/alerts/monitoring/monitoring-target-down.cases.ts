import type { AlertTest } from '../cases/alert-test.ts';
import { levelCases } from '../cases/level-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { exporterOf, memberOf, podOf } from '../cases/targets.ts';

/** The cases of MonitoringTargetDown. */
export function monitoringTargetDownCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.MonitoringTargetDown;
  const kubelet = (number: number) => ({ job: 'kubernetes-nodes', node: `n${String(number)}`, instance: `n${String(number)}:10250` });
  const { service: _, ...member } = memberOf('alertmanager', 1);
  const { service: __, ...exporter } = exporterOf('blue-kube-state-metrics');
  return {
    name: 'MonitoringTargetDown',
    settings,
    cases: [
      ...levelCases({
        settings,
        good: 1,
        bad: 0,
        series: (samples, number) => series('up', kubelet(number), samples),
        labels: kubelet,
        says: {
          summary: 'A target of kubernetes-nodes is down',
          description: 'Prometheus cannot scrape n1:10250 (kubernetes-nodes): alerts on what it exposes cannot fire.',
        },
      }),
      {
        kinds: ['fires'],
        name: 'a member of the stack',
        series: series('up', memberOf('alertmanager', 1), '0x*'),
        fires: [{ labels: member, since: 0 }],
      },
      {
        kinds: ['fires'],
        name: 'what only watches',
        series: series('up', exporterOf('blue-kube-state-metrics'), '0x*'),
        fires: [{ labels: exporter, since: 0 }],
      },
      { kinds: ['quiet'], name: 'a service of the platform is not its business', series: series('up', podOf('web-app'), '0x*') },
    ],
  };
}
