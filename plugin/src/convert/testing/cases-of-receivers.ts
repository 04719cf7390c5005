import type { DataMap } from '../../values/merged.ts';
import type { Case } from './case.ts';

const receiver = (config: DataMap): DataMap => ({ alertmanager: { config: { receivers: [{ name: 'r', ...config }] } } });

/** Receivers, and what they share. */
export const ofReceivers: readonly Case[] = [
  {
    of: 'an integration in other words',
    values: receiver({
      pushover_configs: [
        { user_key_file: '/etc/alertmanager/secrets/s/u', token_file: '/etc/alertmanager/secrets/s/t', url_title: 'x', ttl: '1h' },
      ],
    }),
    becomes: { receivers: { r: { pushover: { default: { secretName: 's', userKeyKey: 'u', tokenKey: 't', urlTitle: 'x', ttl: '1h' } } } } },
  },
  {
    of: 'names that are the user’s',
    values: receiver({
      webhook_configs: [{ url: 'https://a', payload: { some_key: 1 } }],
      pagerduty_configs: [{ details: { some_key: 'x' } }],
    }),
    becomes: {
      receivers: {
        r: { webhook: { default: { url: 'https://a', payload: { some_key: 1 } } }, pagerduty: { default: { details: { some_key: 'x' } } } },
      },
    },
  },
  {
    of: 'fields within fields',
    values: receiver({ slack_configs: [{ actions: [{ type: 'button', text: 'x', confirm: { text: 'y', ok_text: 'z' } }] }] }),
    becomes: {
      receivers: { r: { slack: { default: { actions: [{ type: 'button', text: 'x', confirm: { text: 'y', okText: 'z' } }] } } } },
    },
  },
  {
    of: 'a credential that all receivers share',
    values: receiver({ victorops_configs: [{ routing_key: 'team' }] }),
    becomes: { receivers: { r: { victorops: { default: { routingKey: 'team', apiKeyKey: 'r-api-key' } } } } },
    left: { 'alertmanager.config.receivers.0.victorops_configs.0': 'needs a credential' },
  },
  {
    of: 'a token in a header',
    values: receiver({ webhook_configs: [{ url: 'https://a', http_config: { bearer_token: 'not-a-real-token' } }] }),
    becomes: {
      receivers: { r: { webhook: { default: { url: 'https://a', httpConfig: { authorization: { credentialsKey: 'r-credentials' } } } } } },
    },
    left: { 'alertmanager.config.receivers.0.webhook_configs.0.http_config.bearer_token': 'is a credential' },
  },
  {
    of: 'keys of AWS',
    values: receiver({ sns_configs: [{ sigv4: { region: 'eu', secret_key: 'not-a-real-key' } }] }),
    becomes: { receivers: { r: { sns: { default: { sigv4: { region: 'eu' } } } } } },
    left: { 'alertmanager.config.receivers.0.sns_configs.0.sigv4.secret_key': 'identity of the pods' },
  },
  {
    of: 'an integration that nobody knows',
    values: receiver({ pigeon_configs: [{}] }),
    becomes: { receivers: { r: {} } },
    left: { 'alertmanager.config.receivers.0.pigeon_configs': 'the chart does not know' },
  },
  {
    of: 'what all requests have',
    values: {
      alertmanager: {
        config: {
          global: {
            http_config: {
              proxy_url: 'http://p',
              http_headers: { 'X-A': { values: ['b'] } },
              basic_auth: { password: 'not-a-real-password' },
            },
          },
        },
      },
    },
    becomes: { notifications: { httpConfig: { proxyUrl: 'http://p', httpHeaders: { 'X-A': { values: ['b'] } } } } },
    left: { 'alertmanager.config.global.http_config.basic_auth.password': 'of all receivers' },
  },
];
