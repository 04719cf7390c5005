import type { AlertTest } from '../cases/alert-test.ts';
import { levelCases } from '../cases/level-cases.ts';
import { nodeState } from '../cases/node-state.ts';
import { series, type Series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { exporterOf, memberOf, podOf } from '../cases/targets.ts';
import { together } from '../cases/together.ts';

const kubelet = (number: number) => ({ job: 'kubernetes-nodes', node: `n${String(number)}`, instance: `n${String(number)}:10250` });

const says = {
  summary: 'Targets of kubernetes-nodes are missing',
  description:
    'Prometheus finds fewer targets than there should be, or none (kubernetes-nodes): alerts on what is exposed there cannot fire.',
};

/** The cases of MonitoringTargetDown. */
export function monitoringTargetDownCases({ alertGroups, grafana, loki, metrics, prometheus }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.MonitoringTargetDown;
  const ofKubernetes = ['kubernetes-nodes', 'kubernetes-cadvisor', 'kubernetes-apiservers'];
  const parts = ['alertmanager', ...(grafana.enabled ? ['grafana'] : []), ...(loki.enabled ? ['loki'] : []), ...ofKubernetes];
  const up = (job: string, samples = '1x*') => series('up', { job, instance: `${job}:80` }, samples);
  const members = (count: number) =>
    together(Array.from({ length: count }, (_, number) => series('up', memberOf('prometheus', number), '1x*')));
  /** Everything that must be there is, but for what a case says of it. */
  const others = (but: Series, except = ''): Series => ({
    ...(except === 'prometheus' ? {} : members(prometheus.replicas)),
    ...together(parts.filter((job) => job !== except).map((job) => up(job))),
    ...but,
  });
  const { service: _, ...member } = memberOf('alertmanager', 1);
  const { service: __, ...exporter } = exporterOf('blue-kube-state-metrics');
  const absent = (job: string, since = 0) => ({ labels: { job }, since });
  const level = levelCases({
    settings,
    good: 1,
    bad: 0,
    series: (samples, number) => others(series('up', kubelet(number), samples)),
    labels: kubelet,
    says: {
      summary: 'A target of kubernetes-nodes is down',
      description: 'Prometheus cannot scrape n1:10250 (kubernetes-nodes): alerts on what is exposed there cannot fire.',
    },
  });
  return {
    name: 'MonitoringTargetDown',
    settings,
    cases: [
      ...level.filter(({ kinds }) => !kinds.includes('missing')),
      { kinds: ['missing'], name: 'no series at all', series: {}, fires: ['prometheus', ...parts].map((job) => absent(job)) },
      {
        kinds: ['missing'],
        name: 'all kubelets are gone',
        series: others(up('kubernetes-nodes', '1 stale'), 'kubernetes-nodes'),
        fires: [absent('kubernetes-nodes', 1)],
        says,
      },
      ...['prometheus', ...parts].map((job) => ({
        kinds: ['missing'] as const,
        name: `nothing of ${job} is found`,
        series: others({}, job),
        fires: [absent(job)],
      })),
      {
        kinds: ['several'],
        name: 'a member of Prometheus is not found, for no node takes it, say',
        series: others(members(1), 'prometheus'),
        ...(prometheus.replicas > 1 ? { fires: [absent('prometheus')] } : {}),
      },
      { kinds: ['several'], name: 'a member of Prometheus more than there should be', series: others(members(prometheus.replicas + 1)) },
      {
        kinds: ['fires'],
        name: 'a member of the stack',
        series: others(series('up', memberOf('alertmanager', 1), '0x*')),
        fires: [{ labels: member, since: 0 }],
      },
      {
        kinds: ['fires'],
        name: 'what only watches',
        series: others(series('up', exporterOf('blue-kube-state-metrics'), '0x*')),
        fires: [{ labels: exporter, since: 0 }],
      },
      {
        kinds: ['several'],
        name: 'a target behind two Services answers through one of them',
        series: others({
          ...series('up', exporterOf('blue-kube-state-metrics'), '1x*'),
          ...series('up', { ...exporterOf('blue-kube-state-metrics'), service: 'green-kube-state-metrics' }, '0x*'),
        }),
      },
      {
        kinds: ['quiet'],
        name: 'a node that is cordoned and away, for a reboot, say',
        series: others({ ...series('up', kubelet(1), '0x*'), ...nodeState(metrics, { cordoned: '1x*', isReady: '0x*' }) }),
      },
      {
        kinds: ['fires'],
        name: 'a node that is cordoned and there',
        series: others({ ...series('up', kubelet(1), '0x*'), ...nodeState(metrics, { cordoned: '1x*', isReady: '1x*' }) }),
        fires: [{ labels: kubelet(1), since: 0 }],
      },
      { kinds: ['quiet'], name: 'a service of the platform is not its business', series: others(series('up', podOf('web-app'), '0x*')) },
    ],
  };
}
