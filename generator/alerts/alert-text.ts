import { defineChoice, rebase, str, typed, v, type Node } from '@helm/ts-helm';
import { values } from '../values.ts';
import type { AlertDefinition } from './alert-definition.ts';
import { alertsByGroup } from './alerts-by-group.ts';
import { kebabCase } from './kebab-case.ts';
import type { Rule } from './rule.ts';

interface Given {
  readonly alert: Node<object>;
  readonly metrics: Node<object>;
  readonly runbooks: Node<string>;
}

function textOf({ name, alert, expr, summary, description }: AlertDefinition, { metrics, runbooks, ...given }: Given): Node<object> {
  const rule = typed<Pick<Rule, 'expr' | 'annotations'>>({
    expr,
    annotations: { summary, description, runbook_url: str`${runbooks}/${kebabCase(name)}` },
  });
  return rebase(values.metrics, metrics, rebase(alert, given.alert, rule));
}

/** Every alert that the chart brings. */
export const definitions = Object.values(alertsByGroup).flatMap((makers) => makers.map((make) => make(values)));

/** What is an alert's own in its rules: the expression and the words. */
export const alertText = defineChoice(
  'jobpilot-monitoring.alert',
  'The expression of each alert and its words. Runbooks is their address, without a slash at its end.',
  { alert: v.object({}), metrics: v.object({}), runbooks: v.string({ plain: 'before' }) },
  Object.fromEntries(definitions.map((definition) => [definition.name, (given: Given) => textOf(definition, given)])),
);
