import { v } from '@helm/ts-helm';

/** How many pods a drain may take away at once. https://kubernetes.io/docs/tasks/run-application/configure-pdb/ */
export const podDisruptionBudget = v
  .object({
    enabled: v.boolean().default(true).doc('Whether there is a budget; one is written only for two replicas or more.'),
    maxUnavailable: v.integer({ min: 1, max: 8 }).default(1).doc('Pods that may be away at once.'),
  })
  .doc('PodDisruptionBudget of the component.');
