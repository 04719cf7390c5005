import { v } from '@helm/ts-helm';

/** With a scheme or, as databases take it, without; a user would stand before an @. */
const address = '^([a-z][a-z0-9+.-]*://[^ /?#@]*([/?#][^ ]*)?|[^ /?#@]*(/([^ /][^ ]*)?)?)$';

/** Datasources beside those of the stack. https://grafana.com/docs/grafana/latest/administration/provisioning/#data-sources */
export const extraDatasources = v
  .map(
    v.object({
      type: v
        .string({
          minLength: 1,
          maxLength: 128,
          pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
          form: 'the id of a plugin, such as tempo or cloudwatch',
        })
        .doc('Plugin ID, such as tempo.'),
      title: v.string({ maxLength: 190 }).default('').doc('Displayed name; its key where empty.'),
      url: v
        .string({
          maxLength: 2048,
          pattern: address,
          form: 'an address without user and password',
        })
        .default('')
        .doc('URL, where it has one; databases take host:port.'),
      isDefault: v.boolean().default(false).doc('Whether it is the default datasource; at most one, else Prometheus.'),
      orgId: v.integer({ min: 1 }).optional().doc('Organization ID; the first where not set.'),
      basicAuthUser: v
        .string({ maxLength: 190 })
        .default('')
        .doc('User of basic authentication; its password is basicAuthPassword of secretKeys.'),
      user: v.string({ maxLength: 190 }).default('').doc('User of a database.'),
      jsonData: v.anyObject().default({}).doc('Settings, as its plugin names them. Grafana expands variables: write a dollar as two.'),
      secretKeys: v
        .map(v.format('secretKey'), { keyPattern: '^[A-Za-z][A-Za-z0-9._-]*$', keyForm: 'secure setting' })
        .default({})
        .doc('Secure settings (secureJsonData): the key of grafana.secretName that holds each.'),
    }),
    {
      keyPattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
      keyForm: 'datasource',
      reserved: ['jobpilot-prometheus', 'jobpilot-alertmanager', 'jobpilot-loki'],
    },
  )
  .default({})
  .doc('Datasources beside those of the stack, by their uid.');
