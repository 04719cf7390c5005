import type { Expected } from './expectations.ts';

/** What is run and what must come of it. */
export interface Job {
  readonly chart?: string;
  readonly values: readonly string[];
  /** The services that go down. */
  readonly services: readonly string[];
  /** Whom ServiceDown must reach, firing and resolved. */
  readonly addressees: readonly Expected[];
  /** Whom it must reach when it has been firing for long. */
  readonly escalation: readonly Expected[];
  /** Seconds from the services' end before which nobody is told so: `for` of ServiceDown and alerting.escalation.after. */
  readonly escalatedAfter: number;
  /** Who gets Watchdog, over and over. */
  readonly deadMansSwitch: Expected;
  /** Seconds in which a second notification would arrive: more than a group's interval, which is more than the last Alertmanager's turn. */
  readonly quiet: number;
}
