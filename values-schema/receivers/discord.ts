import { v } from '@helm/ts-helm';
import { httpIntegrationFields } from './integration-fields.ts';
import { secretKey } from './secret-key.ts';
import { line, template } from './texts.ts';

/** A message to Discord. https://prometheus.io/docs/alerting/latest/configuration/#discord_config */
export const discord = v
  .object({
    ...httpIntegrationFields,
    webhookUrlKey: secretKey('the URL of the webhook'),
    content: template('Text above the message, at most 2000 characters.'),
    title: template('Title of the message.'),
    message: template('Text of the message.'),
    username: line('Displayed sender; that of the webhook where none is given.'),
    avatarUrl: line('Icon of the sender; that of the webhook where none is given.'),
  })
  .named('Discord')
  .doc('A message to Discord.');
