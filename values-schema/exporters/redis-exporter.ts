import { v } from '@helm/ts-helm';
import type { ImageVersion } from '../workload/image.ts';
import { address } from './address.ts';
import { instances, watched } from './instances.ts';
import { podPort } from './pod-port.ts';
import { workload } from './workload.ts';

const server = v.object({
  enabled: watched,
  address: address('an address such as redis://redis:6379', ['redis', 'rediss', 'valkey', 'valkeys']).doc(
    'Address of the server; rediss:// for TLS.',
  ),
  port: v.port().default(6379).doc('Port of the server, for its NetworkPolicy; it must be that of the address.'),
  podPort,
  secretName: v.format('dnsName').optional().doc('Secret with the credentials; no login where none is given.'),
  passwordKey: v.format('secretKey').default('password').doc('Key of the password.'),
  usernameKey: v.format('secretKey').optional().doc('Key of the user name of an ACL.'),
});

/** redis_exporter. https://github.com/oliver006/redis_exporter */
export const redisExporter = (version: ImageVersion) =>
  v
    .object({
      ...workload({ version, ownFlags: ['redis.addr', 'web.listen-address'], memory: '32Mi' }),
      instances: instances(server, 'Servers of Redis or Valkey'),
    })
    .doc('redis_exporter: memory, clients and health of Redis.');
