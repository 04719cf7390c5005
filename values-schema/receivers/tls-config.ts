import { v } from '@helm/ts-helm';
import { secretKey } from './secret-key.ts';
import { line } from './texts.ts';

const version = () => v.choice('TLS10', 'TLS11', 'TLS12', 'TLS13').optional();

/** How a TLS connection is made. https://prometheus.io/docs/alerting/latest/configuration/#tls_config */
export const tlsConfig = v
  .object(
    {
      caKey: secretKey('the certificate of the authority that the server must be certified by').optional(),
      certKey: secretKey('the certificate that is presented, with keyKey').optional(),
      keyKey: secretKey('the private key of the certificate under certKey').optional(),
      serverName: line('Name that the certificate of the server must have; the host that is connected to where none is given.'),
      insecureSkipVerify: v.boolean().default(false).doc('Accept any certificate: the connection can then be listened to.'),
      minVersion: version().doc("Oldest version of TLS that is accepted; TLS12 is Go's default."),
      maxVersion: version().doc("Newest version of TLS that is accepted; TLS13 is Go's default."),
    },
    { needs: { certKey: ['keyKey'], keyKey: ['certKey'] } },
  )
  .doc('How the TLS connection is made.')
  .named('TlsConfig');
