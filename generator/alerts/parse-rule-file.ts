import { parse } from 'yaml';
import { checkPromQL } from './check-promql.ts';
import type { Rule, RuleFile } from './rule.ts';

type Group = RuleFile['groups'][number];

/**
 * A rule file that the chart makes.
 * @param file its name, for errors
 * @throws SyntaxError naming the file, the rule and the place of the first expression that is no PromQL
 */
export function parseRuleFile(file: string, text: string): RuleFile {
  const content: { readonly groups?: readonly (Omit<Group, 'rules'> & { readonly rules: readonly unknown[] | null })[] | null } | null =
    parse(text);
  const groups = content?.groups ?? [];
  return { groups: groups.map((group) => ({ ...group, rules: (group.rules ?? []).map((rule) => checked(file, rule)) })) };
}

function checked(file: string, rule: unknown): Rule {
  if (!isRule(rule))
    throw new SyntaxError(`${file}: a rule has an expr and the name of an alert or a recorded metric, not ${JSON.stringify(rule)}`);
  try {
    checkPromQL(rule);
  } catch (cause) {
    throw new SyntaxError(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  return rule;
}

function isRule(rule: unknown): rule is Rule {
  if (typeof rule !== 'object' || rule === null) return false;
  const name: unknown = Reflect.get(rule, 'alert') ?? Reflect.get(rule, 'record');
  return typeof name === 'string' && typeof Reflect.get(rule, 'expr') === 'string';
}
