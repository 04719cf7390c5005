import { alert } from './alert.ts';
import { alertGroup } from './alert-group.ts';
import { minimumCount, percent, seconds, window } from './thresholds.ts';

/** Group 1: what users of a service notice, and what it is about to run out of. */
export const serviceHealth = alertGroup('Alerts on the health of the services.', {
  ServiceDown: alert(
    { severity: 'critical', for: '2m', doc: 'No pod of a service answers the scrape, or an expected service has none.' },
    {},
  ),
  HighErrorRate: alert(
    { severity: 'warning', for: '5m', doc: 'A service answers too many requests with 5xx.' },
    {
      threshold: percent(5, 'Share of requests answered with 5xx.'),
      window: window('5m'),
      minimumCount: minimumCount(20, 'requests'),
    },
  ),
  HighLatency: alert(
    { severity: 'warning', for: '5m', doc: 'One request in twenty takes too long (P95).' },
    {
      threshold: seconds(2, 'Time within which 95 % of the requests must be answered.'),
      window: window('5m'),
      minimumCount: minimumCount(20, 'requests'),
    },
  ),
  ServiceHighMemory: alert(
    { severity: 'warning', for: '10m', doc: 'A container of a service is close to its memory limit.' },
    { threshold: percent(85, 'Share of the memory limit in use, in the fullest container of a pod.') },
  ),
  ServiceHighCPU: alert(
    { severity: 'warning', for: '15m', doc: 'The pods of a service are close to their CPU limit.' },
    { threshold: percent(85, 'Share of the CPU limit in use, on average over the pods of the service.'), window: window('5m') },
  ),
}).named('ServiceHealth');
