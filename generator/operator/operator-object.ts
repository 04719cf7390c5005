import { and, define, not, when, type Expr, type Node } from '@helm/ts-helm';
import { values } from '../values.ts';

/** What the chart makes for the operator: a document of a template, and what is lent to the subchart for it. */
export interface OperatorObject {
  readonly document: Expr<object>;
  readonly helper: ReturnType<typeof define>['helper'];
}

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
export function operatorObject(name: string, doc: string, object: object, condition: Node<boolean>): OperatorObject {
  const made = define(`jobpilot-monitoring.operator.${name}`, doc, {}, () => object);
  return { document: when<object>(condition, made({})), helper: made.helper };
}
