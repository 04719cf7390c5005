import { v } from '@helm/ts-helm';

/** How many pods a drain may take away at once. https://kubernetes.io/docs/tasks/run-application/configure-pdb/ */
export const podDisruptionBudget = v
  .object({
    enabled: v.boolean().default(true).doc('Whether there is a budget; one is written only for two replicas or more.'),
    maxUnavailable: v.kubernetes('Pods').default(1).doc('Pods that may be away at once: a number, or a share such as 25%.'),
    minAvailable: v.kubernetes('Pods').optional().doc('Pods that must stay; takes the place of maxUnavailable.'),
    unhealthyPodEvictionPolicy: v
      .choice('IfHealthyBudget', 'AlwaysAllow')
      .default('IfHealthyBudget')
      .doc('Whether a drain may take pods that are not ready whatever the budget says; from Kubernetes 1.27 on.'),
  })
  .doc('PodDisruptionBudget of the component.');
