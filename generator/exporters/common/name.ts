import { str, type Expr, type Node } from '@helm/ts-helm';
import { shared } from './shared.ts';

/** The exporters: what objects and labels call them, and Prometheus the service that it scrapes. */
export const exporters = ['kube-state-metrics', 'node-exporter', 'postgres-exporter', 'redis-exporter', 'blackbox-exporter'] as const;

/** One of them. */
export type Exporter = (typeof exporters)[number];

/** The name of an object; `namePrefix` stands before it, the server that an exporter watches behind it. */
export function named(name: string, server?: Expr<string>): Node<string> {
  return server === undefined ? str`${shared.namePrefix}${name}` : str`${shared.namePrefix}${name}-${server}`;
}
