import { v } from '@helm/ts-helm';
import { headerName } from './header-name.ts';
import { proxy, proxyRules } from './proxy.ts';
import { tlsConfig } from './tls-config.ts';

/** Headers that Alertmanager's HTTP client sets itself. https://pkg.go.dev/github.com/prometheus/common/config#ReservedHeaders */
const reserved = [
  'Authorization',
  'Host',
  'Content-Encoding',
  'Content-Length',
  'Content-Type',
  'User-Agent',
  'Connection',
  'Keep-Alive',
  'Proxy-Authenticate',
  'Proxy-Authorization',
  'Www-Authenticate',
  'Accept-Encoding',
  'X-Prometheus-Remote-Write-Version',
  'X-Prometheus-Remote-Read-Version',
  'X-Prometheus-Scrape-Timeout-Seconds',
  'X-Amz-Date',
  'X-Amz-Security-Token',
  'X-Amz-Content-Sha256',
];

const httpHeaders = v
  .map(
    v
      .object(
        {
          values: v
            .array(v.string({ minLength: 1 }), { minItems: 1 })
            .optional()
            .doc('Values that are not secret.'),
          secretKeys: v.array(v.format('secretKey'), { minItems: 1 }).optional().doc('Keys of the Secret with values.'),
        },
        { oneOf: [{ fields: ['values', 'secretKeys'], only: false }] },
      )
      .doc('The values of a header.'),
    { ...headerName, reserved },
  )
  .default({})
  .doc('Headers added to each request.');

/**
 * How an integration speaks HTTP, but for its credentials. There is no place for proxy_connect_header, which knows
 * secrets in plain text only. https://prometheus.io/docs/alerting/latest/configuration/#http_config
 */
export const transport = {
  followRedirects: v.boolean().default(true).doc('Follow redirects.'),
  enableHttp2: v.boolean().default(true).doc('Use HTTP/2 where the server offers it.'),
  ...proxy,
  tlsConfig: tlsConfig.optional(),
  httpHeaders,
};

/** The same as an object: for integrations that have fields of their own for their credentials. */
export const httpTransport = v
  .object(transport, { oneOf: [proxyRules.oneOf], needs: proxyRules.needs })
  .doc("HTTP client settings; Alertmanager's global ones where none are given.")
  .named('HttpTransport');
