import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { outcomeCases, outcomes } from '../cases/outcome-cases.ts';
import { rateCases } from '../cases/rate-cases.ts';
import type { Settings } from '../cases/settings.ts';
import { namespace } from '../cases/targets.ts';

/** The cases of PaymentFailureRate. */
export function paymentFailureRateCases({ alertGroups, metrics }: Settings): AlertTest {
  const settings = alertGroups.businessMetrics.alerts.PaymentFailureRate;
  const { threshold, minimumCount } = settings;
  const window = minutesOf(settings.window);
  const services = ['payments', 'invoices', 'payouts'] as const;
  const labels = (number: number) => ({ namespace, service: services[number - 1] ?? '' });
  const counted = (number = 1) => ({ metrics, metric: metrics.payments, service: services[number - 1] ?? '' });
  const firing = { labels: labels(1), since: 1 };
  return {
    name: 'PaymentFailureRate',
    settings,
    settles: window,
    cases: [
      ...rateCases({
        settings,
        good: threshold - 1,
        bad: threshold + 1,
        series: (percent, shape, number) => outcomes(counted(number), percent, { shape }),
        labels,
        says: {
          summary: 'Payments fail',
          description: `${String(threshold + 1)}% of the payments of the last ${settings.window} failed (jobpilot/payments); more than ${String(threshold)}% is too many.`,
        },
        keeps: window - 2,
      }),
      ...boundary({ threshold, unit: '%', step: 0.01, series: (percent) => outcomes(counted(), percent), fires: [firing] }),
      ...outcomeCases({ ...counted(), minimumCount, window, firing, bad: threshold + 1, good: threshold - 0.5 }),
    ],
  };
}
