import { v } from '@helm/ts-helm';

/** A Loki that somebody else runs. */
export const external = v
  .object({
    url: v
      .format('url', { orEmpty: true })
      .default('')
      .doc('URL without /loki and /otlp, such as https://logs.example.com; where set, the release installs no Loki.'),
    tenant: v
      .string({ maxLength: 150, pattern: "^[A-Za-z0-9!_.*'()-]*$", form: 'a tenant of Loki' })
      .default('')
      .doc('Tenant (X-Scope-OrgID); no header where empty.'),
    secretName: v
      .format('dnsName', { orEmpty: true })
      .default('')
      .doc('Secret with user name and password, in the namespace of the release and in that of the collector; no login where empty.'),
    usernameKey: v.format('secretKey', { orEmpty: true }).default('username').doc('Its key with the user name; no login where empty.'),
    passwordKey: v.format('secretKey').default('password').doc('Its key with the password.'),
    caKey: v.format('secretKey').optional().doc('Its key with Loki’s CA certificate.'),
  })
  .doc('A Loki outside the release.');
