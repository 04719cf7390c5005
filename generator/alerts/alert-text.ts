import { defineChoice, hasEntry, not, rebase, str, typed, v, when, type Expr, type Node } from '@helm/ts-helm';
import { values } from '../values.ts';
import type { AlertDefinition } from './alert-definition.ts';
import { alertsByGroup } from './alerts-by-group.ts';
import { withoutNamespaces } from './excluded-namespaces.ts';
import { kebabCase } from './kebab-case.ts';
import type { Rule } from './rule.ts';

interface Given {
  readonly alert: Node<object>;
  readonly metrics: Node<object>;
  readonly runbooks: Node<string>;
  readonly excluded: Node<string>;
}

function textOf(definition: AlertDefinition, { metrics, runbooks, excluded, ...given }: Given): Node<object> {
  const { name, alert, expr, summary, description, inUsersNamespaces = false } = definition;
  const unlessGiven = (annotation: string, made: Expr<string>) => when<string>(not(hasEntry(alert.annotations, annotation)), made);
  const rule = typed<Pick<Rule, 'expr' | 'annotations'>>({
    expr: inUsersNamespaces ? withoutNamespaces(expr, excluded) : expr,
    annotations: {
      summary: unlessGiven('summary', summary),
      description: unlessGiven('description', description),
      runbook_url: unlessGiven('runbook_url', str`${runbooks}/${kebabCase(name)}`),
    },
  });
  return rebase(values.metrics, metrics, rebase(alert, given.alert, rule));
}

/** Every alert that the chart brings; the group monitoring is about the release itself. */
export const definitions = Object.entries(alertsByGroup).flatMap(([group, makers]) =>
  makers.map((make): AlertDefinition => ({ inUsersNamespaces: group !== 'monitoring', ...make(values) })),
);

/** What is an alert's own in its rules: the expression and the words. */
export const alertText = defineChoice(
  'jobpilot-monitoring.alert',
  'The expression of each alert and its words. Runbooks is their address, without a slash at its end.',
  { alert: v.object({}), metrics: v.object({}), runbooks: v.string({ plain: 'before' }), excluded: v.string() },
  Object.fromEntries(definitions.map((definition) => [definition.name, (given: Given) => textOf(definition, given)])),
);
