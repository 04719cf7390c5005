import { v } from '@helm/ts-helm';
import { httpIntegrationFields } from './integration-fields.ts';
import { publicUrl } from './public-url.ts';
import { secretKey } from './secret-key.ts';
import { template } from './texts.ts';

/** A message to Telegram. https://prometheus.io/docs/alerting/latest/configuration/#telegram_config */
export const telegram = v
  .object(
    {
      ...httpIntegrationFields,
      apiUrl: publicUrl().optional().doc("Address of the API; Alertmanager's default is https://api.telegram.org."),
      botTokenKey: secretKey('the token of the bot'),
      chatId: v.integer().optional().doc('ID of the chat, not 0; those of groups are negative.'),
      chatIdKey: secretKey('the identifier of the chat').optional(),
      messageThreadId: v.integer({ min: 1 }).optional().doc('ID of the topic in the chat.'),
      message: template('Text of the message.'),
      disableNotifications: v.boolean().default(false).doc('Deliver the message without a sound.'),
      parseMode: v
        .choice('HTML', 'Markdown', 'MarkdownV2', '')
        .optional()
        .doc('Mark-up of the message; "" is none. Alertmanager\'s default is HTML.'),
    },
    { oneOf: [{ fields: ['chatId', 'chatIdKey'], only: true }] },
  )
  .named('Telegram')
  .doc('A message to Telegram.');
