import { v } from '@helm/ts-helm';
import { goDuration } from './go-duration.ts';
import { httpIntegrationFields } from './integration-fields.ts';
import { publicUrl } from './public-url.ts';
import { secretKey } from './secret-key.ts';

/** A request to an address of yours. https://prometheus.io/docs/alerting/latest/configuration/#webhook_config */
export const webhook = v
  .object(
    {
      ...httpIntegrationFields,
      url: publicUrl().optional().doc('URL that alerts are posted to, where it holds no credential.'),
      urlKey: secretKey('the URL that alerts are posted to').optional(),
      maxAlerts: v
        .integer({ min: 0 })
        .optional()
        .doc("Maximum alerts per request; 0, Alertmanager's default, sets no limit.")
        .unit('alerts'),
      timeout: goDuration('Timeout of a request, after which it is retried; group_interval where none is given.'),
      payload: v.anyObject().optional().doc("Body instead of Alertmanager's own; the texts in it are templates."),
    },
    { oneOf: [{ fields: ['url', 'urlKey'], only: true }] },
  )
  .named('Webhook')
  .doc('A request with the alerts as JSON.');
