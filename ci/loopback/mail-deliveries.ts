import { at, items, text } from '../objects.ts';
import type { Notification } from './notification.ts';

async function read(api: string, id: string): Promise<readonly Notification[]> {
  const message: unknown = await (await fetch(`${api}/message/${id}`)).json();
  const subject = text(at(message, 'Subject'));
  const content = [subject, at(message, 'Text'), at(message, 'HTML')].join('\n');
  const status = /\bRESOLVED\b/iu.test(subject) ? 'resolved' : 'firing';
  const received = (Date.parse(text(at(message, 'Date'))) - performance.timeOrigin) / 1000;
  return ['To', 'Cc', 'Bcc']
    .flatMap((header) => items(at(message, header)))
    .map((mailbox) => text(at(mailbox, 'Address')))
    .map((to) => ({ service: 'e-mail', to, status, key: subject, content, id: `${id} ${to}`, at: received }));
}

/** Messages that Mailpit tells of at once. */
const page = 200;

async function idsOf(api: string, start: number): Promise<readonly string[]> {
  const list: unknown = await (await fetch(`${api}/messages?start=${String(start)}&limit=${String(page)}`)).json();
  const ids = items(at(list, 'messages')).map((message) => text(at(message, 'ID')));
  return ids.length < page ? ids : [...ids, ...(await idsOf(api, start + page))];
}

/**
 * One delivery for each mailbox of each message that a Mailpit has.
 * https://mailpit.axllent.org/docs/api-v1/
 * @param api its address, as in http://127.0.0.1:8025/api/v1
 * @param known messages that were read before, by their id; what is read now is added
 */
export async function mailDeliveries(api: string, known = new Map<string, readonly Notification[]>()): Promise<readonly Notification[]> {
  const fresh = (await idsOf(api, 0)).filter((id) => !known.has(id));
  await Promise.all(fresh.map(async (id) => known.set(id, await read(api, id))));
  return [...known.values()].flat();
}
