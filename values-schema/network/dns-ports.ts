import { v } from '@helm/ts-helm';

/** Where pods ask for names: NetworkPolicies see the ports of the pods that answer. */
export const dnsPorts = v
  .array(v.port(), { minItems: 1, unique: true })
  .default([53])
  .doc('Ports of DNS; on OpenShift 5353, at which its pods listen.');
