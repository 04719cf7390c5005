import { each, fields, given, notEmpty, str, ternary, eq, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { entries } from '../common/string-map.ts';
import { cloudLogin } from './cloud-login.ts';
import { client } from './client.ts';
import { relabelings } from './relabelings.ts';

/** Where samples are also sent. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#remote_write */
export function remoteWrites() {
  return each(values.prometheus.remoteWrite, 'remote', (remote, name) =>
    when<object>(remote.enabled, {
      name,
      url: remote.url,
      remote_timeout: given(remote.remoteTimeout, (timeout) => timeout),
      headers: given(remote.headers, (headers) => ({ ...entries(headers, 'header') })),
      protobuf_message: ternary<string>(eq(remote.protocol, '2.0'), 'io.prometheus.write.v2.Request', 'prometheus.WriteRequest'),
      send_exemplars: remote.sendExemplars,
      send_native_histograms: remote.sendNativeHistograms,
      queue_config: given(remote.queue, (queue) => ({
        retry_on_http_429: queue.retryOnRateLimit,
        capacity: given(queue.capacity, (capacity) => capacity),
        max_shards: given(queue.maxShards, (maxShards) => maxShards),
        min_shards: given(queue.minShards, (minShards) => minShards),
        max_samples_per_send: given(queue.maxSamplesPerSend, (maxSamplesPerSend) => maxSamplesPerSend),
        batch_send_deadline: given(queue.batchSendDeadline, (deadline) => deadline),
        min_backoff: given(queue.minBackoff, (minBackoff) => minBackoff),
        max_backoff: given(queue.maxBackoff, (maxBackoff) => maxBackoff),
        sample_age_limit: given(queue.sampleAgeLimit, (limit) => limit),
      })),
      ...fields(client({ of: remote, place: str`prometheus.remoteWrite.${name}` })),
      ...cloudLogin(remote, str`prometheus.remoteWrite.${name}`),
      write_relabel_configs: when<readonly object[]>(notEmpty(remote.writeRelabelings), relabelings({ steps: remote.writeRelabelings })),
    }),
  );
}
