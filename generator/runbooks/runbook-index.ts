import { alerting } from '../../values-schema/alerts/alerting.ts';
import { alertGroups } from '../../values-schema/alerts/alert-groups.ts';
import { groupKeys } from '../alerts/alerts-by-group.ts';
import { defaultOf, fieldOf } from '../alerts/docs/field-of.ts';
import { kebabCase } from '../alerts/kebab-case.ts';
import type { AlertFacts } from './alert-facts.ts';
import { template } from './template.ts';

const urgency = ['critical', 'warning', 'info'];

/** runbooks/README.md: how runbooks are used, and the table of them by group and severity. */
export function runbookIndex(alerts: readonly AlertFacts[]): string {
  const groups = groupKeys.map((key) => ({
    group: kebabCase(key),
    doc: fieldOf(alertGroups.spec, key).doc ?? '',
    alerts: alerts
      .filter(({ group }) => group === kebabCase(key))
      .toSorted((one, other) => urgency.indexOf(one.severity) - urgency.indexOf(other.severity)),
  }));
  return template('index.template')({
    groups,
    count: alerts.length,
    base: defaultOf(alerting.spec, 'runbookBaseUrl'),
    after: defaultOf(fieldOf(alerting.spec, 'escalation'), 'after'),
  });
}
