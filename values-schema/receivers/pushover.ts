import { v } from '@helm/ts-helm';
import { goDuration } from './go-duration.ts';
import { httpIntegrationFields } from './integration-fields.ts';
import { secretKey } from './secret-key.ts';
import { line, template } from './texts.ts';

/** A notification of Pushover. https://prometheus.io/docs/alerting/latest/configuration/#pushover_config */
export const pushover = v
  .object(
    {
      ...httpIntegrationFields,
      userKeyKey: secretKey('the key of the user'),
      tokenKey: secretKey('the token of the application'),
      title: template('Heading of the notification.'),
      message: template('Text of the notification.'),
      url: template('Link of the notification.'),
      urlTitle: template('Title of the link.'),
      device: line('Device to notify; all where none is given.'),
      sound: line('Sound of the notification.'),
      priority: template("Priority, -2 to 2; Alertmanager's default is 2 while alerts fire and 0 when they are resolved."),
      retry: goDuration("How often a notification of priority 2 is repeated, 30s or more; Alertmanager's default is 1m."),
      expire: goDuration("How long a notification of priority 2 is repeated; Alertmanager's default is 1h."),
      ttl: goDuration('How long the notification is kept; for ever where none is given.'),
      html: v.boolean().optional().doc('Render the message as HTML.'),
      monospace: v.boolean().optional().doc('Use a monospace font; not together with html.'),
    },
    { oneOf: [{ fields: ['html', 'monospace'], only: true, orNone: true }] },
  )
  .named('Pushover')
  .doc('A notification of Pushover.');
