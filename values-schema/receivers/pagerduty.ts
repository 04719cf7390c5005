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
        src: requiredLine('URL of the image; a template.'),
        alt: line('Alternative text; a template.'),
        href: line('Link of the image; a template.'),
      })
      .doc('An image.'),
    { minItems: 1 },
  )
  .optional()
  .doc('Images in the incident.');

const links = v
  .array(
    v
      .object({
        href: requiredLine('URL of the link; a template.'),
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
      url: publicUrl().optional().doc("URL for events; Alertmanager's default is PagerDuty's own."),
      client: template('Reporting client.'),
      clientUrl: template('Link back from the incident.'),
      description: template('Title of the incident.'),
      details: v
        .anyObject()
        .optional()
        .doc('Further details by name; the values are templates. Firing and resolved alerts are always among them.'),
      images,
      links,
      source: template('Affected system; client where none is given.'),
      severity: template("Severity of the incident; Alertmanager's default is error."),
      class: template('Class of the event.'),
      component: template('Affected part of the system.'),
      group: template('Cluster or group that the system belongs to.'),
      timeout: goDuration('Timeout of a request, after which it is retried; group_interval where none is given.'),
    },
    { oneOf: [{ fields: ['routingKeyKey', 'serviceKeyKey'], only: true }] },
  )
  .named('PagerDuty')
  .doc('An incident in PagerDuty.');
