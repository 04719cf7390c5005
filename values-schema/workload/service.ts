import { v } from '@helm/ts-helm';
import { annotations } from './maps.ts';

/** The Service of a component; its port is fixed. */
export const service = v
  .object({
    type: v
      .choice('ClusterIP', 'NodePort', 'LoadBalancer')
      .default('ClusterIP')
      .doc('Type of the Service. The page asks for no login, so think twice before others than ClusterIP.'),
    annotations: annotations('Annotations of the Service.'),
    ipFamilyPolicy: v
      .choice('SingleStack', 'PreferDualStack', 'RequireDualStack')
      .default('SingleStack')
      .doc('Whether the Service has addresses of one or of both IP families.'),
  })
  .doc('Service of the component.');
