import { v } from '@helm/ts-helm';

const labelName = { keyPattern: '^[a-zA-Z_][a-zA-Z0-9_]*$', keyForm: 'label name' };

/** Labels that the chart itself writes on every alert, or that Prometheus does. */
const reservedLabels = ['alertname', 'severity', 'alert_group', 'escalation'];

/** Labels added to an alert; a route can match on them. */
export const alertLabels = v
  .map(v.string({ minLength: 1 }).doc('The value of the label; Prometheus expands its templates.'), {
    ...labelName,
    reserved: reservedLabels,
  })
  .default({})
  .doc('Labels added to the alert.')
  .named('alertLabels');

/** Annotations added to an alert, or in place of the chart's. */
export const alertAnnotations = v
  .map(v.string({ minLength: 1 }).doc('The text of the annotation; Prometheus expands its templates.'), {
    ...labelName,
    keyForm: 'annotation name',
  })
  .default({})
  .doc('Annotations of the alert; summary, description, runbook_url and dashboard_url take the place of the chart’s.')
  .named('alertAnnotations');

/** Labels added to every alert of a group; the alert's own win. */
export const groupLabels = v
  .map(v.string({ minLength: 1 }).doc('The value of the label; Prometheus expands its templates.'), {
    ...labelName,
    reserved: reservedLabels,
  })
  .default({})
  .doc('Labels added to every alert of the group; those of the alert itself win.')
  .named('groupLabels');
