import { and, given, notEmpty, when, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { secretFile } from './receivers/secret-file.ts';
import { settings } from './receivers/settings.ts';

const { notifications, alertmanager } = values;
const { smtp, slack, pagerduty } = notifications;

/** What all receivers share. https://prometheus.io/docs/alerting/latest/configuration/#configuration-file */
export const global = {
  resolve_timeout: notifications.resolveTimeout,
  http_config: given(notifications.httpConfig, (common): Node<object> =>
    settings({ parent: 'httpConfig', settings: common, secretName: alertmanager.secretName }),
  ),
  smtp_from: smtp.from,
  smtp_smarthost: smtp.smarthost,
  smtp_hello: when<string>(notEmpty(smtp.hello), smtp.hello),
  smtp_auth_username: when<string>(notEmpty(smtp.username), smtp.username),
  smtp_auth_password_file: when<string>(
    and(notEmpty(smtp.username), notEmpty(smtp.passwordKey)),
    secretFile(alertmanager.secretName, smtp.passwordKey),
  ),
  smtp_require_tls: smtp.requireTls,
  slack_app_url: slack.apiUrl,
  pagerduty_url: pagerduty.url,
};
