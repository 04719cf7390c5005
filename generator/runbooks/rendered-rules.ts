import type { ChartDefinition } from '@helm/ts-helm';
import { parse } from 'yaml';
import type { Rule } from '../alerts/rule.ts';
import { renderedRuleFiles } from '../rendered-rule-files.ts';

/** The rules of the rendered chart by their alert, without those that escalate. */
export function renderedRules(chart: ChartDefinition): ReadonlyMap<string, Rule> {
  const texts = [...renderedRuleFiles(chart).values()];
  const groups = texts.flatMap((text) => listOf(parse(text), 'groups'));
  const rules = groups.flatMap((group) => listOf(group, 'rules')).filter(isAlert);
  const first = rules.filter(({ labels }) => labels === undefined || !Object.hasOwn(labels, 'escalation'));
  return new Map(first.map((rule) => [rule.alert, rule]));
}

function isAlert(rule: unknown): rule is Rule & { readonly alert: string } {
  return typeof fieldOf(rule, 'alert') === 'string' && typeof fieldOf(rule, 'expr') === 'string';
}

function listOf(value: unknown, field: string): readonly unknown[] {
  const list: unknown = fieldOf(value, field);
  return Array.isArray(list) ? list : [];
}

function fieldOf(value: unknown, field: string): object | string | undefined {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
  return (typeof found === 'object' && found !== null) || typeof found === 'string' ? found : undefined;
}
