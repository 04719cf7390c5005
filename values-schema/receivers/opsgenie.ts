import { v } from '@helm/ts-helm';
import { httpIntegrationFields } from './integration-fields.ts';
import { publicUrl } from './public-url.ts';
import { secretKey } from './secret-key.ts';
import { line, template } from './texts.ts';

const responders = v
  .array(
    v
      .object(
        {
          id: line('ID of the responder; a template.'),
          name: line('Name of the responder, or names separated by commas for the type teams; a template.'),
          username: line('User name of the responder; a template.'),
          type: v.choice('team', 'teams', 'user', 'escalation', 'schedule').doc('Type of the responder.'),
        },
        { oneOf: [{ fields: ['id', 'name', 'username'], only: true }] },
      )
      .doc('A responder.'),
    { minItems: 1 },
  )
  .optional()
  .doc('Responders of the alert.');

/** An alert in OpsGenie. https://prometheus.io/docs/alerting/latest/configuration/#opsgenie_config */
export const opsgenie = v
  .object({
    ...httpIntegrationFields,
    apiKeyKey: secretKey('the API key'),
    apiUrl: publicUrl().optional().doc("Address of the API; Alertmanager's default is https://api.opsgenie.com/."),
    message: template('Title of the alert, at most 130 characters.'),
    description: template('Text of the alert.'),
    source: template('Source of the alert.'),
    details: v
      .map(v.string({ multiline: true }), { keyForm: 'detail' })
      .default({})
      .doc('Further details by name; the values are templates. Labels that all alerts share are always among them.'),
    entity: template('Entity of the alert.'),
    responders,
    actions: template('Actions of the alert, separated by commas.'),
    tags: template('Tags, separated by commas.'),
    note: template('Note of the alert.'),
    priority: template('P1 to P5.'),
    updateAlerts: v.boolean().default(false).doc('Update message and description of existing alerts.'),
  })
  .named('OpsGenie')
  .doc('An alert in OpsGenie.');
