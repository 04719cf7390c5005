import { aiServiceRateLimited } from './business-metrics/ai-service-rate-limited.ts';
import { highUserChurnRate } from './business-metrics/high-user-churn-rate.ts';
import { lowApplicationSuccessRate } from './business-metrics/low-application-success-rate.ts';
import { paymentFailureRate } from './business-metrics/payment-failure-rate.ts';

/** The alerts of the group business-metrics, in the order in which they are written. */
export const businessMetricsAlerts = [lowApplicationSuccessRate, aiServiceRateLimited, highUserChurnRate, paymentFailureRate];
