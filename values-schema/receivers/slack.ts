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
      appUrl: publicUrl().optional().doc("Address that messages of an app are sent to; Alertmanager's default is Slack's own."),
      channel: line('Channel or user that the message goes to (#alerts, @user); a template.'),
      username: template('Name that the message is from.'),
      color: template('Colour of the bar beside the message: good, warning, danger or #rrggbb.'),
      title: template('Heading of the message.'),
      titleLink: template('Address that the heading leads to.'),
      pretext: template('Text above the message.'),
      text: template('Text of the message.'),
      messageText: template('Text that stands outside the attachment; workflow webhooks read it.'),
      fields: attachmentFields,
      shortFields: v.boolean().default(false).doc('Set the fields that say nothing else beside each other.'),
      footer: template('Line below the message.'),
      fallback: template('Summary for clients that do not show attachments.'),
      callbackId: template('Identifier of the message, for its actions.'),
      iconEmoji: template('Emoji that stands for the sender, as in :fire:.'),
      iconUrl: template('Picture that stands for the sender.'),
      imageUrl: template('Picture below the text.'),
      thumbUrl: template('Small picture beside the text.'),
      linkNames: v.boolean().default(false).doc('Make links of channels and users that the text names.'),
      mrkdwnIn: v
        .array(v.choice('fallback', 'pretext', 'text', 'title', 'fields'), { minItems: 1, unique: true })
        .optional()
        .doc("Parts in which Slack's mark-up is read; Alertmanager's default is fallback, pretext and text."),
      actions: slackActions,
      updateMessage: v
        .boolean()
        .default(false)
        .doc('Change the message when the alerts change instead of sending another; not with apiUrlKey.'),
      timeout: goDuration('How long a request may take before it is tried again; without it, as long as group_interval.'),
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
