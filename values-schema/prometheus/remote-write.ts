import { v } from '@helm/ts-helm';
import { cloudLogin } from './cloud-login.ts';
import { client } from './credentials.ts';
import { relabelings } from './relabeling.ts';

const names = [
  'Authorization',
  'Host',
  'Content-Encoding',
  'Content-Length',
  'Content-Type',
  'X-Prometheus-Remote-Write-Version',
  'User-Agent',
  'Connection',
  'Keep-Alive',
  'Proxy-Authenticate',
  'Proxy-Authorization',
  'Www-Authenticate',
  'Accept-Encoding',
];

/** Headers that Prometheus refuses, in the two usual spellings. https://github.com/prometheus/prometheus/blob/v3.16.0/config/config.go */
const ownHeaders = names.flatMap((name) => [name, name.toLowerCase()]);

/** Where samples are also sent: Mimir, Thanos receive, VictoriaMetrics. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#remote_write */
export const remoteWrite = v
  .object({
    enabled: v.boolean().default(true).doc('Whether samples are sent there.'),
    url: v.url().doc('URL of the endpoint.'),
    remoteTimeout: v.duration().optional().doc('Request timeout (30s by default).'),
    headers: v
      .map(v.string({ maxLength: 1024 }), { keyPattern: '^[A-Za-z][A-Za-z0-9-]*$', keyForm: 'header', reserved: ownHeaders })
      .optional()
      .doc('Headers, for instance X-Scope-OrgID; no credentials.'),
    protocol: v.choice('1.0', '2.0').default('1.0').doc('Version of the remote-write protocol.'),
    sendExemplars: v.boolean().default(false).doc('Whether exemplars are sent.'),
    sendNativeHistograms: v.boolean().default(false).doc('Whether native histograms are sent.'),
    queue: v
      .object({
        capacity: v.integer({ min: 1, max: 1_000_000 }).optional().unit('samples').doc('Samples buffered per shard.'),
        maxShards: v.integer({ min: 1, max: 1000 }).optional().doc('Maximum shards.'),
        minShards: v.integer({ min: 1, max: 1000 }).optional().doc('Minimum shards.'),
        maxSamplesPerSend: v.integer({ min: 1, max: 100_000 }).optional().unit('samples').doc('Maximum samples per request.'),
        batchSendDeadline: v.duration().optional().doc('Longest wait of a sample.'),
        minBackoff: v.duration().optional().doc('Initial retry delay.'),
        maxBackoff: v.duration().optional().doc('Maximum retry delay.'),
        sampleAgeLimit: v.duration().optional().doc('Age above which samples are dropped.'),
        retryOnRateLimit: v.boolean().default(false).doc('Whether to retry after status 429.'),
      })
      .optional()
      .doc('Queue settings.'),
    ...client,
    ...cloudLogin,
    writeRelabelings: relabelings('Relabeling of sent samples.'),
  })
  .named('RemoteWrite')
  .doc('A remote-write endpoint.');
