import { and, define, mul, notEmpty, replace, str, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { ports } from '../common/ports.ts';
import { hasAuthority, hasLogin } from '../loki/external-login.ts';
import { lokiUrl } from '../loki/url.ts';
import { processors } from './processors.ts';
import { receiver } from './receiver.ts';

const { external } = values.loki;
const { health, metrics } = ports['log-collector'];
const { logLevel, queueSize } = values.logCollector;

/** The folder of the node that outlives the pod: places in files, and what Loki has not taken yet. */
export const stateFolder = '/var/lib/otelcol';

/** Where the authority of the certificate of a Loki outside the release lies. */
export const authorityFolder = '/etc/loki';

/**
 * What Loki does not take waits on the node's disk; where that is full the receiver waits, and the files keep the rest.
 * https://github.com/open-telemetry/opentelemetry-collector/tree/v0.160.0/exporter/exporterhelper
 */
const exporter = {
  // The collector takes two dollars for one.
  logs_endpoint: str`${replace(lokiUrl({}), '$', '$$')}/otlp/v1/logs`,
  headers: when<object>(and(notEmpty(external.url), notEmpty(external.tenant)), { 'X-Scope-OrgID': external.tenant }),
  auth: when<object>(hasLogin, { authenticator: 'basicauth' }),
  tls: when<object>(hasAuthority, { ca_file: `${authorityFolder}/ca.crt` }),
  timeout: '30s',
  retry_on_failure: { initial_interval: '1s', max_interval: '30s', max_elapsed_time: '0s' },
  sending_queue: {
    storage: 'file_storage',
    sizer: 'bytes',
    queue_size: mul(queueSize, 1_048_576),
    block_on_overflow: true,
    num_consumers: 4,
    batch: { flush_timeout: '1s', sizer: 'bytes', min_size: 524_288, max_size: 2_097_152 },
  },
};

/** otelcol.yaml. https://opentelemetry.io/docs/collector/configuration/ */
export const config = define('jobpilot-monitoring.logCollector.config', 'The configuration of the log collector.', {}, () => ({
  receivers: { file_log: receiver },
  processors,
  exporters: { otlp_http: exporter },
  extensions: {
    file_storage: {
      directory: stateFolder,
      create_directory: true,
      // A node that loses its power may leave a file that cannot be read: better begin anew than never.
      recreate: true,
      compaction: { on_start: true, on_rebound: true, cleanup_on_start: true, directory: stateFolder },
    },
    health_check: { endpoint: `:${String(health)}` },
    basicauth: when<object>(hasLogin, { client_auth: { username: '${env:LOKI_USERNAME}', password: '${env:LOKI_PASSWORD}' } }),
  },
  service: {
    extensions: ['health_check', 'file_storage', when<string>(hasLogin, 'basicauth')],
    pipelines: { logs: { receivers: ['file_log'], processors: Object.keys(processors), exporters: ['otlp_http'] } },
    telemetry: {
      logs: { level: logLevel, encoding: 'json' },
      metrics: { readers: [{ pull: { exporter: { prometheus: { host: '', port: metrics } } } }] },
    },
  },
}));
