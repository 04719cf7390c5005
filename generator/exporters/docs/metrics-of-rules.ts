import { parser } from '@prometheus-io/lezer-promql';
import type { RuleFile } from '../../alerts/rule.ts';

/** An alert with the metrics that it reads, in the order of its expression. */
export interface AlertMetrics {
  readonly group: string;
  readonly alert: string;
  readonly metrics: readonly string[];
}

/** The metrics that each alert reads; for a recorded metric those that its own rule reads. */
export function metricsOfRules(files: readonly RuleFile[]): readonly AlertMetrics[] {
  const groups = files.flatMap((file) => file.groups);
  const rules = groups.flatMap(({ name, rules: all }) => all.map((rule) => ({ ...rule, group: name })));
  const recorded = new Map(rules.flatMap(({ record, expr }) => (record === undefined ? [] : [[record, expr] as const])));
  const found = new Map<string, { group: string; metrics: Set<string> }>();
  for (const { alert, expr, group } of rules) {
    if (alert === undefined) continue;
    const { metrics } = found.get(alert) ?? { metrics: new Set<string>() };
    for (const metric of metricsOf(expr, recorded)) metrics.add(metric);
    found.set(alert, { group, metrics });
  }
  return [...found].map(([alert, { group, metrics }]) => ({ alert, group, metrics: [...metrics] }));
}

/** The names of the selectors of an expression. */
function metricsOf(expr: string, recorded: ReadonlyMap<string, string>): readonly string[] {
  const names: string[] = [];
  parser.parse(expr).iterate({
    enter: ({ name, node }) => {
      const identifier = name === 'VectorSelector' ? node.getChild('Identifier') : null;
      if (identifier !== null) names.push(expr.slice(identifier.from, identifier.to));
    },
  });
  return names.flatMap((name) => {
    const of = recorded.get(name);
    return of === undefined ? [name] : metricsOf(of, recorded);
  });
}
