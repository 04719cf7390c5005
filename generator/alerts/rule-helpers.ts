import { define, defineText, given, str, trimSuffix, v } from '@helm/ts-helm';
import { labelsOf, stagesOf, textsOf, waitOf } from './rule-parts.ts';

const text = v.string();
const texts = v.map(text);
const severity = v.choice('critical', 'warning', 'info');

/** The rules that an alert makes. */
export const alertStages = defineText(
  'jobpilot-monitoring.alertStages',
  'The rules that an alert makes: "alert" and, while it is critical and to be escalated, "escalation".',
  { alert: v.object({ severity, escalate: v.boolean() }), escalation: v.object({ enabled: v.boolean() }) },
  ({ alert, escalation }) => stagesOf(alert.severity, alert.escalate, escalation.enabled),
);

/** How long the condition holds before a rule of the alert fires. */
export const alertFor = defineText(
  'jobpilot-monitoring.alertFor',
  'How long an alert waits before it fires; its escalation waits for the window of escalation on top.',
  { alert: v.object({ for: v.duration() }), escalation: v.object({ after: v.duration() }), stage: text },
  ({ alert, escalation, stage }) => waitOf(stage, alert.for, escalation.after),
);

/** The labels of an alert. */
export const alertLabels = define(
  'jobpilot-monitoring.alertLabels',
  "The labels of an alert: the chart's own, then the user's for the alert, which win over those for its group.",
  { alert: v.object({ severity, labels: texts }), group: v.object({ labels: texts }), name: text, stage: text },
  ({ alert, group, name, stage }) =>
    labelsOf({ severity: alert.severity, group: name, stage, labels: alert.labels, groupLabels: group.labels }),
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
export const ruleHelpers = [alertStages.helper, alertFor.helper, alertLabels.helper, alertLinks.helper];
