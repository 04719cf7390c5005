import { v } from '@helm/ts-helm';
import { secretKey } from './secret-key.ts';
import { line } from './texts.ts';

const version = () => v.choice('TLS10', 'TLS11', 'TLS12', 'TLS13').optional();

/** How a TLS connection is made. https://prometheus.io/docs/alerting/latest/configuration/#tls_config */
export const tlsConfig = v
  .object(
    {
      caKey: secretKey('the CA certificate for the server').optional(),
      certKey: secretKey('the client certificate, with keyKey').optional(),
      keyKey: secretKey('the private key of the client certificate').optional(),
      serverName: line('Name expected in the server certificate; the host of the address where none is given.'),
      insecureSkipVerify: v.boolean().default(false).doc('Accept any certificate; others can then intercept the connection.'),
      minVersion: version().doc("Minimum TLS version; TLS12 is Go's default."),
      maxVersion: version().doc("Maximum TLS version; TLS13 is Go's default."),
    },
    { needs: { certKey: ['keyKey'], keyKey: ['certKey'] } },
  )
  .doc('TLS settings.')
  .named('TlsConfig');
