import type { Kind } from './steps.ts';

/** One thing that an upgrade changes for a user. */
export interface Finding {
  readonly kind: Kind;
  /** What it is about, as a user knows it: `prometheus.retention.time`, `Service alertmanager`. */
  readonly subject: string;
  /** The rest of the sentence: `is gone`, `changes from 30d to 15d`. */
  readonly detail: string;
}
