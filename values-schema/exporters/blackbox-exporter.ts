import { v } from '@helm/ts-helm';
import { goDuration } from '../receivers/go-duration.ts';
import type { ImageVersion } from '../workload/image.ts';
import { address } from './address.ts';
import { podPort } from './pod-port.ts';
import { workload } from './workload.ts';

const name = { keyPattern: '^[a-zA-Z0-9]([-a-zA-Z0-9_]{0,61}[a-zA-Z0-9])?$' };

/** A way to probe. https://github.com/prometheus/blackbox_exporter/blob/master/CONFIGURATION.md */
export const module = v.object({
  prober: v.choice('http', 'tcp').default('http').doc('Prober: an HTTP request, or a TCP connection.'),
  timeout: goDuration('Timeout of a probe; the scrape timeout of Prometheus, less half a second, where none is given.'),
  ipProtocol: v
    .choice('ip4', 'ip6')
    .default('ip4')
    .doc('IP version that is tried first; the other is tried where there is no such address.'),
  http: v
    .object({
      method: v.choice('GET', 'HEAD', 'POST').default('GET').doc('Method of the request.'),
      validStatusCodes: v
        .array(v.integer({ min: 100, max: 599 }), { unique: true })
        .optional()
        .doc('Valid status codes; 200 to 299 where none are given.'),
      followRedirects: v.boolean().default(true).doc('Whether redirects are followed.'),
      failIfNotTls: v.boolean().default(false).doc('Whether a response without TLS is a failure.'),
      bodyMatches: v.string({ maxLength: 1024, minLength: 1 }).optional().doc('Regular expression that the body must match.'),
    })
    .optional()
    .doc('The request, for the prober http.'),
  tcp: v
    .object({ tls: v.boolean().default(false).doc('Whether TLS is used.') })
    .optional()
    .doc('The connection, for the prober tcp.'),
});

/** What is probed. */
export const target = v.object({
  enabled: v.boolean().default(true).doc('Enables the target.'),
  address: address('https://host/path or host:port').doc('What is probed: https://host/path for the prober http, host:port for tcp.'),
  port: v.port().optional().doc('Port of the target, for its NetworkPolicy; 443, or 80 for http://, where none is given.'),
  podPort,
  module: v
    .string({ ...patternOf(name), maxLength: 63, minLength: 1 })
    .default('http_2xx')
    .doc('Module that probes it.'),
});

/** blackbox_exporter: what the outside sees. https://github.com/prometheus/blackbox_exporter */
export const blackboxExporter = (version: ImageVersion) =>
  v
    .object({
      enabled: v.boolean().default(false).doc('Whether the public hosts are probed.'),
      ...workload({ version, ownFlags: ['config.file', 'web.listen-address'], memory: '32Mi' }),
      replicas: v.integer({ min: 1, max: 9 }).default(1).doc('Identical instances; any of them probes.'),
      modules: v
        .map(module, { ...name, keyForm: 'module' })
        .default({ http_2xx: { http: {} }, tcp_connect: { prober: 'tcp' } })
        .doc('Probe modules.'),
      targets: v
        .map(target, { ...name, keyForm: 'target' })
        .default({ website: { address: 'https://jobpilot.com' } })
        .doc('What is probed. The Prometheus of jobpilot-monitoring scrapes them all by itself; another one needs a job of its own.'),
    })
    .doc('blackbox_exporter: probes of the public hosts.');

function patternOf({ keyPattern }: { readonly keyPattern: string }) {
  return { pattern: keyPattern, form: 'the name of a module' };
}
