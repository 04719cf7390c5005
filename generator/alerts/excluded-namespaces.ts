import { defineText, join, lines, notEmpty, str, when, type Node } from '@helm/ts-helm';
import { values } from '../values.ts';

const { excludedNamespaces } = values.alerting;
const between = '", "", "") or label_replace(vector(1), "namespace", "';

/**
 * A result for each namespace that is left out, for PromQL takes results from others by a label that both have.
 * https://prometheus.io/docs/prometheus/latest/querying/operators/#logical-set-binary-operators
 */
export const exclusion = defineText(
  'jobpilot-monitoring.excludedNamespaces',
  'A result for each namespace that alerts leave out; nothing where there are none.',
  {},
  () =>
    when<string>(notEmpty(excludedNamespaces), str`label_replace(vector(1), "namespace", "${join(excludedNamespaces, between)}", "", "")`),
);

/** The expression without the namespaces that are left out; as it is where there are none. */
export function withoutNamespaces(expr: Node<string>, excluded: Node<string>): Node<string> {
  const isExcluded = notEmpty(excluded);
  return lines(when<string>(isExcluded, '('), expr, when<string>(isExcluded, lines(')', str`unless on (namespace) (${excluded})`)));
}
