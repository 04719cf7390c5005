import type { AlertValues } from '../alerts/alert-values.ts';
import { applicationFailure, churn, paymentFailure, rateLimited } from './business-measures.ts';
import type { DashboardDefinition } from './dashboard.ts';
import { filled } from './filled.ts';
import { firingOf } from './firing.ts';
import { chosen, services } from './fragments.ts';
import { timeseries } from './panel.ts';
import { namespaces } from './variable.ts';

/** What the alerts of the group business-metrics look at, and the counts behind their ratios. */
export function businessMetrics(values: AlertValues): DashboardDefinition {
  const { metrics, alertGroups } = values;
  const { LowApplicationSuccessRate, AIServiceRateLimited, HighUserChurnRate, PaymentFailureRate } = alertGroups.businessMetrics.alerts;
  const outcomes = (counter: typeof metrics.payments) =>
    filled`3600 * sum by (${metrics.outcomeLabel}) (rate(${counter}{${services}}[$__rate_interval]))`;
  return {
    name: 'business-metrics',
    title: 'Business metrics',
    variables: [namespaces],
    panels: [
      timeseries({
        title: 'Applications that succeed',
        query: filled`100 - ${applicationFailure(values)}`,
        limit: LowApplicationSuccessRate.threshold,
        below: true,
        alerts: ['LowApplicationSuccessRate'],
      }),
      timeseries({ title: 'Applications an hour, by outcome', query: outcomes(metrics.applications) }),
      timeseries({
        title: 'Requests a minute that AI providers refused',
        query: rateLimited(values),
        limit: AIServiceRateLimited.threshold,
        alerts: ['AIServiceRateLimited'],
      }),
      timeseries({
        title: 'Payments that fail',
        query: paymentFailure(values),
        limit: PaymentFailureRate.threshold,
        alerts: ['PaymentFailureRate'],
      }),
      timeseries({ title: 'Payments an hour, by outcome', query: outcomes(metrics.payments) }),
      timeseries({
        title: 'Users who left within a day',
        query: churn(values),
        limit: HighUserChurnRate.threshold,
        alerts: ['HighUserChurnRate'],
      }),
      timeseries({ title: 'Active users', query: filled`max by (namespace) (${metrics.activeUsers}{${chosen}})` }),
      firingOf('business-metrics', { width: 16 }),
    ],
  };
}
