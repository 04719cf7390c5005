import { isMap, items, text, type Json } from '../../objects.ts';
import { must, type Read } from '../notification.ts';

const known = {
  event: ['client', 'client_url', 'dedup_key', 'event_action', 'images', 'links', 'payload', 'routing_key'],
  payload: ['class', 'component', 'custom_details', 'group', 'severity', 'source', 'summary', 'timestamp'],
} as const;

const severities = ['critical', 'error', 'warning', 'info'];

function closed(value: unknown, keys: readonly string[], place: string): Json {
  must(isMap(value), `${place} is not an object`);
  for (const key of Object.keys(value)) must(keys.includes(key), `${place} has the unknown key ${key}`);
  return value;
}

function checkLink(value: unknown): void {
  const { href, text: words } = closed(value, ['href', 'text'], 'the link');
  must(typeof href === 'string' && URL.canParse(href), `the href ${String(href)} is no URL`);
  must(words === undefined || typeof words === 'string', 'the text of a link is no text');
}

function checkPayload(value: unknown): void {
  const { summary, source, severity, custom_details: details } = closed(value, known.payload, 'the payload');
  must(typeof summary === 'string' && summary !== '' && summary.length <= 1024, 'the summary is empty or longer than 1,024 characters');
  must(typeof source === 'string' && source !== '', 'the source is empty');
  must(typeof severity === 'string' && severities.includes(severity), `the severity ${String(severity)} is none`);
  must(details === undefined || isMap(details), 'the custom_details are no object');
}

/** Bytes that an event may have. */
const largest = 512_000;

/**
 * An event as the Events API v2 takes it.
 * https://developer.pagerduty.com/docs/send-alert-event
 * @param routingKeys the keys that services have, with the names under which deliveries are recorded
 */
export function readPagerDuty(body: unknown, routingKeys: ReadonlyMap<string, string>): Read {
  const event = closed(body, known.event, 'the event');
  const { event_action: action, dedup_key: key, payload, client_url: link } = event;
  const to = routingKeys.get(text(event['routing_key']));
  must(to !== undefined, 'the routing_key belongs to no service');
  must(action === 'trigger' || action === 'resolve', `the event_action ${String(action)} is neither trigger nor resolve`);
  must(typeof key === 'string' && key !== '' && key.length <= 255, 'the dedup_key is empty or longer than 255 characters');
  must(link === undefined || (typeof link === 'string' && URL.canParse(link)), `the client_url ${String(link)} is no URL`);
  for (const one of items(event['links'])) checkLink(one);
  must(Buffer.byteLength(JSON.stringify(body)) <= largest, 'the event is larger than 512 KB');
  must(!JSON.stringify(body).includes('\ufffd'), 'a character is broken');
  if (action === 'trigger') checkPayload(payload);
  return { to, status: action === 'trigger' ? 'firing' : 'resolved', key, content: JSON.stringify(body) };
}
