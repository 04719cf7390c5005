import { v } from '@helm/ts-helm';

/** The port behind a Service, where it is another one. https://kubernetes.io/docs/concepts/services-networking/network-policies/ */
export const podPort = v
  .port()
  .optional()
  .doc('Port of the pods, where the address is that of a Service with another one: NetworkPolicies see that of the pods.');
