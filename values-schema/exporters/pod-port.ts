import { v } from '@helm/ts-helm';

/** The port behind a Service, where it is another one. https://kubernetes.io/docs/concepts/services-networking/network-policies/ */
export const podPort = v
  .port()
  .optional()
  .doc('Port of the pods, where it differs from that of the Service in the address; NetworkPolicies see that of the pods.');
