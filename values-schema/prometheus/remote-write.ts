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
    url: v.url().doc('Address of the receiver.'),
    remoteTimeout: v.duration().optional().doc('Time after which a request fails (30s by default).'),
    headers: v
      .map(v.string({ maxLength: 1024 }), { keyPattern: '^[A-Za-z][A-Za-z0-9-]*$', keyForm: 'header', reserved: ownHeaders })
      .optional()
      .doc('Headers, for instance X-Scope-OrgID; no credentials.'),
    protocol: v.choice('1.0', '2.0').default('1.0').doc('Version of the remote-write protocol.'),
    sendExemplars: v.boolean().default(false).doc('Whether exemplars are sent.'),
    sendNativeHistograms: v.boolean().default(false).doc('Whether native histograms are sent.'),
    queue: v
      .object({
        capacity: v.integer({ min: 1, max: 1_000_000 }).optional().unit('samples').doc('Samples buffered a shard.'),
        maxShards: v.integer({ min: 1, max: 1000 }).optional().doc('Parallel senders at most.'),
        minShards: v.integer({ min: 1, max: 1000 }).optional().doc('Parallel senders at least.'),
        maxSamplesPerSend: v.integer({ min: 1, max: 100_000 }).optional().unit('samples').doc('Samples in a request.'),
        batchSendDeadline: v.duration().optional().doc('Longest time that a sample waits.'),
        minBackoff: v.duration().optional().doc('First pause after an error.'),
        maxBackoff: v.duration().optional().doc('Longest pause after an error.'),
        sampleAgeLimit: v.duration().optional().doc('Age above which samples are dropped.'),
        retryOnRateLimit: v.boolean().default(false).doc('Whether a request answered with 429 is tried again.'),
      })
      .optional()
      .doc('Queue of the sender.'),
    ...client,
    ...cloudLogin,
    writeRelabelings: relabelings('Steps on the samples that are sent.'),
  })
  .named('RemoteWrite')
  .doc('A receiver of samples.');
