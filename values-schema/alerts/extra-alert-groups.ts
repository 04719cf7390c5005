import { v } from '@helm/ts-helm';
import { groupLabels } from './alert-labels.ts';
import { extraAlert, extraRecording } from './extra-rules.ts';

/** A group of rules that the chart does not bring. */
export const extraAlertGroup = v
  .object({
    enabled: v.boolean().default(true).doc('Enables the group.'),
    order: v.integer({ min: 0, max: 9999 }).default(0).doc('Order among the added groups, then by name.'),
    interval: v.duration().optional().doc('Evaluation interval; prometheus.evaluationInterval where none is given.'),
    labels: groupLabels,
    recordings: v
      .map(extraRecording, { keyPattern: '^[a-zA-Z_:][a-zA-Z0-9_:]*$', keyForm: 'name of the recorded metric' })
      .default({})
      .doc('Recording rules, by the name of the metric; they are evaluated before the alerts of the group.'),
    rules: v.map(extraAlert, { keyPattern: '^[a-zA-Z_][a-zA-Z0-9_]*$', keyForm: 'alert name' }).default({}).doc('Alerts, by name.'),
  })
  .doc('A group of rules.');

/** Groups of rules that the chart does not bring. */
export const extraAlertGroups = v
  .map(extraAlertGroup, { keyPattern: '^[a-z0-9]([-a-z0-9]{0,50}[a-z0-9])?$', keyForm: 'group name' })
  .default({})
  .doc('Groups of alerts and recording rules added to those of the chart, by name; the name is the label alert_group.');
