import type { Container } from 'kubernetes-types/core/v1.js';
import type { Expr } from '@helm/ts-helm';

/**
 * The probes of Prometheus and Alertmanager, which answer on the same paths.
 * https://prometheus.io/docs/prometheus/latest/management_api/
 * @param startup how often a start may be asked about, every 15 seconds: replaying a large write-ahead log takes minutes
 */
export function probes(
  startup: number,
): Pick<{ readonly [K in keyof Container]: Expr<Container[K]> }, 'startupProbe' | 'livenessProbe' | 'readinessProbe'> {
  return {
    startupProbe: { httpGet: { path: '/-/ready', port: 'web' }, periodSeconds: 15, failureThreshold: startup, timeoutSeconds: 3 },
    livenessProbe: { httpGet: { path: '/-/healthy', port: 'web' }, periodSeconds: 10, failureThreshold: 6, timeoutSeconds: 3 },
    readinessProbe: { httpGet: { path: '/-/ready', port: 'web' }, periodSeconds: 5, failureThreshold: 3, timeoutSeconds: 3 },
  };
}
