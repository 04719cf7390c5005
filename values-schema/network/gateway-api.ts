import { v } from '@helm/ts-helm';
import { annotations } from '../workload/maps.ts';

/** Gateways instead of Ingresses. https://gateway-api.sigs.k8s.io/api-types/httproute/ */
export const gatewayApi = v
  .object({
    enabled: v
      .boolean()
      .default(false)
      .doc('Whether components with ingress.enabled get an HTTPRoute of the Gateway API instead of an Ingress.'),
    name: v.format('dnsName', { orEmpty: true }).default('').doc('The Gateway that serves the hosts, with their certificates.'),
    namespace: v.format('dnsLabel', { orEmpty: true }).default('').doc('Its namespace; that of the release where empty.'),
    sectionName: v.format('dnsName', { orEmpty: true }).default('').doc('Its listener; all that allow the host where empty.'),
    annotations: annotations('Annotations of the HTTPRoutes.'),
  })
  .doc('The Gateway API as the alternative to Ingress.');
