import { ports } from '../common/ports.ts';
import type { OwnSettings } from './own-settings.ts';

/**
 * Settings that the chart leaves to Grafana's defaults and relies on: with others the pods would not become ready, or nobody
 * would find what is in them.
 */
export const reliedSettings: readonly OwnSettings[] = [
  {
    section: 'server',
    keys: ['protocol', 'http_addr', 'http_port', 'socket', 'cert_file', 'cert_key', 'cert_pass'],
    instead: `end TLS at grafana.ingress or gatewayApi, for probes, Services and the scrape job speak plain HTTP to port ${String(ports.grafana.web)}`,
  },
  {
    section: 'metrics',
    keys: ['enabled', 'basic_auth_username', 'basic_auth_password'],
    instead: 'keep /metrics from others by networkPolicies or the proxy in front, for Prometheus scrapes it without a login',
  },
  {
    section: 'paths',
    keys: ['data', 'logs', 'plugins', 'provisioning'],
    instead: 'leave it where the image has it, for the volumes of the pods are mounted there',
  },
  { section: 'database', keys: ['url', 'path'], instead: 'set grafana.database; without it SQLite lies on the volume' },
];
