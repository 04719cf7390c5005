import type { Rule, RuleFile } from '../alerts/rule.ts';

/** The rules by their alert, without those that escalate. */
export function rulesByAlert(files: readonly RuleFile[]): ReadonlyMap<string, Rule> {
  const rules = files.flatMap(({ groups }) => groups.flatMap((group) => group.rules));
  const first = rules.filter(({ labels = {} }) => !Object.hasOwn(labels, 'escalation'));
  return new Map(first.flatMap((rule) => (rule.alert === undefined ? [] : [[rule.alert, rule] as const])));
}
