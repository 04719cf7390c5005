import { v } from '@helm/ts-helm';

const key = (name: string, doc: string) => v.format('secretKey').default(name).doc(doc);

/** Prometheus' own way to ask for a login. https://prometheus.io/docs/prometheus/latest/configuration/https/#basic_auth_users */
const basicAuth = v
  .object({
    enabled: v
      .boolean()
      .default(false)
      .doc('Whether Prometheus and Alertmanager ask for user name and password, and their clients in the release log in. See docs/tls.md.'),
    secretName: v
      .format('dnsName')
      .default('monitoring-login')
      .doc('Secret with the login of the clients, and the web.config.file of both servers, which has the hash of the password.'),
    usernameKey: key('username', 'Key that holds the user name.'),
    passwordKey: key('password', 'Key that holds the password: letters, digits and - . _ ~ only, for it becomes part of an address.'),
    webConfigKey: key('web.yml', 'Key that holds the web.config.file; its paths start in the folder of tls.crt and tls.key.'),
  })
  .doc('The login at Prometheus and Alertmanager, where they serve HTTPS.');

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
      .doc('Secret with the certificate, as cert-manager writes it. Both servers use it; clients use only its CA certificate.'),
    certKey: key('tls.crt', 'Key that holds the certificate.'),
    keyKey: key('tls.key', 'Key that holds the private key.'),
    caKey: key('ca.crt', 'Key that holds the CA certificate.'),
    gossip: v
      .boolean()
      .default(false)
      .doc('Whether the members of Alertmanager use mutual TLS among themselves; members with and without it form no cluster.'),
    basicAuth,
  })
  .doc('HTTPS of Prometheus and Alertmanager.');
