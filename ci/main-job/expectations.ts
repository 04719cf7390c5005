import type { Notification } from '../loopback/notification.ts';

/** Whom an alert must reach. */
export interface Expected {
  readonly service: Notification['service'];
  /** See Notification.to. */
  readonly to: string;
}

/** One line of the result. */
export interface Row {
  readonly check: string;
  readonly expected: string;
  readonly got: string;
  readonly passed: boolean;
}

/** A row that passes where both are the same. */
export function row(check: string, expected: string, got: string): Row {
  return { check, expected, got, passed: expected === got };
}

/** A delivery in a few words. */
export function describe({ service, to, status, at }: Notification): string {
  return `${service} ${to} ${status} at ${at.toFixed(1)} s`;
}

/** Whether a text has a name in it that is not part of a longer one. */
export function names(content: string, name: string): boolean {
  return new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'u').test(content);
}

/** What is told: that alerts of services begin or end. */
interface Told {
  readonly status: Notification['status'];
  readonly services: readonly string[];
}

/** Whether each addressee has been told of each service. */
export function allTold(since: readonly Notification[], addressees: readonly Expected[], { status, services }: Told): boolean {
  return addressees.every(({ service, to }) => {
    const arrived = since.filter((one) => one.service === service && one.to === to && one.status === status);
    return services.every((name) => arrived.some((one) => names(one.content, name)));
  });
}

/**
 * Whether each addressee got exactly one notification of a status that names each of the alerting services, and nobody
 * else got any.
 * @param since what arrived in the phase that is looked at
 */
export function exactlyOnce(
  phase: string,
  since: readonly Notification[],
  addressees: readonly Expected[],
  { status, services }: Told,
): readonly Row[] {
  const isExpected = (one: Notification): boolean =>
    one.status === status && addressees.some(({ service, to }) => service === one.service && to === one.to);
  const others = since.filter((one) => !isExpected(one));
  return [
    ...addressees.map(({ service, to }) => {
      const arrived = since.filter((one) => one.service === service && one.to === to && one.status === status);
      const counts = services.map((name) => `${name} ${String(arrived.filter((one) => names(one.content, name)).length)}`);
      return row(`${phase}: ${service} ${to}`, services.map((name) => `${name} 1`).join(', '), counts.join(', '));
    }),
    row(`${phase}: nobody else`, 'nothing', others.map(describe).join(', ') || 'nothing'),
  ];
}

/** Whether each incident was resolved under the key under which it was opened. */
export function sameKeys(deliveries: readonly Notification[], service: Notification['service'], to: string): Row {
  const keys = (status: Notification['status']): string =>
    deliveries
      .filter((one) => one.service === service && one.to === to && one.status === status)
      .map((one) => one.key)
      .toSorted()
      .join(', ');
  return row(`resolved under the key it was opened with: ${service} ${to}`, keys('firing'), keys('resolved'));
}
