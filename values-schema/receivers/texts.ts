import { v } from '@helm/ts-helm';

/**
 * A text of a notification, which Alertmanager expands as a template; "" leaves out what Alertmanager would write.
 * https://prometheus.io/docs/alerting/latest/notifications/
 */
export function template(doc: string) {
  return v.string({ multiline: true }).optional().doc(doc);
}

const oneLine = v.string({ minLength: 1 }).named('Line');

/** A text on one line that may be left out, but is not empty. */
export function line(doc: string) {
  return oneLine.optional().doc(doc);
}

/** A text on one line that must be given. */
export function requiredLine(doc: string) {
  return oneLine.doc(doc);
}
