import type { NetworkPolicyPort } from 'kubernetes-types/networking/v1.js';
import { each, type Expr, type Ref } from '@helm/ts-helm';
import type { dnsPorts } from '../../../values-schema/network/dns-ports.ts';

/** The ports of DNS, by both protocols that it has. */
export function toDns(ports: Ref<typeof dnsPorts>): Expr<NetworkPolicyPort>[] {
  return (['UDP', 'TCP'] as const).map((protocol) => each(ports, 'port', (port) => ({ port, protocol })));
}
