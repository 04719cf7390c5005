/** Mistakes that change nothing, so that no test can notice them. */
interface Equivalent {
  readonly alert: RegExp;
  readonly mutant: RegExp;
  readonly reason: string;
}

/** The mistakes that tests need not notice, each with the reason. */
export const equivalents: readonly Equivalent[] = [
  {
    alert: /^(?:Postgres|Redis|RabbitMQ)Down$/u,
    mutant: /^max at \d+ becomes min$/u,
    reason: 'A server has one such series: max only takes labels away.',
  },
];
