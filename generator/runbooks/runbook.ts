import { metrics } from '../../values-schema/metrics.ts';
import { checkPromQL } from '../alerts/check-promql.ts';
import { defaultOf } from '../alerts/docs/field-of.ts';
import type { Rule } from '../alerts/rule.ts';
import { AlertLinks } from './alert-links.ts';
import type { AlertFacts } from './alert-facts.ts';
import { keptLabels, queryParts } from './query-parts.ts';
import { sectionsOf } from './sections.ts';
import { shownAnnotation } from './shown-annotation.ts';
import { filled, template } from './template.ts';

interface Written {
  /** What a person wrote, in Markdown with placeholders of Handlebars. */
  readonly source: string;
  /** Its path, for errors. */
  readonly path: string;
  readonly rule: Rule;
  readonly alerts: readonly AlertFacts[];
}

const frame = template('runbook.template');

/** Names of the metrics contract: what the default values call each. */
const names = Object.fromEntries(
  Object.keys(metrics.spec.type === 'object' ? metrics.spec.fields : {}).map((key) => [key, defaultOf(metrics.spec, key)]),
);

/**
 * The runbook of an alert: what a person wrote, between what the rule itself says.
 * @throws SyntaxError where a section is missing or a query is no PromQL
 */
export function runbook(alert: AlertFacts, { source, path, rule, alerts }: Written): string {
  const links = new AlertLinks(alerts, path);
  const settings = Object.fromEntries(alert.settings.map(({ name, value }) => [name, value]));
  const known = { ...settings, name: alert.name, for: alert.for, metrics: names };
  const sections = sectionsOf(filled(source, known, { alert: (name) => links.to(name) }), path);
  const labels = keptLabels(rule.expr);
  const text = frame({
    ...alert,
    ...queryParts(rule.expr),
    expr: rule.expr.trim(),
    meaning: sections['Meaning'],
    impact: sections['Impact'],
    queries: sections['First queries'],
    causes: sections['Likely causes'],
    mitigation: sections['Mitigation'],
    escalation: sections['Escalation'],
    after: sections['After'],
    isCritical: alert.severity === 'critical',
    isSilenced: alert.severity !== 'info',
    labels: labels.map((label) => ({ label, placeholder: label.toUpperCase() })),
    summary: shownAnnotation(annotationOf(rule, 'summary')),
    description: shownAnnotation(annotationOf(rule, 'description')),
    dashboard: `jobpilot--${alert.group}`,
    neighbours: links.all,
  });
  for (const [, expr = ''] of text.matchAll(/^ *```promql\n(.*?)^ *```/gmsu)) checkPromQL({ alert: `a query in ${path}`, expr });
  return text;
}

function annotationOf({ annotations }: Rule, name: string): string {
  const found: unknown = annotations === undefined ? undefined : Reflect.get(annotations, name);
  return typeof found === 'string' ? found : '';
}
