import { and, not, type Node } from '@helm/ts-helm';
import { lentObject, type LentObject } from '../components/common/part.ts';
import { values } from '../values.ts';

const { alertmanager, operator, prometheus } = values;

/** Whether there are objects for the operator's Prometheus, or for its Alertmanager. */
export const isFor = {
  prometheus: and(operator.enabled, prometheus.enabled),
  alertmanager: and(operator.enabled, alertmanager.enabled, not(operator.ownAlertmanager)),
};

/**
 * An object of which the chart keeps no more than the condition where the operator is not used.
 * @param name the last part of the helper's name
 * @param doc one sentence for the comment above the helper
 */
export function operatorObject(name: string, doc: string, object: object, condition: Node<boolean>): LentObject {
  return lentObject(`operator.${name}`, doc, object, condition);
}
