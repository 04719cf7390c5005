import { v } from '@helm/ts-helm';

/** Grafana's database. https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/#database */
export const database = v
  .object({
    type: v.choice('postgres', 'mysql').default('postgres').doc('Kind of database.'),
    host: v.format('hostPort').doc('Address.'),
    name: v
      .string({ minLength: 1, maxLength: 63, pattern: '^[A-Za-z0-9_-]+$', form: 'a database name' })
      .default('grafana')
      .doc('Database.'),
    user: v.string({ minLength: 1, maxLength: 128 }).default('grafana').doc('User.'),
    passwordKey: v.format('secretKey').default('database-password').doc('Key of grafana.secretName that holds the password.'),
    sslMode: v
      .choice('disable', 'require', 'verify-full', 'true', 'false', 'skip-verify')
      .default('require')
      .doc('For postgres disable, require or verify-full; for mysql true, false or skip-verify.'),
    caKey: v.format('secretKey').optional().doc('Key of grafana.secretName that holds its CA certificate.'),
  })
  .optional()
  .doc('A database outside the pod, which more than one replica needs; else SQLite on the volume.');
