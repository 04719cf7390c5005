import type { AlertCase, AlertTest } from '../cases/alert-test.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { series, type Series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { memberOf, namespace, podOf } from '../cases/targets.ts';
import { together } from '../cases/together.ts';

/** The cases of ServiceDown. */
export function serviceDownCases({ alertGroups, alerting }: Settings): AlertTest {
  const settings = alertGroups.serviceHealth.alerts.ServiceDown;
  const wait = minutesOf(settings.for);
  const labels = (service: string) => ({ namespace, service });
  const up = (service: string, samples: string, pod = 1) => series('up', podOf(service, pod), samples);
  const { postgres, redis, rabbitmq } = alerting.expectedComponents;
  /** The expected services and components are there, but for what a case says of them. */
  const others = (but: Series, except = ''): Series => {
    const components = [postgres, redis, rabbitmq].flatMap(({ enabled, service }) => (enabled ? [service] : []));
    const there = [...Object.keys(alerting.expectedServices), ...components].filter((name) => name !== except);
    return { ...together(there.map((name) => up(name, '1x*'))), ...but };
  };
  const down = { ...up('web-app', '1 0x*'), ...up('web-app', '1 0x*', 2) };
  const fires = [{ labels: labels('web-app'), since: 1 }];
  const absent = (service: string) => ({ labels: labels(service), since: 0 });
  return {
    name: 'ServiceDown',
    settings,
    cases: [
      {
        kinds: ['fires'],
        name: 'every pod fails its scrape',
        series: others(down),
        fires,
        says: { summary: 'Service web-app is down', description: 'No pod of jobpilot/web-app answers the scrape of its metrics.' },
      },
      {
        kinds: ['gone'],
        name: 'an expected service disappears with its targets',
        series: others(up('web-app', '1x5 stale')),
        fires: [{ labels: labels('web-app'), since: 6 }],
        says: {
          summary: 'Service web-app is down',
          description: 'No pod of jobpilot/web-app answers the scrape of its metrics: nothing of the service is found at all.',
        },
      },
      { kinds: ['missing'], name: 'an expected service that never came', series: others({}, 'auth'), fires: [absent('auth')] },
      {
        kinds: ['missing'],
        name: 'none of the expected services is there',
        series: {},
        fires: Object.keys(alerting.expectedServices).map(absent),
      },
      { kinds: ['quiet'], name: 'all are up', series: others({}) },
      { kinds: ['several'], name: 'one of two pods is down', series: others({ ...up('web-app', '1x*'), ...up('web-app', '0x*', 2) }) },
      {
        kinds: ['several'],
        name: 'two services are down',
        series: others({ ...down, ...up('auth', '0x*') }),
        fires: [...fires, absent('auth')],
      },
      {
        kinds: ['interrupted'],
        name: 'a flap starts the wait anew, for the escalation too',
        series: others(up('web-app', `1 0x${String(wait + 6)} 1 0x*`)),
        fires: [
          { labels: labels('web-app'), since: 1, until: wait + 7 },
          { labels: labels('web-app'), since: wait + 9 },
        ],
      },
      {
        kinds: ['missing'],
        name: 'a service of the same name in another namespace does not hide it',
        series: others(series('up', { ...podOf('web-app'), namespace: 'staging' }, '1x*'), 'web-app'),
        fires: [absent('web-app')],
      },
      {
        kinds: ['gone'],
        name: 'a service that nobody expects counts while it has targets',
        series: others(up('billing', `0x${String(wait + 8)} stale`)),
        fires: [{ ...absent('billing'), until: wait + 8 }],
      },
      ...leftToOthers({ alerting, others, up }),
    ],
  };
}

interface Left {
  readonly alerting: Settings['alerting'];
  readonly others: (but: Series) => Series;
  readonly up: (service: string, samples: string) => Series;
}

/** What another alert is about. */
function leftToOthers({ alerting, others, up }: Left): readonly AlertCase[] {
  const { postgres, redis, rabbitmq } = alerting.expectedComponents;
  const fires = (service: string) => [{ labels: { namespace, service }, since: 0 }];
  return [
    ...[postgres, redis, rabbitmq].map(({ enabled, service }) => ({
      kinds: ['quiet'] as const,
      name: `an expected component is left to its own alert: ${service}`,
      series: others(up(service, '0x*')),
      ...(enabled ? {} : { fires: fires(service) }),
    })),
    {
      kinds: ['quiet'],
      name: 'the stack itself and Kubernetes are left to MonitoringTargetDown',
      series: others({
        ...series('up', memberOf('prometheus'), '0x*'),
        ...series('up', { ...memberOf('prometheus'), job: 'loki', service: 'loki' }, '0x*'),
        ...series('up', { job: 'kubernetes-nodes', node: 'n1', service: 'kubelet' }, '0x*'),
      }),
    },
    {
      kinds: ['quiet'],
      name: 'so is what only watches, whatever stands before its name',
      series: others({
        ...up('kube-state-metrics', '0x*'),
        ...up('blue-node-exporter', '0x*'),
        ...up('prometheus-blackbox-exporter', '0x*'),
        ...up('log-collector', '0x*'),
      }),
    },
    {
      kinds: ['fires'],
      name: 'a service whose name only begins so',
      series: others(up('node-exporter-proxy', '0x*')),
      fires: fires('node-exporter-proxy'),
    },
  ];
}
