import type { NetworkPolicyPort } from 'kubernetes-types/networking/v1.js';
import { given, type Expr, type Node, type Optional } from '@helm/ts-helm';
import type { podPort } from '../../../values-schema/exporters/pod-port.ts';

/** The port of an address, and that of the pods where a Service in between has another. */
export function toPorts(port: Node<number>, behind: Optional<typeof podPort>): Expr<readonly NetworkPolicyPort[]> {
  return [{ port, protocol: 'TCP' }, given(behind, (one) => ({ port: one, protocol: 'TCP' }))];
}
