import { v } from '@helm/ts-helm';
import { secretKey } from './secret-key.ts';

/** Credentials of any scheme but Basic. https://prometheus.io/docs/alerting/latest/configuration/#http_config */
export const authorization = v
  .object({
    type: v
      .string({ pattern: '^(Bearer|[AC-Zac-z][-A-Za-z0-9]*)$', form: 'the name of a scheme other than Basic', minLength: 1 })
      .optional()
      .doc("Authentication scheme; Alertmanager's default is Bearer. For Basic use basicAuth."),
    credentialsKey: secretKey('the credentials: the token of a bot, for example'),
  })
  .doc('Authorization header of each request.');
