import { v } from '@helm/ts-helm';

/** Login by LDAP. https://grafana.com/docs/grafana/latest/setup-grafana/configure-access/configure-authentication/ldap/ */
export const ldap = v
  .object({
    configKey: v
      .format('secretKey')
      .default('ldap.toml')
      .doc(
        'Key of grafana.secretName that holds Grafana’s LDAP configuration, the bind password and the mapping of groups to roles among it.',
      ),
    allowSignUp: v.boolean().default(true).doc('Whether a user who logs in for the first time gets an account.'),
  })
  .optional()
  .doc('Login by LDAP; an empty map turns it on with the defaults.');
