import { v } from '@helm/ts-helm';
import { alertFields } from '../alerts/alert.ts';

/** An alert on what logs say. https://grafana.com/docs/loki/latest/alert/ */
export const logRule = v
  .object({
    enabled: alertFields.enabled,
    expr: v
      .string({ minLength: 1, maxLength: 20_000, multiline: true })
      .doc('LogQL metric query, such as sum by (service) (rate({namespace="shop"} |= "panic" [5m])) > 0.'),
    severity: alertFields.severity.default('warning'),
    for: alertFields.for.default('0s'),
    escalate: alertFields.escalate,
    labels: alertFields.labels,
    annotations: v
      .map(v.string({ minLength: 1, maxLength: 4096 }), { keyPattern: '^[a-zA-Z_][a-zA-Z0-9_]*$', keyForm: 'annotation name' })
      .default({})
      .doc('Annotations; summary, description and runbook_url at least.'),
  })
  .doc('An alert on logs.');

/** Alerts on logs by name. */
export const rules = v
  .map(logRule, { keyPattern: '^[a-zA-Z_][a-zA-Z0-9_]*$', keyForm: 'alert name' })
  .default({})
  .doc(
    'Alerts on logs by name, with the label alert_group: logs. Loki sends them to every Alertmanager of the release, or to externalAlertmanagers where the release has none.',
  );
