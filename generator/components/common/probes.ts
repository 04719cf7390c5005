import type { Container } from 'kubernetes-types/core/v1.js';
import { when, type Expr } from '@helm/ts-helm';
import { values } from '../../values.ts';

/** Where a server tells how it is; Prometheus and Alertmanager do on the same paths: https://prometheus.io/docs/prometheus/latest/management_api/ */
const ofPrometheus = { ready: '/-/ready', healthy: '/-/healthy', isSecured: true };

/** Seconds between two questions at the start. A rollout waits for each pod in turn, so a long pause is paid once a pod. */
const pause = 3;

/**
 * How often a startup probe asks.
 * @param minutes that a start may take
 */
export function startsWithin(minutes: number) {
  return { periodSeconds: pause, failureThreshold: (minutes * 60) / pause };
}

/**
 * The probes of a server with a port called web.
 * @param minutes that a start may take: replaying a large write-ahead log takes some
 */
export function probes(
  minutes: number,
  { ready, healthy, isSecured }: typeof ofPrometheus = ofPrometheus,
): Pick<{ readonly [K in keyof Container]: Expr<Container[K]> }, 'startupProbe' | 'livenessProbe' | 'readinessProbe'> {
  // A kubelet does not check the certificate.
  const scheme = isSecured ? { scheme: when<string>(values.componentTls.enabled, 'HTTPS') } : {};
  return {
    startupProbe: { httpGet: { path: ready, port: 'web', ...scheme }, ...startsWithin(minutes), timeoutSeconds: 3 },
    livenessProbe: { httpGet: { path: healthy, port: 'web', ...scheme }, periodSeconds: 10, failureThreshold: 6, timeoutSeconds: 3 },
    readinessProbe: { httpGet: { path: ready, port: 'web', ...scheme }, periodSeconds: 5, failureThreshold: 3, timeoutSeconds: 3 },
  };
}
