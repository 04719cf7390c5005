import type { ConfigMap } from 'kubernetes-types/core/v1.js';
import { and, document, each, eachOf, eq, hasEntry, manifest, not, notEmpty, splitList, when, type Node, type Ref } from '@helm/ts-helm';
import type { logRule } from '../../../values-schema/loki/rules.ts';
import { stagesOf, textsOf, waitOf } from '../../alerts/rule-parts.ts';
import { values } from '../../values.ts';
import { isInstalled } from '../common/is-installed.ts';
import { metadata } from '../common/metadata.ts';
import { named } from '../common/name.ts';
import type { Part } from '../common/part.ts';

const { alerting, cluster, environment, loki } = values;

/**
 * The rules of one alert: the alert itself and, while it is critical, its escalation, as those on metrics have it. Rules of
 * Loki have the form of Prometheus' own. https://grafana.com/docs/loki/latest/alert/
 */
function rulesOf(rule: Ref<typeof logRule>, name: Node<string>): Node<object> {
  const stages = splitList(stagesOf(rule.severity, rule.escalate, alerting.escalation.enabled), ' ');
  return eachOf<object>(stages, 'stage', (stage) => ({
    alert: name,
    expr: rule.expr,
    for: waitOf(stage, rule.for, alerting.escalation.after),
    labels: {
      severity: rule.severity,
      alert_group: 'logs',
      escalation: when<string>(eq(stage, 'escalation'), 'true'),
      cluster: when<string>(and(notEmpty(cluster), not(hasEntry(rule.labels, 'cluster'))), cluster),
      environment: when<string>(and(notEmpty(environment), not(hasEntry(rule.labels, 'environment'))), environment),
      ...textsOf(rule.labels, 'label'),
    },
    annotations: when<object>(notEmpty(rule.annotations), textsOf(rule.annotations, 'annotation')),
  }));
}

const groups = document({
  groups: [{ name: 'logs', rules: [each(loki.rules, 'rule', (rule, name) => when<object>(rule.enabled, rulesOf(rule, name)))] }],
});

/** The rules on logs; Loki looks for changes by itself. */
export const rules: Part = {
  path: 'loki/rules.yaml',
  condition: and(isInstalled('loki'), notEmpty(loki.rules)),
  object: manifest<ConfigMap>({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: metadata('loki', named('loki-rules')),
    data: { 'rules.yaml': groups },
  }),
};
