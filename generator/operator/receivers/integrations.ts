import { and, define, ensure, fields, given, notEmpty, or, present, readAs, renamed, str, v, when, type Node } from '@helm/ts-helm';
import { email } from '../../../values-schema/receivers/email.ts';
import { httpConfig as declaredHttp } from '../../../values-schema/receivers/http-config.ts';
import { pagerduty } from '../../../values-schema/receivers/pagerduty.ts';
import { slack } from '../../../values-schema/receivers/slack.ts';
import { named } from '../../components/common/name.ts';
import { values } from '../../values.ts';
import { secretKey } from '../client.ts';
import { integrationSchema } from './resource-schema.ts';
import { httpConfig, settingsOf, type Surroundings } from './setting.ts';

const { alertmanager, notifications } = values;
const { smtp } = notifications;
const where = { place: v.string(), secretName: v.format('dnsName') };

type Where = Pick<Surroundings, 'place' | 'secretName'>;

function around(parent: string, at: Where): Surroundings {
  return { parent, schema: integrationSchema(`${parent}Configs`), ...at };
}

/** The Secret with the addresses that AlertmanagerConfig takes from a Secret although they are public. */
export const addresses = { name: named('alertmanager-addresses'), slack: 'slackApiUrl' };

/** What Alertmanager's global section would say stands in each entry: an AlertmanagerConfig has no such section. */
const mail = define('jobpilot-monitoring.operator.email', 'An entry of emailConfigs.', { entry: email, ...where }, ({ entry, ...at }) => ({
  ...settingsOf(entry, around('email', at), ['from', 'smarthost', 'hello', 'authUsername', 'authPasswordKey', 'requireTls']),
  from: renamed(entry.from, smtp.from),
  smarthost: renamed(entry.smarthost, smtp.smarthost),
  hello: given(entry.hello, (hello) => hello, { otherwise: when<string>(notEmpty(smtp.hello), smtp.hello) }),
  authUsername: given(entry.authUsername, (name) => name, { otherwise: when<string>(notEmpty(smtp.username), smtp.username) }),
  authPassword: given(entry.authPasswordKey, (key) => secretKey(at.secretName, key), {
    otherwise: when<object>(and(notEmpty(smtp.username), notEmpty(smtp.passwordKey)), secretKey(alertmanager.secretName, smtp.passwordKey)),
  }),
  requireTLS: renamed(entry.requireTls, smtp.requireTls),
}));

/**
 * A message to Slack. AlertmanagerConfig has no place for an app's token but the header Authorization, which Slack's API takes.
 * https://docs.slack.dev/reference/methods/chat.postMessage
 */
const message = define(
  'jobpilot-monitoring.operator.slack',
  'An entry of slackConfigs.',
  { entry: slack, ...where },
  ({ entry, place, secretName }) => {
    const token = given(entry.appTokenKey, (key) => secretKey(secretName, key), {
      otherwise: secretKey(alertmanager.secretName, notifications.slack.appTokenKey),
    });
    const http: Node<object> = given(entry.httpConfig, (config) =>
      httpConfig({ settings: readAs(config, declaredHttp), place: str`${place}.httpConfig`, secretName }),
    );
    const withToken = { authorization: { type: 'Bearer', credentials: token }, ...fields(http) };
    return {
      ...settingsOf(entry, around('slack', { place, secretName }), ['apiUrlKey', 'appTokenKey', 'httpConfig']),
      apiURL: given(entry.apiUrlKey, (key) => secretKey(secretName, key), { otherwise: secretKey(addresses.name, addresses.slack) }),
      httpConfig: when<object>(present(entry.apiUrlKey), http, withToken),
      ...fields(
        ensure(
          or(present(entry.apiUrlKey), present(entry.appTokenKey), notEmpty(notifications.slack.appTokenKey)),
          str`${place} has no credentials: set its apiUrlKey or appTokenKey, or notifications.slack.appTokenKey`,
        ),
      ),
    };
  },
);

const incident = define(
  'jobpilot-monitoring.operator.pagerduty',
  'An entry of pagerdutyConfigs.',
  { entry: pagerduty, ...where },
  ({ entry, ...at }) => ({
    ...settingsOf(entry, around('pagerduty', at), ['url']),
    url: renamed(entry.url, notifications.pagerduty.url),
  }),
);

/** The integrations that are written otherwise than by their declarations alone. */
const special: { readonly [integration: string]: (entry: Node<unknown>, at: Where) => Node<object> } = {
  email: (entry, at) => mail({ entry: readAs(entry, email), ...at }),
  slack: (entry, at) => message({ entry: readAs(entry, slack), ...at }),
  pagerduty: (entry, at) => incident({ entry: readAs(entry, pagerduty), ...at }),
};

/** The fields of an entry of an integration. */
export function entryOf(integration: string, entry: Node<unknown>, at: Where): object {
  const own = special[integration];
  return own === undefined ? settingsOf(entry, around(integration, at)) : fields(own(entry, at));
}

/** The partials that write some of them. */
export const integrationHelpers = [mail.helper, message.helper, incident.helper];
