import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** Requests that AI providers refused, a minute. */
export function aiServiceRateLimited({ alertGroups, metrics }: AlertValues): AlertDefinition {
  const alert = alertGroups.businessMetrics.alerts.AIServiceRateLimited;
  return {
    name: 'AIServiceRateLimited',
    alert,
    expr: text`60 * sum by (namespace, service) (rate(${metrics.aiRateLimitedRequests}[${alert.window}])) > ${alert.threshold}`,
    summary: 'An AI provider limits the rate of requests',
    description: str`{{ $value | humanize }} requests a minute of {{ $labels.namespace }}/{{ $labels.service }} were refused by an AI provider because of its rate limit (over the last ${alert.window}); ${alert.threshold} a minute are tolerated.`,
    why: '5m over a window of 5m: back-off by the service is given a chance.',
  };
}
