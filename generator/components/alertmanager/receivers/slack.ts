import { define, defineText, ensure, fields, given, not, notEmpty, omit, or, present, str, v, when, type Node } from '@helm/ts-helm';
import { slack as declared } from '../../../../values-schema/receivers/slack.ts';
import { values } from '../../../values.ts';
import { secretFile } from './secret-file.ts';
import { settings } from './settings.ts';

const { alertmanager, notifications } = values;
const parameters = { entry: declared, secretName: v.format('dnsName') };

/** The file with the token of the app that messages go through. */
export const slackToken = defineText(
  'jobpilot-monitoring.receiver.slackToken',
  'The file with the token of the Slack app that an entry of slack_configs uses.',
  parameters,
  ({ entry, secretName }) =>
    given(entry.appTokenKey, (key) => secretFile(secretName, key), {
      otherwise: secretFile(alertmanager.secretName, notifications.slack.appTokenKey),
    }),
);

/**
 * An entry of slack_configs. The token stands in the entry, never in Alertmanager's global section: Alertmanager 0.34
 * would use it for entries with api_url_file, too, and pass their webhook over. Messages can only be updated where api_url
 * and the authorization are given instead of app_token_file.
 * https://github.com/prometheus/alertmanager/blob/v0.34.2/config/config.go
 */
export const slack = define(
  'jobpilot-monitoring.receiver.slack',
  'An entry of slack_configs.',
  { ...parameters, place: v.string() },
  ({ entry, secretName, place }) => {
    const token = slackToken({ entry, secretName });
    const http: Node<object> = given(entry.httpConfig, (config) => settings({ parent: 'httpConfig', settings: config, secretName }));
    // An entry with a form of its own has nothing of the global one.
    const whole: Node<object> = given(entry.httpConfig, (config) => settings({ parent: 'httpConfig', settings: config, secretName }), {
      otherwise: given(
        notifications.httpConfig,
        (common): Node<object> => settings({ parent: 'httpConfig', settings: common, secretName: alertmanager.secretName }),
        { name: 'common' },
      ),
    });
    return {
      send_resolved: entry.sendResolved,
      app_token_file: when(not(or(present(entry.apiUrlKey), entry.updateMessage)), token),
      api_url: when(entry.updateMessage, 'https://slack.com/api/chat.postMessage'),
      http_config: when<object>(entry.updateMessage, { authorization: { credentials_file: token }, ...fields(whole) }, http),
      ...fields(settings({ parent: 'slack', settings: omit(entry, 'appTokenKey', 'httpConfig'), secretName })),
      ...fields(
        ensure(
          or(present(entry.apiUrlKey), present(entry.appTokenKey), notEmpty(notifications.slack.appTokenKey)),
          str`${place} has no credentials: set its apiUrlKey or appTokenKey, or notifications.slack.appTokenKey`,
        ),
      ),
    };
  },
);
