import { define, given, str, trimSuffix, v } from '@helm/ts-helm';
import { labelsOf, textsOf, waitOf } from './rule-parts.ts';

const text = v.string();
const texts = v.map(text);
const severity = v.choice('critical', 'warning', 'info');

/** The labels and timing of a rule of an alert. */
export const alertFields = define(
  'jobpilot-monitoring.alertFields',
  'The labels and the timing of a rule that an alert makes. Stage is alert or escalation.',
  {
    alert: v.object({ severity, for: v.duration(), keepFiringFor: v.duration().optional(), labels: texts }),
    group: v.object({ labels: texts }),
    name: text,
    stage: text,
    escalation: v.object({ after: v.duration() }),
  },
  ({ alert, group, name, stage, escalation }) => ({
    labels: labelsOf({ severity: alert.severity, group: name, stage, labels: alert.labels, groupLabels: group.labels }),
    for: waitOf(stage, alert.for, escalation.after),
    keep_firing_for: given(alert.keepFiringFor, (duration) => duration),
  }),
);

/** The annotations of an alert beside summary and description. */
export const alertLinks = define(
  'jobpilot-monitoring.alertLinks',
  "The annotations of an alert beside summary and description: its runbook, the dashboard of its group and the user's own.",
  {
    alert: v.object({ annotations: texts }),
    alerting: v.object({ runbookBaseUrl: v.url(), dashboardBaseUrl: v.url().optional() }),
    runbook: text,
    dashboard: text,
  },
  ({ alert, alerting, runbook, dashboard }) => ({
    runbook_url: str`${trimSuffix(alerting.runbookBaseUrl, '/')}/${runbook}`,
    dashboard_url: given(alerting.dashboardBaseUrl, (base) => str`${trimSuffix(base, '/')}/d/jobpilot-${dashboard}`),
    ...textsOf(alert.annotations, 'annotation'),
  }),
);

/** The named templates that the rules include. */
export const ruleHelpers = [alertFields.helper, alertLinks.helper];
