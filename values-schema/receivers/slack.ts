import { v } from '@helm/ts-helm';
import { attachmentFields } from './attachment-fields.ts';
import { goDuration } from './go-duration.ts';
import { httpTransport } from './http-transport.ts';
import { integrationFields } from './integration-fields.ts';
import { publicUrl } from './public-url.ts';
import { secretKey } from './secret-key.ts';
import { slackActions } from './slack-actions.ts';
import { line, template } from './texts.ts';

/**
 * A message to Slack: through the app of notifications.slack where it names no webhook and no app of its own.
 * https://prometheus.io/docs/alerting/latest/configuration/#slack_config
 */
export const slack = v
  .object(
    {
      ...integrationFields,
      httpConfig: httpTransport.optional(),
      apiUrlKey: secretKey('the URL of an incoming webhook, which is bound to one channel').optional(),
      appTokenKey: secretKey('the token of a Slack app, which may write to any channel').optional(),
      appUrl: publicUrl().optional().doc("URL for messages of an app; Alertmanager's default is Slack's own."),
      channel: line('Channel or user to notify (#alerts, @user); a template.'),
      username: template('Displayed sender.'),
      color: template('Colour of the bar beside the message: good, warning, danger or #rrggbb.'),
      title: template('Title of the message.'),
      titleLink: template('Link of the title.'),
      pretext: template('Text above the message.'),
      text: template('Text of the message.'),
      messageText: template('Text outside the attachment; read by workflow webhooks.'),
      fields: attachmentFields,
      shortFields: v.boolean().default(false).doc('Whether fields are short by default.'),
      footer: template('Footer.'),
      fallback: template('Summary for clients that do not show attachments.'),
      callbackId: template('Callback ID, for actions.'),
      iconEmoji: template('Emoji as icon of the sender, such as :fire:.'),
      iconUrl: template('Icon of the sender.'),
      imageUrl: template('Image below the text.'),
      thumbUrl: template('Thumbnail beside the text.'),
      linkNames: v.boolean().default(false).doc('Link channels and users named in the text.'),
      mrkdwnIn: v
        .array(v.choice('fallback', 'pretext', 'text', 'title', 'fields'), { minItems: 1, unique: true })
        .optional()
        .doc("Parts in which Slack's mark-up is read; Alertmanager's default is fallback, pretext and text."),
      actions: slackActions,
      updateMessage: v
        .boolean()
        .default(false)
        .doc('Update the message when the alerts change instead of sending another; not with apiUrlKey.'),
      timeout: goDuration('Timeout of a request, after which it is retried; group_interval where none is given.'),
    },
    {
      oneOf: [
        { fields: ['apiUrlKey', 'appTokenKey'], only: true, orNone: true },
        { fields: ['apiUrlKey', 'updateMessage'], only: true, orNone: true },
      ],
    },
  )
  .named('Slack')
  .doc('A message to Slack: through the app of notifications.slack, unless apiUrlKey or appTokenKey is given.');
