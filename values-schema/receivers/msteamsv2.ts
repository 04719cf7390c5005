import { v } from '@helm/ts-helm';
import { httpIntegrationFields } from './integration-fields.ts';
import { secretKey } from './secret-key.ts';
import { template } from './texts.ts';

/** A message to Microsoft Teams through a workflow. https://prometheus.io/docs/alerting/latest/configuration/#msteamsv2_config */
export const msteamsv2 = v
  .object({
    ...httpIntegrationFields,
    webhookUrlKey: secretKey("the URL of the workflow's webhook"),
    title: template('Title of the message.'),
    text: template('Text of the message.'),
  })
  .named('MsTeamsV2')
  .doc('A message to Microsoft Teams through a workflow.');
