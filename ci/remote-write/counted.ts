import type { Outcome, Restart } from './durability.ts';
import type { Answers } from './same-answers.ts';
import type { Arrived } from './same-samples.ts';

/** The two ways in which the chart's Prometheus sends samples. */
export type Mode = 'server' | 'agent';

/** What was counted of a mode around each event. */
export interface Events {
  readonly storeRestarts: Restart;
  readonly storeIsKilled: Outcome;
  readonly writerRestarts: Outcome;
}

/** What a full run counted, from which the tables of docs/scale.md are made. */
export interface Counted {
  readonly arrived: Arrived;
  readonly healthy: Answers;
  readonly down: Answers;
  readonly events: Readonly<Record<Mode, Events>>;
  /** Checks of the main job with the rules in the store. */
  readonly rulesOutside: number;
}
