import type { Container } from 'kubernetes-types/core/v1.js';
import { when, type Expr } from '@helm/ts-helm';
import { values } from '../../values.ts';

/** Where a server tells how it is; Prometheus and Alertmanager do on the same paths: https://prometheus.io/docs/prometheus/latest/management_api/ */
const ofPrometheus = { ready: '/-/ready', healthy: '/-/healthy', isSecured: true };

/**
 * The probes of a server with a port called web.
 * @param startup how often a start may be asked about, every 15 seconds: replaying a large write-ahead log takes minutes
 */
export function probes(
  startup: number,
  { ready, healthy, isSecured }: typeof ofPrometheus = ofPrometheus,
): Pick<{ readonly [K in keyof Container]: Expr<Container[K]> }, 'startupProbe' | 'livenessProbe' | 'readinessProbe'> {
  // A kubelet does not check the certificate.
  const scheme = isSecured ? { scheme: when<string>(values.componentTls.enabled, 'HTTPS') } : {};
  return {
    startupProbe: { httpGet: { path: ready, port: 'web', ...scheme }, periodSeconds: 15, failureThreshold: startup, timeoutSeconds: 3 },
    livenessProbe: { httpGet: { path: healthy, port: 'web', ...scheme }, periodSeconds: 10, failureThreshold: 6, timeoutSeconds: 3 },
    readinessProbe: { httpGet: { path: ready, port: 'web', ...scheme }, periodSeconds: 5, failureThreshold: 3, timeoutSeconds: 3 },
  };
}
