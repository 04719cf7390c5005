import { v } from '@helm/ts-helm';
import { annotations, moreLabels } from './maps.ts';

/** The Service of a component; its port is fixed. */
export const service = v
  .object({
    type: v
      .choice('ClusterIP', 'NodePort', 'LoadBalancer')
      .default('ClusterIP')
      .doc('Type of the Service. Prometheus, Alertmanager and Loki ask for no login, so expose them with care.'),
    labels: moreLabels('Labels of the Service.'),
    annotations: annotations('Annotations of the Service.'),
    nodePort: v.integer({ min: 0, max: 65_535 }).default(0).doc('Node port; Kubernetes assigns one where 0.'),
    loadBalancerClass: v.format('labelKey', { orEmpty: true }).default('').doc('Class of the load balancer; it cannot be changed later.'),
    loadBalancerSourceRanges: v
      .array(v.string({ pattern: '^[0-9a-fA-F:.]+/[0-9]{1,3}$', form: 'an address range such as 192.0.2.0/24', minLength: 1 }))
      .default([])
      .doc('CIDRs that the load balancer admits; all where empty.'),
    externalTrafficPolicy: v
      .choice('Cluster', 'Local')
      .default('Cluster')
      .doc('External traffic policy; Local keeps the addresses of clients, and only nodes with a pod serve them.'),
    ipFamilyPolicy: v
      .choice('SingleStack', 'PreferDualStack', 'RequireDualStack')
      .default('SingleStack')
      .doc('IP family policy of the Service.'),
  })
  .doc('Service of the component.');
