/** A notification that a stand-in received and found to be of its service's published format. */
export interface Notification {
  /** The kind of service. */
  readonly service: 'e-mail' | 'slack' | 'pagerduty' | 'webhook';
  /** Whom the service would have told: a mailbox, a channel, a routing key's name, a path. */
  readonly to: string;
  readonly status: 'firing' | 'resolved';
  /** What tells two notifications of one incident from those of two: Alertmanager's group, or PagerDuty's dedup_key. */
  readonly key: string;
  /** The whole notification as text, for what the tests look for in it. */
  readonly content: string;
  /** Different for each delivery. */
  readonly id: string;
  /** Seconds after the run began. */
  readonly at: number;
}

/** What a stand-in read from one request. */
export type Read = Omit<Notification, 'service' | 'to' | 'id' | 'at'> & { readonly to?: string };

/** Thrown by a stand-in that got something which the real service would refuse. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
}

/** @throws FormatError where the condition does not hold */
export function must(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new FormatError(sentence);
}
