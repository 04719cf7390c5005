import { v } from '@helm/ts-helm';

/** How many pods a drain may take away at once. https://kubernetes.io/docs/tasks/run-application/configure-pdb/ */
export const podDisruptionBudget = v
  .object({
    enabled: v.boolean().default(true).doc('Enables the budget; there is one only for two replicas or more.'),
    maxUnavailable: v.kubernetes('Pods').default(1).doc('Maximum unavailable pods: a number, or a percentage such as 25%.'),
    minAvailable: v.kubernetes('Pods').optional().doc('Minimum available pods; replaces maxUnavailable.'),
    unhealthyPodEvictionPolicy: v
      .choice('IfHealthyBudget', 'AlwaysAllow')
      .default('IfHealthyBudget')
      .doc('Eviction policy for unhealthy pods; AlwaysAllow evicts them whatever the budget says. From Kubernetes 1.27 on.'),
  })
  .doc('PodDisruptionBudget of the component.');
