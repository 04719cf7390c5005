import { v } from '@helm/ts-helm';
import { goDuration } from './go-duration.ts';
import { httpIntegrationFields } from './integration-fields.ts';
import { publicUrl } from './public-url.ts';
import { secretKey } from './secret-key.ts';
import { line, requiredLine, template } from './texts.ts';

const images = v
  .array(
    v
      .object({
        src: requiredLine('Address of the picture; a template.'),
        alt: line('What the picture shows; a template.'),
        href: line('Address that the picture leads to; a template.'),
      })
      .doc('A picture.'),
    { minItems: 1 },
  )
  .optional()
  .doc('Pictures in the incident.');

const links = v
  .array(
    v
      .object({
        href: requiredLine('Address of the link; a template.'),
        text: line('Text of the link; a template.'),
      })
      .doc('A link.'),
    { minItems: 1 },
  )
  .optional()
  .doc('Links in the incident.');

/** An incident in PagerDuty. https://prometheus.io/docs/alerting/latest/configuration/#pagerduty_config */
export const pagerduty = v
  .object(
    {
      ...httpIntegrationFields,
      routingKeyKey: secretKey('the integration key of an integration of the type Events API v2').optional(),
      serviceKeyKey: secretKey('the integration key of an integration of the type Prometheus').optional(),
      url: publicUrl().optional().doc("Address that events are sent to; Alertmanager's default is PagerDuty's own."),
      client: template('Who reports the incident.'),
      clientUrl: template('Address that the incident leads back to.'),
      description: template('Title of the incident.'),
      details: v
        .anyObject()
        .optional()
        .doc('Further details by name; the values are templates. Firing and resolved alerts are always among them.'),
      images,
      links,
      source: template('Affected system; client where none is given.'),
      severity: template("Severity of the incident; Alertmanager's default is error."),
      class: template('Type of the event.'),
      component: template('Affected part of the system.'),
      group: template('Cluster or group that the system belongs to.'),
      timeout: goDuration('How long a request may take before it is tried again; without it, as long as group_interval.'),
    },
    { oneOf: [{ fields: ['routingKeyKey', 'serviceKeyKey'], only: true }] },
  )
  .named('PagerDuty')
  .doc('An incident in PagerDuty.');
