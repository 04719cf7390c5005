import { v } from '@helm/ts-helm';
import { annotations } from './maps.ts';

/** The identity of a component's pods. */
export const serviceAccount = v
  .object({
    create: v.boolean().default(true).doc('Whether the chart creates the ServiceAccount.'),
    name: v.format('dnsName', { orEmpty: true }).default('').doc('Its name; that of the component where empty.'),
    annotations: annotations('Annotations, such as those of a cloud’s workload identity.'),
  })
  .doc('ServiceAccount of the pods.');
