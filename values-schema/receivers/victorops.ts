import { v } from '@helm/ts-helm';
import { httpIntegrationFields } from './integration-fields.ts';
import { publicUrl } from './public-url.ts';
import { secretKey } from './secret-key.ts';
import { requiredLine, template } from './texts.ts';

/** Fields that Alertmanager writes itself. */
const reserved = ['routing_key', 'message_type', 'state_message', 'entity_display_name', 'monitoring_tool', 'entity_id', 'entity_state'];

/** An incident in Splunk On-Call, once VictorOps. https://prometheus.io/docs/alerting/latest/configuration/#victorops_config */
export const victorops = v
  .object({
    ...httpIntegrationFields,
    apiKeyKey: secretKey('the API key'),
    apiUrl: publicUrl().optional().doc("Address of the API; Alertmanager's default is VictorOps's own."),
    routingKey: requiredLine('Routing key, which is no secret; a template.'),
    messageType: template("Message type: CRITICAL, Alertmanager's default, WARNING or INFO."),
    stateMessage: template('Long explanation of the problem.'),
    entityDisplayName: template('Summary of the problem.'),
    monitoringTool: template('Tool that found the problem.'),
    customFields: v
      .map(v.string({ multiline: true }), { keyForm: 'field name', reserved })
      .default({})
      .doc('Further fields by name; the values are templates.'),
  })
  .named('VictorOps')
  .doc('An incident in Splunk On-Call (VictorOps).');
