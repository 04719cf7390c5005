import type { Notification } from '../loopback/notification.ts';
import type { Expected } from './expectations.ts';

/** The label of an escalation as a webhook is told of it. */
const label = '"escalation":"true"';

/**
 * Whether a notification is that of an alert which has been firing for long. It is told by what stands in it, not by when it came:
 * on a slow machine the first notification may come when the second is due.
 * @param escalation whom an escalation must reach
 * @param addressees whom the alert itself must reach
 */
export function isEscalation(
  { service, to, content }: Notification,
  escalation: readonly Expected[],
  addressees: readonly Expected[] = [],
): boolean {
  const is = (one: Expected): boolean => one.service === service && one.to === to;
  return content.includes(label) || (escalation.some(is) && !addressees.some(is));
}
