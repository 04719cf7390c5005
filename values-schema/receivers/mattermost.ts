import { v } from '@helm/ts-helm';
import { attachmentFields } from './attachment-fields.ts';
import { httpIntegrationFields } from './integration-fields.ts';
import { secretKey } from './secret-key.ts';
import { line, template } from './texts.ts';

const props = v
  .object({
    card: v.string({ minLength: 1, multiline: true }).doc('Text, in Markdown, that the icon beside the message opens; a template.'),
  })
  .optional()
  .doc('Properties of the message.');

const priority = v
  .object({
    priority: v.choice('urgent', 'important', 'standard').doc('Priority of the message.'),
    requestedAck: v.boolean().default(false).doc('Request an acknowledgement; needs urgent or important, and a licence.'),
    persistentNotifications: v
      .boolean()
      .default(false)
      .doc('Repeat the notification every five minutes until then; needs urgent, and a licence.'),
  })
  .optional()
  .doc('Priority of the message.');

/**
 * A message to Mattermost. `attachments`, which Alertmanager deprecates for the fields beside it, is left out.
 * https://prometheus.io/docs/alerting/latest/configuration/#mattermost_config
 */
export const mattermost = v
  .object({
    ...httpIntegrationFields,
    webhookUrlKey: secretKey('the URL of the incoming webhook'),
    channel: line('Channel, by its name in URLs (town-square); that of the webhook where none is given.'),
    username: template('Displayed sender.'),
    text: template('Text of the message.'),
    fallback: template('Summary for clients that do not show attachments.'),
    color: template('Colour of the bar beside the message.'),
    pretext: template('Text above the message.'),
    authorName: template('Author of the message.'),
    authorLink: template('Link of the author.'),
    authorIcon: template('Icon of the author.'),
    title: template('Title of the message.'),
    titleLink: template('Link of the title.'),
    fields: attachmentFields,
    thumbUrl: template('Thumbnail beside the text.'),
    footer: template('Footer.'),
    footerIcon: template('Icon of the footer.'),
    imageUrl: template('Image below the text.'),
    iconUrl: template('Icon of the sender.'),
    iconEmoji: template('Emoji as icon of the sender; it wins over iconUrl.'),
    type: line('Type of the message, for plugins of Mattermost; it begins with custom_.'),
    props,
    priority,
  })
  .named('Mattermost')
  .doc('A message to Mattermost.');
