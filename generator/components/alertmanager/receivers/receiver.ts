import {
  define,
  each,
  notEmpty,
  renamed,
  str,
  v,
  when,
  type AnyValue,
  type Items,
  type Node,
  type Optional,
  type Ref,
} from '@helm/ts-helm';
import type { integrationFields } from '../../../../values-schema/receivers/integration-fields.ts';
import { receiver as declared } from '../../../../values-schema/receivers/receiver.ts';
import { values } from '../../../values.ts';
import { entries } from '../../common/string-map.ts';
import { integrations } from './integrations.ts';
import { slack } from './slack.ts';

/** A receiver of Alertmanager. https://prometheus.io/docs/alerting/latest/configuration/#receiver */
export const receiver = define(
  'jobpilot-monitoring.receiver',
  'A receiver of Alertmanager.',
  { name: v.string(), receiver: declared },
  ({ name, receiver: one }) => ({
    name,
    labels: when<object>(notEmpty(one.labels), entries(one.labels, 'label')),
    email_configs: list(one.email, 'email', (entry) => integrations.email({ entry, ...secretOf(entry) })),
    slack_configs: list(one.slack, 'slack', (entry, key) =>
      slack({ entry, ...secretOf(entry), place: str`receivers.${name}.slack.${key}` }),
    ),
    pagerduty_configs: list(one.pagerduty, 'pagerduty', (entry) => integrations.pagerduty({ entry, ...secretOf(entry) })),
    webhook_configs: list(one.webhook, 'webhook', (entry) => integrations.webhook({ entry, ...secretOf(entry) })),
    discord_configs: list(one.discord, 'discord', (entry) => integrations.discord({ entry, ...secretOf(entry) })),
    incidentio_configs: list(one.incidentio, 'incidentio', (entry) => integrations.incidentio({ entry, ...secretOf(entry) })),
    jira_configs: list(one.jira, 'jira', (entry) => integrations.jira({ entry, ...secretOf(entry) })),
    mattermost_configs: list(one.mattermost, 'mattermost', (entry) => integrations.mattermost({ entry, ...secretOf(entry) })),
    msteams_configs: list(one.msteams, 'msteams', (entry) => integrations.msteams({ entry, ...secretOf(entry) })),
    msteamsv2_configs: list(one.msteamsv2, 'msteamsv2', (entry) => integrations.msteamsv2({ entry, ...secretOf(entry) })),
    opsgenie_configs: list(one.opsgenie, 'opsgenie', (entry) => integrations.opsgenie({ entry, ...secretOf(entry) })),
    pushover_configs: list(one.pushover, 'pushover', (entry) => integrations.pushover({ entry, ...secretOf(entry) })),
    rocketchat_configs: list(one.rocketchat, 'rocketchat', (entry) => integrations.rocketchat({ entry, ...secretOf(entry) })),
    sns_configs: list(one.sns, 'sns', (entry) => integrations.sns({ entry, ...secretOf(entry) })),
    telegram_configs: list(one.telegram, 'telegram', (entry, key) =>
      integrations.telegram({ entry, ...secretOf(entry), place: str`receivers.${name}.telegram.${key}` }),
    ),
    victorops_configs: list(one.victorops, 'victorops', (entry) => integrations.victorops({ entry, ...secretOf(entry) })),
    webex_configs: list(one.webex, 'webex', (entry) => integrations.webex({ entry, ...secretOf(entry) })),
    wechat_configs: list(one.wechat, 'wechat', (entry) => integrations.wechat({ entry, ...secretOf(entry) })),
  }),
);

/** The entries of an integration, where there are any. */
function list<V extends AnyValue>(
  map: Node<object> & Items<V>,
  name: string,
  body: (entry: Ref<V>, key: Node<string>) => Node<object>,
): Node<readonly object[]> {
  return when<readonly object[]>(notEmpty(map), [each<V, object>(map, name, body)]);
}

/** The Secret that an entry looks its keys up in: its own or the chart's. */
function secretOf(entry: { readonly secretName: Optional<(typeof integrationFields)['secretName']> }) {
  return { secretName: renamed(entry.secretName, values.alertmanager.secretName) };
}
