import { v } from '@helm/ts-helm';
import { httpIntegrationFields } from './integration-fields.ts';
import { secretKey } from './secret-key.ts';
import { template } from './texts.ts';

/** A message to Microsoft Teams through a connector. https://prometheus.io/docs/alerting/latest/configuration/#msteams_config */
export const msteams = v
  .object({
    ...httpIntegrationFields,
    webhookUrlKey: secretKey('the URL of the incoming webhook'),
    title: template('Title of the message.'),
    summary: template('Summary of the message, for notifications.'),
    text: template('Text of the message.'),
  })
  .named('MsTeams')
  .doc('A message to Microsoft Teams through a connector, which Microsoft retires; see msteamsv2.');
