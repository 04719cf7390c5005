import { define, each, keys, notEmpty, replace, str, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { ports } from '../common/ports.ts';
import { storageConfig } from './storage-config.ts';
import { ruler } from './ruler.ts';

const { limits, logLevel, retention, retentionStreams, storage } = values.loki;

/** What of a log's resource becomes a label of its stream; everything else can be asked for behind the selector. */
export const streamLabels = ['namespace', 'pod', 'container', 'service', 'cluster', 'environment'] as const;

/** https://grafana.com/docs/loki/latest/configure/#limits_config */
const limitsConfig = {
  retention_period: retention,
  // A dollar stands for itself only where there are two.
  retention_stream: when<readonly object[]>(notEmpty(keys(retentionStreams)), [
    each(retentionStreams, 'stream', ({ selector, period, priority }) => ({ selector: replace(selector, '$', '$$'), period, priority })),
  ]),
  ingestion_rate_mb: limits.ingestionRate,
  ingestion_burst_size_mb: limits.ingestionBurst,
  per_stream_rate_limit: str`${limits.streamRate}MB`,
  per_stream_rate_limit_burst: str`${limits.streamRate}MB`,
  max_global_streams_per_user: limits.streams,
  max_entries_limit_per_query: limits.entries,
  // A longer line would be refused for good.
  max_line_size: '512KB',
  max_line_size_truncate: true,
  allow_structured_metadata: true,
  volume_enabled: true,
  otlp_config: {
    resource_attributes: { ignore_defaults: true, attributes_config: [{ action: 'index_label', attributes: [...streamLabels] }] },
  },
};

/**
 * loki.yaml: all parts in one process. https://grafana.com/docs/loki/latest/configure/
 * Loki puts environment variables in before it reads the file, so nothing that a user writes freely may stand here.
 */
export const config = define('jobpilot-monitoring.loki.config', 'The configuration of Loki.', {}, () => ({
  auth_enabled: false,
  analytics: { reporting_enabled: false },
  server: { http_listen_port: ports.loki.web, grpc_listen_port: ports.loki.grpc, log_level: logLevel },
  common: {
    path_prefix: '/loki',
    replication_factor: 1,
    instance_addr: '127.0.0.1',
    ring: { kvstore: { store: 'inmemory' } },
    storage: storageConfig,
  },
  schema_config: {
    configs: [{ from: '2024-04-01', store: 'tsdb', object_store: storage.type, schema: 'v13', index: { prefix: 'index_', period: '24h' } }],
  },
  ingester: { wal: { dir: '/loki/wal', replay_memory_ceiling: '1GB' } },
  compactor: { working_directory: '/loki/compactor', retention_enabled: true, delete_request_store: storage.type },
  ruler,
  limits_config: limitsConfig,
}));
