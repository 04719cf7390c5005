import { at, items, text } from '../objects.ts';
import type { Delivery } from './delivery.ts';

async function read(api: string, id: string): Promise<readonly Delivery[]> {
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

/**
 * One delivery for each mailbox of each message that a Mailpit has.
 * https://mailpit.axllent.org/docs/api-v1/
 * @param api its address, as in http://127.0.0.1:8025/api/v1
 */
export async function mailDeliveries(api: string): Promise<readonly Delivery[]> {
  const list: unknown = await (await fetch(`${api}/messages?limit=500`)).json();
  const messages = await Promise.all(items(at(list, 'messages')).map((message) => read(api, text(at(message, 'ID')))));
  return messages.flat();
}
