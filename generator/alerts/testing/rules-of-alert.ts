import { parse, stringify } from 'yaml';
import type { Rule, RuleFile } from '../rule.ts';

/** The rules of one alert: its own and, where it has one, that of its escalation. */
export interface RulesOfAlert {
  readonly group: string;
  /** The labels of the group. */
  readonly labels: object;
  readonly rules: readonly Rule[];
  /** A rule file with these rules and nothing else. */
  readonly file: string;
}

/** The rules of rule files by the alerts that they make; recordings are left out. */
export function rulesOfAlerts(files: ReadonlyMap<string, string>): ReadonlyMap<string, RulesOfAlert> {
  const groups = [...files.values()].flatMap((text) => {
    const file: RuleFile = parse(text);
    return file.groups;
  });
  return new Map(groups.flatMap((group) => namesOf(group.rules).map((name) => [name, only(group, name)] as const)));
}

function namesOf(rules: readonly Rule[]): readonly string[] {
  return [...new Set(rules.flatMap(({ alert }) => alert ?? []))];
}

function only({ name, labels = {}, rules }: RuleFile['groups'][number], alert: string): RulesOfAlert {
  const own = rules.filter((rule) => rule.alert === alert);
  return { group: name, labels, rules: own, file: stringify({ groups: [{ name, labels, rules: own }] }) };
}
