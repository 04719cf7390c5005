import { and, each, eachOf, ne, when, yaml, type Node } from '@helm/ts-helm';
import { values } from '../values.ts';
import { matchersOf, type Matcher } from './routes.ts';

/** As in the chart's own Alertmanager: a shared label must not be missing, cluster and environment aside. */
function notMissing(equal: Node<readonly string[]>) {
  return eachOf<Matcher>(equal, 'label', (label) =>
    when<Matcher>(and(ne(label, 'cluster'), ne(label, 'environment')), { name: label, matchType: '!=', value: '' }),
  );
}

/** Which alerts mute which. https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1alpha1.InhibitRule */
export const inhibitRules = each(values.routing.inhibitRules, 'rule', (rule) =>
  when<object>(rule.enabled, {
    sourceMatch: [matchersOf(rule.source), notMissing(rule.equal)],
    targetMatch: [matchersOf(rule.target), notMissing(rule.equal)],
    equal: yaml(rule.equal),
  }),
);
