import { define, fields, given, v } from '@helm/ts-helm';
import { httpConfig as declaredConfig } from '../../../../values-schema/receivers/http-config.ts';
import { httpTransport as declaredTransport, transport } from '../../../../values-schema/receivers/http-transport.ts';
import { configOf, type Own } from './config-of.ts';
import { tlsConfigOf } from './tls-config.ts';

const parameters = { secretName: v.format('dnsName') };

/** For what includes httpTransport beside its credentials. */
const withoutTransport: Own = Object.fromEntries(Object.keys(transport).map((name) => [name, undefined]));

/** How requests are made, but for their credentials. */
export const httpTransport = define(
  'jobpilot-monitoring.receiver.httpTransport',
  'How a receiver makes requests, but for their credentials.',
  { config: declaredTransport, ...parameters },
  ({ config, secretName }) => configOf(config, secretName, { tlsConfig: tlsConfigOf(config.tlsConfig, secretName) }),
);

/** How requests are made. https://prometheus.io/docs/alerting/latest/configuration/#http_config */
export const httpConfig = define(
  'jobpilot-monitoring.receiver.httpConfig',
  'How a receiver makes requests.',
  { config: declaredConfig, ...parameters },
  ({ config, secretName }) => ({
    ...configOf(config, secretName, {
      ...withoutTransport,
      oauth2: given(config.oauth2, (oauth2) => configOf(oauth2, secretName, { tlsConfig: tlsConfigOf(oauth2.tlsConfig, secretName) })),
    }),
    ...fields(httpTransport({ config, secretName })),
  }),
);
