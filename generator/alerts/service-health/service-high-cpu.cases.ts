import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { rateCases } from '../cases/rate-cases.ts';
import { firstMinuteOver, minutesKept } from '../cases/rate-window.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { steady, type Shape } from '../cases/shapes.ts';
import { containerOf, namespace, podOf } from '../cases/targets.ts';

/** The cases of ServiceHighCPU. */
export function serviceHighCpuCases({ alertGroups, metrics }: Settings): AlertTest {
  const settings = alertGroups.serviceHealth.alerts.ServiceHighCPU;
  const { threshold } = settings;
  const window = minutesOf(settings.window);
  const services = ['web-app', 'auth', 'ai-service'] as const;
  const labels = (number: number) => ({ namespace, service: services[number - 1] ?? '' });
  /** A container that may use so many hundred cores and uses as many as that is percent: whole seconds, that nothing is rounded. */
  const container = (of: ReturnType<typeof containerOf>, percent: number, { shape = steady, cores = 1 } = {}) => ({
    ...series(metrics.containerCpu, of, shape(60 * percent)),
    ...series(metrics.containerCpuQuota, of, `${String(10_000_000 * cores)}x*`),
    ...series(metrics.containerCpuPeriod, of, '100000x*'),
  });
  const pod = (percent: number, shape: Shape = steady, service = 'web-app', number = 1) => ({
    ...series('up', podOf(service, number), '1x*'),
    ...container(containerOf(`${service}-${String(number)}`), percent, { shape }),
  });
  const since = (percent: number) => firstMinuteOver(window, threshold, percent);
  const bad = threshold + 5;
  const fires = [{ labels: labels(1), since: since(bad) }];
  const app = containerOf('web-app-1');
  const up = series('up', podOf('web-app'), '1x*');
  return {
    name: 'ServiceHighCPU',
    settings,
    settles: window,
    cases: [
      ...rateCases({
        settings,
        good: threshold - 5,
        bad,
        since: since(bad),
        series: (percent, shape, number) => pod(percent, shape, services[number - 1]),
        labels,
        says: {
          summary: 'Service web-app is close to its CPU limit',
          description: `The pods of jobpilot/web-app use ${String(bad)}% of their CPU limit on average (${settings.window} rate); above ${String(threshold)}% they are throttled under load.`,
        },
        keeps: minutesKept(window, threshold, bad),
        isRatio: false,
      }),
      ...boundary({
        threshold,
        unit: '%',
        step: 0.01,
        series: (p) => pod(p),
        fires: [{ labels: labels(1), since: since(threshold + 0.01) }],
      }),
      {
        kinds: ['missing', 'quiet'],
        name: 'no limit',
        series: { ...up, ...series(metrics.containerCpu, app, steady(6000)), ...series(metrics.containerCpuPeriod, app, '100000x*') },
      },
      { kinds: ['quiet'], name: 'a quota of 0 is no limit', series: { ...up, ...container(app, bad, { cores: 0 }) } },
      { kinds: ['quiet'], name: 'two cores are twice as much', series: { ...up, ...container(app, 100, { cores: 2 }) } },
      {
        kinds: ['several'],
        name: 'two pods, one just as far under the threshold as the other is over it',
        series: { ...pod(threshold + 10), ...pod(threshold - 11, steady, 'web-app', 2) },
      },
      {
        kinds: ['several'],
        name: 'two pods, one farther over the threshold than the other is under it',
        series: { ...pod(threshold + 20), ...pod(threshold - 10, steady, 'web-app', 2) },
        fires,
      },
      {
        kinds: ['several'],
        name: 'two containers of a pod, half busy each',
        series: { ...up, ...container(app, threshold - 5), ...container(containerOf('web-app-1', 'sidecar'), threshold - 5) },
      },
      {
        kinds: ['several'],
        name: 'a container that was restarted is two cgroups for a while',
        series: { ...up, ...container(app, bad / 2), ...container(containerOf('web-app-1', 'app', 'app-2'), bad / 2) },
        fires,
      },
    ],
  };
}
