import { v } from '@helm/ts-helm';
import { attachmentFields } from './attachment-fields.ts';
import { httpIntegrationFields } from './integration-fields.ts';
import { publicUrl } from './public-url.ts';
import { secretKey } from './secret-key.ts';
import { line, requiredLine, template } from './texts.ts';

const actions = v
  .array(
    v
      .object({
        text: requiredLine('Label of the button; a template.'),
        url: line('Link of the button; a template.'),
        msg: line('Message that the button sends; a template.'),
      })
      .doc('A button; Alertmanager sends nothing else of an action.'),
    { minItems: 1 },
  )
  .optional()
  .doc('Buttons below the message.');

/** A message to Rocket.Chat. https://prometheus.io/docs/alerting/latest/configuration/#rocketchat_config */
export const rocketchat = v
  .object({
    ...httpIntegrationFields,
    apiUrl: publicUrl().optional().doc("Address of the server; Alertmanager's default is https://open.rocket.chat/."),
    tokenIdKey: secretKey('the identifier of the user that the token belongs to'),
    tokenKey: secretKey('the personal access token'),
    channel: line('Channel or user to notify (#alerts, @user); a template.'),
    color: template("Colour of the bar beside the message; Alertmanager's default is red while alerts fire, then green."),
    title: template('Title of the message.'),
    titleLink: template('Link of the title.'),
    text: template('Text of the message.'),
    fields: attachmentFields,
    shortFields: v.boolean().default(false).doc('Whether fields are short by default.'),
    emoji: template('Emoji as icon of the sender, such as :fire:.'),
    iconUrl: template('Icon of the sender.'),
    imageUrl: template('Image below the text.'),
    thumbUrl: template('Thumbnail beside the text.'),
    linkNames: v.boolean().default(false).doc('Link channels and users named in the text.'),
    actions,
  })
  .named('RocketChat')
  .doc('A message to Rocket.Chat.');
