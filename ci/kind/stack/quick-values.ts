import type { Json } from '../../objects.ts';

/**
 * Values with short times, so that what takes minutes in production takes seconds, and with Prometheus looking into one
 * namespace only. The last member's turn (twice the peer timeout) comes well before the next notification of a group.
 */
export function quickValues(namespace: string): Json {
  return {
    prometheus: {
      scrapeInterval: '5s',
      scrapeTimeout: '4s',
      evaluationInterval: '5s',
      scrape: { namespaces: [namespace] },
      resources: { requests: { cpu: '50m', memory: '128Mi' } },
    },
    alertmanager: { cluster: { peerTimeout: '5s', pushPullInterval: '5s', settleTimeout: '10s' } },
    alertGroups: { serviceHealth: { alerts: { ServiceDown: { for: '10s' } } } },
    routing: { groupWait: '5s', groupInterval: '60s' },
  };
}
