import { v } from '@helm/ts-helm';
import type { ImageVersion } from '../workload/image.ts';
import { address } from './address.ts';
import { instances, watched } from './instances.ts';
import { podPort } from './pod-port.ts';
import { workload } from './workload.ts';

const server = v.object({
  enabled: watched,
  secretName: v.format('dnsName').doc('Secret with the credentials.'),
  uri: address('host:port/database?options')
    .optional()
    .doc(
      'Address of the server, as host:port/database?sslmode=verify-full; the Secret then holds user name and password. Where it is not given, dsnKey holds all.',
    ),
  port: v
    .port()
    .default(5432)
    .doc('Port of the server, for its NetworkPolicy; the chart cannot read it from a connection string in a Secret.'),
  podPort,
  dsnKey: v
    .format('secretKey')
    .default('dsn')
    .doc('Key of the whole connection string, such as postgresql://user:password@host:5432/postgres.'),
  usernameKey: v.format('secretKey').default('username').doc('Key of the user name, beside uri.'),
  passwordKey: v.format('secretKey').default('password').doc('Key of the password, beside uri.'),
});

/** postgres_exporter. https://github.com/prometheus-community/postgres_exporter */
export const postgresExporter = (version: ImageVersion) =>
  v
    .object({
      ...workload({ version, ownFlags: ['web.listen-address'], memory: '32Mi' }),
      instances: instances(server, 'Servers of PostgreSQL, replicas included,'),
    })
    .doc('postgres_exporter: connections, replication and health of PostgreSQL.');
