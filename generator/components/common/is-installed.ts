import { and, not, notEmpty, or, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import type { Workload } from './name.ts';

/**
 * Whether the release runs a part: Loki has one switch for all of logs, and may be one outside the release; the Prometheus
 * Operator runs a Prometheus and an Alertmanager of its own.
 */
export function isInstalled(workload: Workload): Node<boolean> {
  const { alertmanager, loki, logCollector, operator, prometheus } = values;
  if (workload === 'prometheus') return and(prometheus.enabled, or(not(operator.enabled), operator.ownPrometheus));
  if (workload === 'alertmanager') return and(alertmanager.enabled, or(not(operator.enabled), operator.ownAlertmanager));
  if (workload === 'loki') return and(loki.enabled, not(notEmpty(loki.external.url)));
  if (workload === 'logCollector') return and(loki.enabled, logCollector.enabled);
  return values[workload].enabled;
}
