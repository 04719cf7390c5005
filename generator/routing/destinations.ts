import type { Labels } from '../alerts/cases/series.ts';
import { strategy as platform, type Strategy } from './strategy.ts';

/** Whom an alert with these labels must reach. */
export function destinations(labels: Labels, strategy: Strategy = platform): readonly string[] {
  const { alertname, alert_group: group = '', severity = '', escalation } = labels;
  if (alertname === 'Watchdog') return strategy.watchdog;
  if (escalation === 'true' && strategy.escalation !== undefined) return [...strategy.everything, ...strategy.escalation];
  const bySeverity = strategy.severities[severity] ?? strategy.other;
  const byGroup = strategy.groupSeverities.includes(severity) ? (strategy.groups[group] ?? []) : [];
  return [...strategy.everything, ...bySeverity, ...byGroup];
}
