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
          id: line('Identifier of the responder; a template.'),
          name: line('Name of the responder, or names with commas between them for the type teams; a template.'),
          username: line('User name of the responder; a template.'),
          type: v.choice('team', 'teams', 'user', 'escalation', 'schedule').doc('What the responder is.'),
        },
        { oneOf: [{ fields: ['id', 'name', 'username'], only: true }] },
      )
      .doc('A responder.'),
    { minItems: 1 },
  )
  .optional()
  .doc('Who is responsible for the alert.');

/** An alert in OpsGenie. https://prometheus.io/docs/alerting/latest/configuration/#opsgenie_config */
export const opsgenie = v
  .object({
    ...httpIntegrationFields,
    apiKeyKey: secretKey('the API key'),
    apiUrl: publicUrl().optional().doc("Address of the API; Alertmanager's default is https://api.opsgenie.com/."),
    message: template('Title of the alert, at most 130 characters.'),
    description: template('Text of the alert.'),
    source: template('Where the alert comes from.'),
    details: v
      .map(v.string({ multiline: true }), { keyForm: 'detail' })
      .default({})
      .doc('Further details by name; the values are templates. Labels that all alerts share are always among them.'),
    entity: template('What the alert is about.'),
    responders,
    actions: template('Actions that responders can take, with commas between them.'),
    tags: template('Tags, with commas between them.'),
    note: template('Note that is added to the alert.'),
    priority: template('P1 to P5.'),
    updateAlerts: v.boolean().default(false).doc('Change message and description of an alert that is already there.'),
  })
  .named('OpsGenie')
  .doc('An alert in OpsGenie.');
