/** Whom alerts must reach, in words: the kind of notification and its address, as a reader of the platform's description knows them. */
export interface Strategy {
  /** Everybody who is told of everything but Watchdog. */
  readonly everything: readonly string[];
  /** By severity. */
  readonly severities: Readonly<Record<string, readonly string[]>>;
  /** By the label alert_group, beside those that the severity tells. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** The severities of which groups are told. */
  readonly groupSeverities: readonly string[];
  /** Alerts of any other severity, or of none. */
  readonly other: readonly string[];
  /** A critical alert that still fires after the window; where nothing is said, whoever is told of the alert itself. */
  readonly escalation?: readonly string[];
  /** The alert that always fires; nobody, until a dead man's switch is set up. */
  readonly watchdog: readonly string[];
}

/** The notification strategy of the JobPilot platform, written down by itself: tests hold what the chart routes against it. */
export const strategy = {
  everything: [],
  severities: {
    critical: ['PagerDuty', 'Slack #critical-alerts', 'e-mail oncall@jobpilot.com'],
    warning: ['Slack #alerts', 'e-mail ops-team@jobpilot.com'],
    info: ['e-mail ops-team@jobpilot.com'],
  },
  groups: {
    database: ['Slack #database-alerts', 'e-mail database-team@jobpilot.com'],
    infrastructure: ['Slack #infrastructure'],
    'business-metrics': ['Slack #product-metrics', 'e-mail product-team@jobpilot.com', 'e-mail business-analytics@jobpilot.com'],
  },
  groupSeverities: ['critical', 'warning'],
  other: ['e-mail ops-team@jobpilot.com'],
  escalation: ['PagerDuty (escalation)'],
  watchdog: [],
} as const satisfies Strategy;
