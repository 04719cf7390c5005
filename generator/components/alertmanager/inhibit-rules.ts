import { and, each, eachOf, ne, str, typed, when, yaml, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { matchersOf } from './matchers.ts';

interface InhibitRule {
  readonly source_matchers: readonly string[];
  readonly target_matchers: readonly string[];
  readonly equal: readonly string[];
}

/**
 * Alertmanager takes two missing labels for equal, so a shared label must also not be empty; cluster and environment,
 * which a release has on all alerts or on none, may be.
 */
function notMissing(equal: Node<readonly string[]>) {
  return eachOf<string>(equal, 'label', (label) => when<string>(and(ne(label, 'cluster'), ne(label, 'environment')), str`${label}!=""`));
}

/** Which alerts mute which. https://prometheus.io/docs/alerting/latest/configuration/#inhibit_rule */
export const inhibitRules = typed<readonly InhibitRule[]>([
  each(values.routing.inhibitRules, 'rule', (rule) =>
    when<InhibitRule>(rule.enabled, {
      source_matchers: [matchersOf(rule.source), notMissing(rule.equal)],
      target_matchers: [matchersOf(rule.target), notMissing(rule.equal)],
      equal: yaml(rule.equal),
    }),
  ),
]);
