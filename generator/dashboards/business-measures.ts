import type { AlertValues } from '../alerts/alert-values.ts';
import { filled, type Filled } from './filled.ts';
import { chosen, services } from './fragments.ts';

/** The share of the job applications that did not succeed, in percent, over the window of the alert on it. */
export function applicationFailure(values: AlertValues): Filled {
  const { window } = values.alertGroups.businessMetrics.alerts.LowApplicationSuccessRate;
  return failure(values, filled`${values.metrics.applications}`, filled`${window}`);
}

/** The share of the payments that failed, in percent, over the window of the alert on it. */
export function paymentFailure(values: AlertValues): Filled {
  const { window } = values.alertGroups.businessMetrics.alerts.PaymentFailureRate;
  return failure(values, filled`${values.metrics.payments}`, filled`${window}`);
}

/** One that failed is one that ended otherwise than with success, as for the alerts. */
function failure({ metrics }: AlertValues, counter: Filled, window: Filled): Filled {
  const failed = filled`${counter}{${services},${metrics.outcomeLabel}!='${metrics.successOutcome}'}`;
  const all = filled`sum by (namespace,service) (increase(${counter}{${services}}[${window}]))`;
  // Where nothing fails there is no series of failures.
  return filled`100 * (sum by (namespace,service) (increase(${failed}[${window}])) or 0 * ${all}) / ${all}`;
}

/** The requests a minute that AI providers refused, over the window of the alert on them. */
export function rateLimited({ metrics, alertGroups }: AlertValues): Filled {
  const { window } = alertGroups.businessMetrics.alerts.AIServiceRateLimited;
  return filled`60 * sum by (namespace,service) (rate(${metrics.aiRateLimitedRequests}{${chosen}}[${window}]))`;
}

/** The share of the active users who left within a day, in percent, by namespace. */
export function churn({ metrics }: AlertValues): Filled {
  const left = filled`sum by (namespace) (increase(${metrics.churnedUsers}{${chosen}}[1d]))`;
  return filled`100 * ${left} / max by (namespace) (max_over_time(${metrics.activeUsers}{${chosen}}[1d]))`;
}
