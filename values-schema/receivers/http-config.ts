import { v } from '@helm/ts-helm';
import { authorization } from './authorization.ts';
import { transport } from './http-transport.ts';
import { oauth2 } from './oauth2.ts';
import { proxyRules } from './proxy.ts';
import { secretKey } from './secret-key.ts';
import { line } from './texts.ts';

const basicAuth = v
  .object(
    {
      username: line('User name.'),
      usernameKey: secretKey('the user name').optional(),
      passwordKey: secretKey('the password').optional(),
    },
    { oneOf: [{ fields: ['username', 'usernameKey'], only: true }] },
  )
  .optional()
  .doc('User and password, sent with each request.');

const oneOf = [{ fields: ['basicAuth', 'authorization', 'oauth2'], only: true, orNone: true }, proxyRules.oneOf];

/** How an integration speaks HTTP, and its credentials. https://prometheus.io/docs/alerting/latest/configuration/#http_config */
export const httpConfig = v
  .object({ basicAuth, authorization: authorization.optional(), oauth2, ...transport }, { oneOf, needs: proxyRules.needs })
  .doc("HTTP client settings; Alertmanager's global ones where none are given.")
  .named('HttpConfig');

/** The same with credentials that must be given. */
export const authorizedHttpConfig = v
  .object({ authorization, ...transport }, { oneOf: [proxyRules.oneOf], needs: proxyRules.needs })
  .doc('HTTP client settings and credentials.');
