import { v, type AnyValue } from '@helm/ts-helm';
import { alertAnnotations, alertLabels } from './alert-labels.ts';

/** How urgent an alert is; routes of Alertmanager match on it. */
export type Severity = 'critical' | 'warning' | 'info';

interface Defaults {
  readonly severity: Severity;
  /** How long the condition holds before the alert fires. */
  readonly for: string;
  /** What the alert says, one sentence. */
  readonly doc: string;
}

/** The fields that every alert has. */
export const alertFields = {
  enabled: v.boolean().default(true).doc('Enables the alert.'),
  severity: v.choice('critical', 'warning', 'info').doc('Severity; critical pages, warning notifies, info goes to e-mail only.'),
  for: v.format('durationOrZero').doc('How long the condition must hold before the alert fires; 0s for at once.'),
  keepFiringFor: v
    .duration()
    .optional()
    .doc(
      'How long the alert keeps firing after the condition is gone, against flapping. Its escalation counts from the condition, not from the alert: where it is gone in between, the escalation starts anew.',
    ),
  escalate: v
    .boolean()
    .default(true)
    .doc('Whether a second rule escalates the alert; it does while the alert is critical, after alerting.escalation.after.'),
  labels: alertLabels,
  annotations: alertAnnotations,
};

/**
 * The values of one alert. Thresholds, windows and whatever else it reads are its own fields.
 * @param own the fields that only this alert has, each with its default
 */
export function alert<const F extends Readonly<Record<string, AnyValue>>>(defaults: Defaults, own: F) {
  const { enabled, severity, keepFiringFor, escalate, labels, annotations } = alertFields;
  return v
    .object(
      {
        enabled,
        severity: severity.default(defaults.severity),
        ...own,
        for: alertFields.for.default(defaults.for),
        keepFiringFor,
        escalate,
        labels,
        annotations,
      },
      { alike: true },
    )
    .doc(defaults.doc);
}
