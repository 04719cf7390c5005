import { v } from '@helm/ts-helm';
import { alertFields } from './alert.ts';

const { enabled, keepFiringFor, escalate, labels } = alertFields;

const expression = v.string({ minLength: 1, maxLength: 20_000, multiline: true });

/** An alert that the chart does not bring. */
export const extraAlert = v
  .object({
    enabled,
    order: v.integer({ min: 0, max: 9999 }).default(0).doc('Order among the rules of the group, then by name.'),
    expr: expression.doc('PromQL of the alert.'),
    severity: alertFields.severity.default('warning'),
    for: alertFields.for.default('5m'),
    keepFiringFor,
    escalate,
    labels,
    annotations: v
      .map(v.string({ minLength: 1 }).doc('The text of the annotation; Prometheus expands its templates.'), {
        keyPattern: '^[a-zA-Z_][a-zA-Z0-9_]*$',
        keyForm: 'annotation name',
      })
      .default({})
      .doc('Annotations: summary, description and runbook_url at least.'),
  })
  .doc('An alert.');

/** A recording rule that the chart does not bring. */
export const extraRecording = v
  .object({
    enabled: v.boolean().default(true).doc('Enables the rule.'),
    order: v.integer({ min: 0, max: 9999 }).default(0).doc('Order among the recording rules of the group, then by name.'),
    expr: expression.doc('PromQL to record.'),
    labels: v
      .map(v.string({ minLength: 1 }).doc('The value of the label.'), { keyPattern: '^[a-zA-Z_][a-zA-Z0-9_]*$', keyForm: 'label name' })
      .default({})
      .doc('Labels added to the recorded series.'),
  })
  .doc('A recording rule.');
