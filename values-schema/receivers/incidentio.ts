import { v } from '@helm/ts-helm';
import { goDuration } from './go-duration.ts';
import { httpTransport } from './http-transport.ts';
import { integrationFields } from './integration-fields.ts';
import { publicUrl } from './public-url.ts';
import { secretKey } from './secret-key.ts';

/** An alert in incident.io. https://prometheus.io/docs/alerting/latest/configuration/#incidentio_config */
export const incidentio = v
  .object(
    {
      ...integrationFields,
      httpConfig: httpTransport.optional(),
      url: publicUrl().optional().doc('Address of the alert source, as incident.io shows it.'),
      urlKey: secretKey('the address of the alert source').optional(),
      alertSourceTokenKey: secretKey('the token of the alert source'),
      maxAlerts: v
        .integer({ min: 0 })
        .optional()
        .doc("Maximum alerts per message; 0, Alertmanager's default, sets no limit, but incident.io takes at most 512 KB.")
        .unit('alerts'),
      timeout: goDuration('Timeout of a request, after which it is retried; group_interval where none is given.'),
    },
    { oneOf: [{ fields: ['url', 'urlKey'], only: true }] },
  )
  .named('IncidentIo')
  .doc('An alert in incident.io.');
