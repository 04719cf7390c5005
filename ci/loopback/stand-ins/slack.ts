import { isMap, items, type Json } from '../../objects.ts';
import { must, type Read } from '../notification.ts';

const known = {
  message: 'attachments blocks channel icon_emoji icon_url link_names mrkdwn text thread_ts username',
  attachment:
    'actions author_icon author_link author_name blocks callback_id color fallback fields footer footer_icon id image_url mrkdwn_in pretext ' +
    'text thumb_url title title_link ts',
  field: 'short title value',
} as const;

function closed(value: unknown, keys: string, place: string): Json {
  must(isMap(value), `${place} is not an object`);
  for (const key of Object.keys(value)) must(keys.split(' ').includes(key), `${place} has the unknown key ${key}`);
  return value;
}

/** What may stand between angle brackets without an alert's own text reaching there: a link with its words. */
const link = /<https?:\/\/[^\s<>|]+(?:\|[^<>|]+)?>/gu;

/**
 * Text escaped as Slack wants it: no bracket that is no link (a mention would wake a whole channel), no bare ampersand.
 * https://docs.slack.dev/messaging/formatting-message-text/#escaping
 */
function checkMarkup(text: unknown): void {
  if (typeof text !== 'string') return;
  const rest = text.replaceAll(link, '');
  must(!/[<>]/u.test(rest), `an angle bracket is not escaped: ${rest.slice(0, 200)}`);
  must(!/&(?!amp;|lt;|gt;)/u.test(text), `an ampersand is not escaped: ${text.slice(0, 200)}`);
  must(!/[^\P{Cc}\t\n]|\ufffd/u.test(text), 'a character is broken');
}

function checkAttachment(value: unknown): string {
  const attachment = closed(value, known.attachment, 'the attachment');
  const { color, fields, title, title_link: titleLink, text, fallback } = attachment;
  must(
    color === undefined || (typeof color === 'string' && /^(?:good|warning|danger|#[0-9a-f]{6})$/iu.test(color)),
    `the color ${String(color)} is none`,
  );
  for (const field of items(fields)) closed(field, known.field, 'the field');
  must(typeof fallback === 'string' && fallback !== '', 'the attachment has no fallback');
  must(typeof title === 'string' || typeof text === 'string', 'the attachment has neither title nor text');
  must(typeof title !== 'string' || title.length <= 1024, 'the title is longer than 1,024 characters');
  for (const part of [title, text, fallback]) checkMarkup(part);
  must(
    titleLink === undefined || titleLink === '' || (typeof titleLink === 'string' && URL.canParse(titleLink)),
    `the title_link ${String(titleLink)} is no URL`,
  );
  return [title, text, fallback].join('\n');
}

/**
 * A message as an incoming webhook takes it.
 * https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks and
 * https://docs.slack.dev/legacy/legacy-messaging/legacy-secondary-message-attachments
 */
export function readSlack(body: unknown): Read {
  const message = closed(body, known.message, 'the message');
  const { channel, text = '', attachments } = message;
  must(typeof channel === 'string' && /^#[a-z0-9_-]{1,79}$/u.test(channel), `the channel ${String(channel)} is none`);
  must(typeof text === 'string' && text.length <= 40_000, 'the text is longer than 40,000 characters');
  const parts = items(attachments).map(checkAttachment);
  // https://api.slack.com/changelog/2018-04-truncating-really-long-messages
  must(parts.join('').length <= 40_000, 'the attachments are longer than 40,000 characters, where Slack cuts');
  must(text !== '' || parts.length > 0, 'no_text: the message has neither text nor attachments');
  const content = [text, ...parts].join('\n');
  const colors = items(attachments).map((one) => (isMap(one) ? one['color'] : undefined));
  const resolved = /\bRESOLVED\b/iu.test(content) || colors.includes('good');
  return { to: channel, status: resolved ? 'resolved' : 'firing', key: channel, content };
}
