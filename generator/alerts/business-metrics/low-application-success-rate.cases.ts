import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { outcomeCases, outcomes } from '../cases/outcome-cases.ts';
import { rateCases } from '../cases/rate-cases.ts';
import type { Settings } from '../cases/settings.ts';
import { namespace } from '../cases/targets.ts';

/** The cases of LowApplicationSuccessRate. */
export function lowApplicationSuccessRateCases({ alertGroups, metrics }: Settings): AlertTest {
  const settings = alertGroups.businessMetrics.alerts.LowApplicationSuccessRate;
  const { threshold, minimumCount } = settings;
  const window = minutesOf(settings.window);
  const services = ['job-service', 'crawler', 'importer'] as const;
  const labels = (number: number) => ({ namespace, service: services[number - 1] ?? '' });
  const counted = (number = 1) => ({ metrics, metric: metrics.applications, service: services[number - 1] ?? '' });
  const firing = { labels: labels(1), since: 1 };
  return {
    name: 'LowApplicationSuccessRate',
    settings,
    settles: window,
    cases: [
      ...rateCases({
        settings,
        good: threshold + 1,
        bad: threshold - 1,
        series: (percent, shape, number) => outcomes(counted(number), 100 - percent, { shape }),
        labels,
        says: {
          summary: 'Too few job applications succeed',
          description: `${String(threshold - 1)}% of the job applications of the last ${settings.window} succeeded (jobpilot/job-service); it should be ${String(threshold)}% at least.`,
        },
        keeps: window - 2,
      }),
      ...boundary({
        threshold,
        unit: '%',
        step: 0.01,
        side: 'under',
        series: (percent) => outcomes(counted(), 100 - percent),
        fires: [firing],
      }),
      ...outcomeCases({ ...counted(), minimumCount, window, firing, bad: 101 - threshold, good: 99 - threshold }),
    ],
  };
}
