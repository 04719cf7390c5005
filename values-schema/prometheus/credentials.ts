import { v } from '@helm/ts-helm';
import { oauth2 } from '../receivers/oauth2.ts';
import { proxy } from '../receivers/proxy.ts';

/**
 * How a client of Prometheus proves itself: keys of a Secret, never their values.
 * https://prometheus.io/docs/prometheus/latest/configuration/configuration/#http_config
 */
const credentials = v
  .object(
    {
      secretName: v.format('dnsName').doc('Secret that holds the keys named here; it must be in prometheus.secrets.'),
      authorization: v
        .object({
          type: v
            .string({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z][A-Za-z0-9-]*$' })
            .default('Bearer')
            .doc('Scheme of the Authorization header.'),
          credentialsKey: v.format('secretKey').doc('Key that holds the token.'),
        })
        .optional()
        .doc('Token in the Authorization header.'),
      basicAuth: v
        .object({
          username: v.string({ minLength: 1, maxLength: 256 }).doc('User name.'),
          passwordKey: v.format('secretKey').doc('Key that holds the password.'),
        })
        .optional()
        .doc('User name and password.'),
      oauth2,
      caKey: v.format('secretKey').optional().doc('Key that holds the CA certificate.'),
      certKey: v.format('secretKey').optional().doc('Key that holds the client certificate.'),
      keyKey: v.format('secretKey').optional().doc('Key that holds the client key.'),
    },
    {
      oneOf: [{ fields: ['authorization', 'basicAuth', 'oauth2'], only: true, orNone: true }],
      needs: { certKey: ['keyKey'], keyKey: ['certKey'] },
    },
  )
  .named('Credentials')
  .doc('Credentials, as keys of a Secret.');

const tls = v
  .object({
    serverName: v.format('dnsName').optional().doc('Name expected in the server’s certificate.'),
    insecureSkipVerify: v.boolean().default(false).doc('Whether any server certificate is accepted.'),
  })
  .default({})
  .named('ClientTls')
  .doc('TLS settings.');

/** The fields of a scrape job or remote write that say how it proves itself, checks the server and gets there. */
export const client = { credentials: credentials.optional(), tls, ...proxy };
