import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { levelCases } from '../cases/level-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { containerOf, namespace, podOf } from '../cases/targets.ts';

/** The cases of ServiceHighMemory. */
export function serviceHighMemoryCases({ alertGroups, metrics }: Settings): AlertTest {
  const settings = alertGroups.serviceHealth.alerts.ServiceHighMemory;
  const { threshold } = settings;
  const bad = threshold + 1;
  const labels = (number: number) => ({ namespace, service: 'web-app', pod: `web-app-${String(number)}` });
  const up = (number = 1, samples = '1x*') => series('up', podOf('web-app', number), samples);
  const container = (of: ReturnType<typeof containerOf>, used: string, limit = '100x*') => ({
    ...series(metrics.containerMemory, of, used),
    ...series(metrics.containerMemoryLimit, of, limit),
  });
  const app = containerOf('web-app-1');
  const sidecar = containerOf('web-app-1', 'sidecar');
  const full = container(app, `${String(bad)}x*`);
  const fires = [{ labels: labels(1), since: 0 }];
  return {
    name: 'ServiceHighMemory',
    settings,
    cases: [
      ...levelCases({
        settings,
        good: threshold - 1,
        bad,
        series: (samples, number) => ({ ...up(number), ...container(containerOf(`web-app-${String(number)}`), samples) }),
        labels,
        says: {
          summary: 'Service web-app is close to its memory limit',
          description: `A container of pod jobpilot/web-app-1 of web-app uses ${String(bad)}% of its memory limit; above ${String(threshold)}% it may soon be killed.`,
        },
      }),
      ...boundary({
        threshold,
        unit: '%',
        step: 0.01,
        series: (percent) => ({ ...up(), ...container(app, `${String(percent)}x*`) }),
        fires,
      }),
      { kinds: ['missing', 'quiet'], name: 'no limit', series: { ...up(), ...container(app, `${String(bad)}x*`, '0x*') } },
      { kinds: ['missing', 'quiet'], name: 'a pod of no service', series: full },
      { kinds: ['missing'], name: 'a pod whose scrape fails still belongs to its service', series: { ...up(1, '0x*'), ...full }, fires },
      {
        kinds: ['several'],
        name: 'the fullest container counts, the sum of the pod does not',
        series: { ...up(), ...container(app, '1x*'), ...container(sidecar, `${String(bad)}x*`) },
        fires,
      },
      {
        kinds: ['several'],
        name: 'the sum of a pod, which cAdvisor gives without the name of a container',
        series: { ...up(), ...container(app, '1x*'), ...container(containerOf('web-app-1', ''), '100x*') },
      },
      {
        kinds: ['several'],
        name: 'two containers of a pod, both under the threshold',
        series: { ...up(), ...container(app, `${String(threshold - 1)}x*`), ...container(sidecar, `${String(threshold - 1)}x*`) },
      },
      {
        kinds: ['several'],
        name: 'a pod behind two services',
        series: { ...up(), ...series('up', { ...podOf('web-app'), service: 'web-metrics' }, '1x*'), ...full },
        fires: [...fires, { labels: { ...labels(1), service: 'web-metrics' }, since: 0 }],
      },
    ],
  };
}
