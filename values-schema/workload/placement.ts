import { v } from '@helm/ts-helm';
import { labels } from './maps.ts';

/**
 * Where pods run and before which others: said by a component of its own pods, and by `global.pod` of all. Both begin their
 * descriptions alike, so that the schema has each field once.
 * @param ofPriority when the priority class counts, or what does in its place
 * @param ofNodes the same of what chooses nodes
 */
export const placement = (ofPriority: string, ofNodes: string) => ({
  priorityClassName: v.format('dnsName', { orEmpty: true }).default('').doc(`Priority class of the pods; ${ofPriority}.`),
  nodeSelector: labels(`Labels of the nodes that the pods may run on; ${ofNodes}.`),
  tolerations: v.kubernetesList('Toleration').default([]).doc(`Taints of nodes that the pods tolerate; ${ofNodes}.`),
  affinity: v.kubernetes('Affinity').default({}).doc(`Affinity of the pods; ${ofNodes}.`),
});
