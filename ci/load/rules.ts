import { parse } from 'yaml';
import { at, configFiles, isMap, items, text, type Json } from '../objects.ts';

/** The rule files of a rendered chart by name. */
export function ruleFiles(objects: readonly Json[]): ReadonlyMap<string, string> {
  return configFiles(objects, (_key, configMap) => configMap.endsWith('prometheus-rules'));
}

/** The rules in rule files, each with the labels of its group. https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/#rule_group */
export function rulesIn(files: ReadonlyMap<string, string>): readonly Json[] {
  const groups = [...files.values()].flatMap((content) => items(at(parse(content), 'groups'))).filter(isMap);
  return groups.flatMap(({ rules, labels }) =>
    items(rules)
      .filter(isMap)
      .map((rule) => ({ ...rule, labels: { ...mapOf(labels), ...mapOf(rule['labels']) } })),
  );
}

function mapOf(value: unknown): Json {
  return isMap(value) ? value : {};
}

/** The expression of a rule. */
export function expressionOf(rule: Json): string {
  return text(rule['expr']);
}
