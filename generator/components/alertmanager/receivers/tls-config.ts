import { define, given, v, type Node, type Optional } from '@helm/ts-helm';
import { tlsConfig as declared } from '../../../../values-schema/receivers/tls-config.ts';
import { configOf } from './config-of.ts';

/** How a receiver makes TLS connections. https://prometheus.io/docs/alerting/latest/configuration/#tls_config */
export const tlsConfig = define(
  'jobpilot-monitoring.receiver.tlsConfig',
  'How a receiver makes TLS connections.',
  { config: declared, secretName: v.format('dnsName') },
  ({ config, secretName }) => configOf(config, secretName),
);

/** The same of settings that may be absent. */
export function tlsConfigOf(settings: Optional<ReturnType<(typeof declared)['optional']>>, secretName: Node<string>): Node<object> {
  return given(settings, (config) => tlsConfig({ config, secretName }));
}
