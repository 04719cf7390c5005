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
    priority: v.choice('urgent', 'important', 'standard').doc('How urgent the message is marked.'),
    requestedAck: v.boolean().default(false).doc('Ask readers to acknowledge it; needs urgent or important, and a licence.'),
    persistentNotifications: v
      .boolean()
      .default(false)
      .doc('Remind readers every five minutes until they do; needs urgent, and a licence.'),
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
    channel: line('Channel that the message goes to, by its name in addresses (town-square); that of the webhook where none is given.'),
    username: template('Name that the message is from.'),
    text: template('Text of the message.'),
    fallback: template('Summary for clients that do not show attachments.'),
    color: template('Colour of the bar beside the message.'),
    pretext: template('Text above the message.'),
    authorName: template('Author of the message.'),
    authorLink: template("Address that the author's name leads to."),
    authorIcon: template("Picture beside the author's name."),
    title: template('Heading of the message.'),
    titleLink: template('Address that the heading leads to.'),
    fields: attachmentFields,
    thumbUrl: template('Small picture beside the text.'),
    footer: template('Line below the message.'),
    footerIcon: template('Picture beside that line.'),
    imageUrl: template('Picture below the text.'),
    iconUrl: template('Picture that stands for the sender.'),
    iconEmoji: template('Emoji that stands for the sender; it wins over iconUrl.'),
    type: line('Type of the message, for plugins of Mattermost; it begins with custom_.'),
    props,
    priority,
  })
  .named('Mattermost')
  .doc('A message to Mattermost.');
