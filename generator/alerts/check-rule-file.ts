import { parse } from 'yaml';
import { checkPromQL, type WithExpr } from './check-promql.ts';

/**
 * Checks every expression of a rule file that the chart makes.
 * @returns the number of rules
 * @throws SyntaxError naming the file, the rule and the place of the first expression that is no PromQL
 */
export function checkRuleFile(file: string, text: string): number {
  const content: unknown = parse(text);
  const rules = listOf(content, 'groups').flatMap((group) => listOf(group, 'rules'));
  for (const rule of rules) {
    if (!isRule(rule))
      throw new SyntaxError(`${file}: a rule has an expr and the name of an alert or a recorded metric, not ${JSON.stringify(rule)}`);
    try {
      checkPromQL(rule);
    } catch (cause) {
      throw new SyntaxError(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  }
  return rules.length;
}

function listOf(value: unknown, field: string): readonly unknown[] {
  const list: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
  return Array.isArray(list) ? list : [];
}

function isRule(value: unknown): value is WithExpr {
  if (typeof value !== 'object' || value === null) return false;
  const name: unknown = Reflect.get(value, 'alert') ?? Reflect.get(value, 'record');
  return typeof name === 'string' && typeof Reflect.get(value, 'expr') === 'string';
}
