import type { Notification } from '../../loopback/notification.ts';
import { describe, type Expected } from '../../main-job/expectations.ts';
import { isEscalation } from '../../main-job/is-escalation.ts';
import type { Mail } from '../../loopback/mail.ts';
import type { StandIns } from '../../loopback/stand-ins/server.ts';
import { until } from '../../loopback/wait.ts';
import { pagerOfEscalation } from '../addressees.ts';

/** Which deliveries are meant. */
interface Wanted extends Partial<Expected> {
  /** A word that the notification must have: no part of a longer one. */
  readonly names: string;
  readonly status?: Notification['status'];
  /** Only the alert itself, or only its escalation. */
  readonly escalated?: boolean;
  /** Only what came later, in seconds after the process started. */
  readonly after?: number;
}

/** Seconds within which everything that comes has come, even on a busy machine. */
const generous = 120;

function isWanted(one: Notification, { service, to, names, status, escalated, after = 0 }: Wanted): boolean {
  return (
    (service === undefined || one.service === service) &&
    (to === undefined || one.to === to) &&
    (status === undefined || one.status === status) &&
    (escalated === undefined || isEscalation(one, [pagerOfEscalation]) === escalated) &&
    one.at > after &&
    new RegExp(`(?<![\\w-])${names}(?![\\w-])`, 'u').test(one.content)
  );
}

/** What the stand-ins were told. */
export class Told {
  readonly #standIns: StandIns;
  readonly #mail: Mail;

  constructor(standIns: StandIns, mail: Mail) {
    this.#standIns = standIns;
    this.#mail = mail;
  }

  /** What arrived so far of what is meant, the earliest first. */
  async of(wanted: Wanted): Promise<readonly Notification[]> {
    const mail = wanted.service === undefined || wanted.service === 'e-mail' ? await this.#mail.deliveries() : [];
    return [...this.#standIns.deliveries, ...mail].filter((one) => isWanted(one, wanted)).toSorted((a, b) => a.at - b.at);
  }

  /**
   * Waits for so many notifications, and returns them.
   * @throws Error where there are fewer after a generous time
   */
  async waitFor(wanted: Wanted, count = 1): Promise<readonly Notification[]> {
    const { service = 'any', to = 'any', status = 'any', names } = wanted;
    let found: readonly Notification[] = [];
    await until(`${String(count)} of ${names} reach ${service} ${to}, status ${status}`, generous, async () => {
      found = await this.of(wanted);
      return found.length >= count;
    });
    return found;
  }

  /** Each addressee with what it got beyond one notification, or less; empty where each got exactly one. */
  async notOnce(addressees: readonly Expected[], wanted: Wanted): Promise<readonly string[]> {
    const counts = await Promise.all(addressees.map(async (addressee) => ({ addressee, got: await this.of({ ...addressee, ...wanted }) })));
    return counts
      .filter(({ got }) => got.length !== 1)
      .map(({ addressee: { service, to }, got }) => `${service} ${to} got ${String(got.length)}: ${got.map(describe).join(', ')}`);
  }
}
