/** Labels that make an alert one of a service, a pod or a node. An empty one is none. */
type Labels = Readonly<Record<string, string>>;

interface Party {
  readonly name: string;
  readonly labels: Labels;
}

/** An alert that fires already, another, and whether the first mutes the second. */
interface Pair {
  /** Different for each pair; the label `trial` of the target. */
  readonly id: string;
  readonly source: Party;
  readonly target: Party;
  readonly muted: boolean;
}

interface Own {
  readonly source?: Labels;
  readonly target?: Labels;
}

let count = 0;

/** Both are of one service unless `own` says otherwise. */
function pair(source: string, target: string, muted: boolean, own: Own = {}): Pair {
  count += 1;
  const id = `trial-pair-${String(count)}`;
  return {
    id,
    source: { name: source, labels: { service: id, ...own.source } },
    target: { name: target, labels: { service: id, trial: id, ...own.target } },
    muted,
  };
}

/** NodeNotReady, which is of no service, and an alert on what runs there. */
function onNode(target: string, muted: boolean, node: string, of = node): Pair {
  return pair('NodeNotReady', target, muted, { source: { service: '', node }, target: { node: of } });
}

const main = { server: 'main' };
const mails = { vhost: '/', queue: 'mails' };

const ofService = ['HighLatency', 'HighErrorRate', 'ServiceHighMemory', 'ServiceHighCPU'] as const;
const ofNode = ['PodCrashLooping', 'PodNotReady', 'MonitoringTargetDown'] as const;

/** Every pair of the design, and those beside it that must not be muted. */
export const pairs: readonly Pair[] = [
  ...ofService.map((name) => pair('ServiceDown', name, true)),
  pair('RabbitMQConsumerDown', 'RabbitMQHighQueue', true, { source: mails, target: mails }),
  pair('PostgresDown', 'PostgresHighConnections', true, { source: main, target: main }),
  pair('RedisDown', 'RedisHighMemory', true, { source: main, target: main }),
  ...ofNode.map((name) => onNode(name, true, `node-of-${name}`)),
  // A database or another critical alert is never muted.
  pair('ServiceDown', 'PostgresDown', false),
  onNode('PostgresDown', false, 'node-of-postgres'),
  onNode('ServiceDown', false, 'node-of-service'),
  // Another service, namespace, cluster or node is another matter.
  pair('ServiceDown', 'HighLatency', false, { source: { service: 'trial-elsewhere' } }),
  pair('ServiceDown', 'HighErrorRate', false, { source: { namespace: 'elsewhere' } }),
  pair('ServiceDown', 'ServiceHighCPU', false, { source: { cluster: 'elsewhere' } }),
  onNode('PodNotReady', false, 'node-down', 'node-up'),
  // Another server or queue behind the same service too, and a broker is not its queues.
  pair('PostgresDown', 'PostgresHighConnections', false, { source: { server: 'replica' }, target: main }),
  pair('RedisDown', 'RedisHighMemory', false, { source: { server: 'cache' }, target: { server: 'sessions' } }),
  pair('RabbitMQConsumerDown', 'RabbitMQHighQueue', false, { source: mails, target: { vhost: '/', queue: 'payments' } }),
  pair('RabbitMQConsumerDown', 'RabbitMQHighQueue', false, { source: mails, target: { ...mails, vhost: 'other' } }),
  pair('RabbitMQDown', 'RabbitMQHighQueue', false, { source: main, target: mails }),
  // A label that both alerts lack is not one that they share.
  onNode('PodCrashLooping', false, 'node-unknown', ''),
  pair('PostgresDown', 'PostgresReplicationLag', false),
  pair('PaymentFailureRate', 'PVCNearlyFull', false, { source: { service: '' }, target: { service: '' } }),
  // A warning mutes nothing.
  pair('HighErrorRate', 'HighLatency', false),
];
