import { v } from '@helm/ts-helm';

/** How the members keep each other informed. */
export const cluster = v
  .object({
    peerTimeout: v
      .duration()
      .default('15s')
      .doc('Time that a member waits for the one before it to notify. https://github.com/prometheus/alertmanager#high-availability'),
    settleTimeout: v.duration().default('1m').doc('Time that a starting member waits for the cluster to settle.'),
    gossipInterval: v.duration().default('200ms').doc('Time between gossip messages.'),
    pushPullInterval: v.duration().default('1m').doc('Time between full exchanges of state.'),
    reconnectTimeout: v.duration().default('6h').doc('How long a lost member is retried.'),
  })
  .doc('Gossip between the members.');
