import { v } from '@helm/ts-helm';
import { alert } from './alert.ts';
import { alertGroup } from './alert-group.ts';
import { minimumCount, percent, window } from './thresholds.ts';

/** Group 5: what the business notices. */
export const businessMetrics = alertGroup('Alerts on business metrics.', {
  LowApplicationSuccessRate: alert(
    { severity: 'warning', for: '10m', doc: 'Too few job applications succeed.' },
    {
      threshold: percent(70, 'Share of applications that must succeed; the alert fires below it.'),
      window: window('30m'),
      minimumCount: minimumCount(10, 'applications'),
    },
  ),
  AIServiceRateLimited: alert(
    { severity: 'warning', for: '5m', doc: 'AI providers refuse requests because of their rate limits.' },
    {
      threshold: v
        .number({ min: 0, max: 1_000_000 })
        .unit('requests a minute')
        .default(10)
        .doc('Refused requests a minute that are tolerated.'),
      window: window('5m'),
    },
  ),
  HighUserChurnRate: alert(
    { severity: 'warning', for: '1h', doc: 'Too many users left within a day.' },
    {
      threshold: percent(10, 'Share of the active users who left within 24 hours.'),
      minimumUsers: v.integer({ min: 1, max: 1_000_000_000 }).default(100).doc('Fewer active users than this are no basis for a ratio.'),
    },
  ),
  PaymentFailureRate: alert(
    { severity: 'critical', for: '5m', doc: 'Too many payments fail.' },
    {
      threshold: percent(5, 'Share of payments that fail.'),
      window: window('15m'),
      minimumCount: minimumCount(10, 'payments'),
    },
  ),
}).named('BusinessMetrics');
