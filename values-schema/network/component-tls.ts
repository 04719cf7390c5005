import { v } from '@helm/ts-helm';

const key = (name: string, doc: string) => v.format('secretKey').default(name).doc(doc);

/** HTTPS between the parts of the stack. https://prometheus.io/docs/prometheus/latest/configuration/https/ */
export const componentTls = v
  .object({
    enabled: v
      .boolean()
      .default(false)
      .doc('Whether Prometheus and Alertmanager serve HTTPS, and their clients in the release check their certificate. See docs/tls.md.'),
    secretName: v
      .format('dnsName')
      .default('monitoring-tls')
      .doc('Secret with the certificate, as cert-manager writes it. Both servers take it; clients take the authority alone.'),
    certKey: key('tls.crt', 'Key that holds the certificate.'),
    keyKey: key('tls.key', 'Key that holds the private key.'),
    caKey: key('ca.crt', 'Key that holds the certificate authority.'),
    gossip: v
      .boolean()
      .default(false)
      .doc(
        'Whether the members of Alertmanager speak mutual TLS among themselves; members that do and members that do not form no cluster.',
      ),
  })
  .doc('HTTPS of Prometheus and Alertmanager.');
