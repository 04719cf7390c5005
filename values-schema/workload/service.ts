import { v } from '@helm/ts-helm';
import { annotations, moreLabels } from './maps.ts';

/** The Service of a component; its port is fixed. */
export const service = v
  .object({
    type: v
      .choice('ClusterIP', 'NodePort', 'LoadBalancer')
      .default('ClusterIP')
      .doc('Type of the Service. The page asks for no login, so think twice before others than ClusterIP.'),
    labels: moreLabels('Labels of the Service.'),
    annotations: annotations('Annotations of the Service.'),
    nodePort: v.integer({ min: 0, max: 65_535 }).default(0).doc('Port of the nodes; Kubernetes chooses one where 0.'),
    loadBalancerClass: v
      .format('labelKey', { orEmpty: true })
      .default('')
      .doc('Class of the load balancer; Kubernetes lets it not change later.'),
    loadBalancerSourceRanges: v
      .array(v.string({ pattern: '^[0-9a-fA-F:.]+/[0-9]{1,3}$', form: 'an address range such as 192.0.2.0/24', minLength: 1 }))
      .default([])
      .doc('Addresses that the load balancer serves; all where empty.'),
    externalTrafficPolicy: v
      .choice('Cluster', 'Local')
      .default('Cluster')
      .doc('Whether any node passes traffic on; Local keeps the addresses of clients, and only nodes with a pod serve them.'),
    ipFamilyPolicy: v
      .choice('SingleStack', 'PreferDualStack', 'RequireDualStack')
      .default('SingleStack')
      .doc('Whether the Service has addresses of one or of both IP families.'),
  })
  .doc('Service of the component.');
