/** Mistakes that change nothing, so that no test can notice them. */
export interface Equivalent {
  /** The alerts in whose rules a mistake may be. */
  readonly alerts: readonly string[];
  readonly mutant: RegExp;
  readonly reason: string;
}

/** The mistakes that tests need not notice, each with the reason; `npm run mutants` refuses one that a test notices nevertheless. */
export const equivalents: readonly Equivalent[] = [
  {
    alerts: ['PostgresHighConnections'],
    mutant: /^max at \d+ becomes min$/u,
    reason: 'An exporter tells of one limit: max only takes labels away.',
  },
  {
    alerts: ['MonitoringTargetDown'],
    mutant: /^2 at \d+ becomes 1\.96$/u,
    reason: 'Members are counted in whole numbers.',
  },
];
