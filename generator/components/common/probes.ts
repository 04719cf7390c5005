import type { Container } from 'kubernetes-types/core/v1.js';
import type { Expr } from '@helm/ts-helm';

/** Where a server tells how it is; Prometheus and Alertmanager do on the same paths: https://prometheus.io/docs/prometheus/latest/management_api/ */
const ofPrometheus = { ready: '/-/ready', healthy: '/-/healthy' };

/**
 * The probes of a server with a port called web.
 * @param startup how often a start may be asked about, every 15 seconds: replaying a large write-ahead log takes minutes
 */
export function probes(
  startup: number,
  { ready, healthy } = ofPrometheus,
): Pick<{ readonly [K in keyof Container]: Expr<Container[K]> }, 'startupProbe' | 'livenessProbe' | 'readinessProbe'> {
  return {
    startupProbe: { httpGet: { path: ready, port: 'web' }, periodSeconds: 15, failureThreshold: startup, timeoutSeconds: 3 },
    livenessProbe: { httpGet: { path: healthy, port: 'web' }, periodSeconds: 10, failureThreshold: 6, timeoutSeconds: 3 },
    readinessProbe: { httpGet: { path: ready, port: 'web' }, periodSeconds: 5, failureThreshold: 3, timeoutSeconds: 3 },
  };
}
