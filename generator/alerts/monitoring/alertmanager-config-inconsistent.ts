import { text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';

/** Members that differ route the same alert differently, depending on which of them sends. */
export function alertmanagerConfigInconsistent({ alertGroups }: AlertValues): AlertDefinition {
  return {
    name: 'AlertmanagerConfigInconsistent',
    alert: alertGroups.monitoring.alerts.AlertmanagerConfigInconsistent,
    expr: text`count by (namespace) (count_values by (namespace) ("config_hash", alertmanager_config_hash{job="alertmanager"})) > 1`,
    summary: 'Members of the Alertmanager cluster have different configurations',
    description: 'The members of the Alertmanager cluster in {{ $labels.namespace }} run {{ $value | humanize }} different configurations.',
    why: '15m: members are reloaded one after another.',
  };
}
