import { v } from '@helm/ts-helm';

/** The first administrator. https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/#admin_password */
export const admin = v
  .object({
    enabled: v
      .boolean()
      .default(true)
      .doc('Enables it. Without it, administrators come from OAuth or LDAP only: see oauth.allowAssignGrafanaAdmin.'),
    secretName: v
      .format('dnsName')
      .default('grafana-admin')
      .doc('Secret with name and password. Grafana does not start while it is missing, for the login would be admin/admin.'),
    userKey: v.format('secretKey').default('admin-user').doc('Key that holds the name.'),
    passwordKey: v
      .format('secretKey')
      .default('admin-password')
      .doc('Key that holds the password. It counts at the first start only; later Grafana’s database has it.'),
  })
  .doc('The first administrator, from a Secret.');
