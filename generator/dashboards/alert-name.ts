import { alertGroups } from '../../values-schema/alerts/alert-groups.ts';
import type { AlertValues } from '../alerts/alert-values.ts';
import { fieldOf, optionalFieldOf, type Declaration } from '../alerts/docs/field-of.ts';
import { groupKeys, type GroupName } from '../alerts/alerts-by-group.ts';

/** The name of an alert that the chart brings. */
export type AlertName = { [Group in GroupName]: Extract<keyof AlertValues['alertGroups'][Group]['alerts'], string> }[GroupName];

/** Grafana's names of the units in which thresholds are declared; the others are plain numbers. */
const units: Readonly<Record<string, string>> = { percent: 'percent', seconds: 's', MiB: 'mbytes', messages: 'short', alerts: 'short' };

/**
 * Grafana's unit of an alert's threshold, from its declaration.
 * https://github.com/grafana/grafana/blob/main/packages/grafana-data/src/valueFormats/categories.ts
 */
export function unitOf(alert: AlertName): string | undefined {
  const unit = optionalFieldOf(declarationOf(alert), 'threshold')?.unit;
  return unit === undefined ? undefined : (units[unit] ?? 'short');
}

/** The declaration of the values of an alert.
 * @throws TypeError where no group has it */
export function declarationOf(alert: string): Declaration {
  for (const group of groupKeys) {
    const found = optionalFieldOf(fieldOf(fieldOf(alertGroups.spec, group), 'alerts'), alert);
    if (found !== undefined) return found;
  }
  throw new TypeError(`no group of alerts has an alert ${alert}`);
}
