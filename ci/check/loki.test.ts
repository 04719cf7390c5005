import { describe, expect, test } from 'vitest';
import { unknownToLoki } from './loki.ts';

describe('unknownToLoki', () => {
  test('accepts what the reference knows', () => {
    const config = {
      auth_enabled: false,
      server: { http_listen_port: 3100, log_level: 'info' },
      common: { ring: { kvstore: { store: 'inmemory' } }, storage: { s3: { bucketnames: 'logs', insecure: false } } },
      schema_config: { configs: [{ from: '2024-04-01', index: { prefix: 'index_', period: '24h' } }] },
      limits_config: { per_stream_rate_limit: '5MB', ingestion_rate_mb: 4.5, retention_period: '30d' },
    };
    expect(unknownToLoki(config)).toEqual([]);
  });

  test.each([
    [{ serverr: {} }, 'serverr is no key of Loki'],
    [{ server: { http_port: 3100 } }, 'server.http_port is no key of Loki'],
    [{ server: { http_listen_port: '3100' } }, 'server.http_listen_port: "3100" is no int'],
    [{ common: { storage: { s3: { bucket: 'logs' } } } }, 'common.storage.s3.bucket is no key of Loki'],
    [{ common: { ring: 'inmemory' } }, 'common.ring is no map'],
    [{ limits_config: { retention_period: '30 days' } }, 'limits_config.retention_period: "30 days" is no duration'],
    [{ limits_config: { max_line_size: '256kB' } }, 'limits_config.max_line_size: "256kB" is no size'],
    [{ schema_config: { configs: {} } }, 'schema_config.configs is no list'],
    [{ schema_config: { configs: [{ since: '2024-04-01' }] } }, 'schema_config.configs[0].since is no key of Loki'],
    [{ table_manager: {} }, 'table_manager is a block that loki-reference.json does not hold'],
  ])('%j', (config, message) => {
    expect(unknownToLoki(config)).toEqual([message]);
  });
});
