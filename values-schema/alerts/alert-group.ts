import { v, type AnyValue } from '@helm/ts-helm';
import { groupLabels } from './alert-labels.ts';

/** The values of a group of alerts that the chart brings. */
export function alertGroup<const A extends Readonly<Record<string, AnyValue>>>(doc: string, alerts: A) {
  return v
    .object({
      enabled: v.boolean().default(true).doc('Enables the group.'),
      labels: groupLabels,
      alerts: v.object(alerts).doc('The alerts of the group, by name.'),
    })
    .doc(doc);
}
