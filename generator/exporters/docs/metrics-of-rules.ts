import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';

interface RuleFile {
  readonly groups: readonly {
    readonly name: string;
    readonly rules: readonly { readonly alert?: string; readonly record?: string; readonly expr: string }[];
  }[];
}

/** An alert with the metrics that it reads, in the order of its expression. */
export interface AlertMetrics {
  readonly group: string;
  readonly alert: string;
  readonly metrics: readonly string[];
}

/**
 * The metrics that each alert of rule files reads; for a recorded metric those that its own rule reads.
 * @param files the texts of the files as Prometheus reads them
 */
export function metricsOfRules(files: readonly string[]): readonly AlertMetrics[] {
  const groups = files.flatMap((text) => {
    const { groups: all }: RuleFile = parse(text);
    return all;
  });
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
