import { define, ensure, fields, given, ne, str, v, type AnyValue, type Node, type Optional } from '@helm/ts-helm';
import { discord } from '../../../../values-schema/receivers/discord.ts';
import { email } from '../../../../values-schema/receivers/email.ts';
import type { httpConfig as declaredHttpConfig } from '../../../../values-schema/receivers/http-config.ts';
import { incidentio } from '../../../../values-schema/receivers/incidentio.ts';
import { jira } from '../../../../values-schema/receivers/jira.ts';
import { mattermost } from '../../../../values-schema/receivers/mattermost.ts';
import { msteams } from '../../../../values-schema/receivers/msteams.ts';
import { msteamsv2 } from '../../../../values-schema/receivers/msteamsv2.ts';
import { opsgenie } from '../../../../values-schema/receivers/opsgenie.ts';
import { pagerduty } from '../../../../values-schema/receivers/pagerduty.ts';
import { pushover } from '../../../../values-schema/receivers/pushover.ts';
import { rocketchat } from '../../../../values-schema/receivers/rocketchat.ts';
import { sns } from '../../../../values-schema/receivers/sns.ts';
import { telegram } from '../../../../values-schema/receivers/telegram.ts';
import { victorops } from '../../../../values-schema/receivers/victorops.ts';
import { webex } from '../../../../values-schema/receivers/webex.ts';
import { webhook } from '../../../../values-schema/receivers/webhook.ts';
import { wechat } from '../../../../values-schema/receivers/wechat.ts';
import { configOf } from './config-of.ts';
import { httpConfig, httpTransport } from './http-config.ts';
import { tlsConfigOf } from './tls-config.ts';

const secretName = v.format('dnsName');

interface OverHttp {
  readonly entry: Node<unknown> & { readonly httpConfig: Optional<ReturnType<(typeof declaredHttpConfig)['optional']>> };
  readonly secretName: Node<string>;
}

/** What an integration that speaks HTTP is written as. */
function overHttp({ entry, secretName: secret }: OverHttp): object {
  return configOf(entry, secret, { httpConfig: given(entry.httpConfig, (config) => httpConfig({ config, secretName: secret })) });
}

/** The partial of an integration: what one entry is in Alertmanager's configuration. */
function integration<const V extends AnyValue>(name: string, entry: V) {
  return [`jobpilot-monitoring.receiver.${name}`, `An entry of ${name}_configs.`, { entry, secretName }] as const;
}

/** A partial for each integration of Alertmanager but Slack, which writes an entry of its configuration. */
export const integrations = {
  discord: define(...integration('discord', discord), overHttp),
  email: define(...integration('email', email), ({ entry, secretName: secret }) =>
    configOf(entry, secret, { tlsConfig: tlsConfigOf(entry.tlsConfig, secret) }),
  ),
  incidentio: define(...integration('incidentio', incidentio), ({ entry, secretName: secret }) =>
    configOf(entry, secret, { httpConfig: given(entry.httpConfig, (config) => httpTransport({ config, secretName: secret })) }),
  ),
  jira: define(...integration('jira', jira), overHttp),
  mattermost: define(...integration('mattermost', mattermost), overHttp),
  msteams: define(...integration('msteams', msteams), overHttp),
  msteamsv2: define(...integration('msteamsv2', msteamsv2), overHttp),
  opsgenie: define(...integration('opsgenie', opsgenie), overHttp),
  pagerduty: define(...integration('pagerduty', pagerduty), overHttp),
  pushover: define(...integration('pushover', pushover), overHttp),
  rocketchat: define(...integration('rocketchat', rocketchat), overHttp),
  sns: define(...integration('sns', sns), overHttp),
  telegram: define(
    'jobpilot-monitoring.receiver.telegram',
    'An entry of telegram_configs.',
    { entry: telegram, secretName, place: v.string() },
    ({ place, ...one }) => ({
      ...overHttp(one),
      ...fields(given(one.entry.chatId, (id) => ensure(ne(id, 0), str`${place}.chatId cannot be 0: no chat has that identifier`))),
    }),
  ),
  victorops: define(...integration('victorops', victorops), overHttp),
  webex: define(...integration('webex', webex), ({ entry, secretName: secret }) =>
    configOf(entry, secret, {
      httpConfig: {
        authorization: configOf(entry.httpConfig.authorization, secret),
        ...fields(httpTransport({ config: entry.httpConfig, secretName: secret })),
      },
    }),
  ),
  webhook: define(...integration('webhook', webhook), overHttp),
  wechat: define(...integration('wechat', wechat), overHttp),
};
