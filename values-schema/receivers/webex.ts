import { v } from '@helm/ts-helm';
import { authorizedHttpConfig } from './http-config.ts';
import { integrationFields } from './integration-fields.ts';
import { publicUrl } from './public-url.ts';
import { requiredLine, template } from './texts.ts';

/** A message to Webex. https://prometheus.io/docs/alerting/latest/configuration/#webex_config */
export const webex = v
  .object({
    ...integrationFields,
    httpConfig: authorizedHttpConfig,
    apiUrl: publicUrl().optional().doc("Address of the API; Alertmanager's default is https://webexapis.com/v1/messages."),
    roomId: requiredLine('ID of the room; a template.'),
    message: template('Text of the message.'),
  })
  .named('Webex')
  .doc('A message to Webex; the token of the bot stands under httpConfig.authorization.');
