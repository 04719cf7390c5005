import { and, not, notEmpty, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import type { Workload } from './name.ts';

/** Whether the release runs a part: Loki has one switch for all of logs, and may be one outside the release. */
export function isInstalled(workload: Workload): Node<boolean> {
  const { loki, logCollector } = values;
  if (workload === 'loki') return and(loki.enabled, not(notEmpty(loki.external.url)));
  if (workload === 'logCollector') return and(loki.enabled, logCollector.enabled);
  return values[workload].enabled;
}
