import { v, type AnyValue } from '@helm/ts-helm';
import { discord } from './discord.ts';
import { email } from './email.ts';
import { incidentio } from './incidentio.ts';
import { jira } from './jira.ts';
import { mattermost } from './mattermost.ts';
import { msteams } from './msteams.ts';
import { msteamsv2 } from './msteamsv2.ts';
import { opsgenie } from './opsgenie.ts';
import { pagerduty } from './pagerduty.ts';
import { pushover } from './pushover.ts';
import { rocketchat } from './rocketchat.ts';
import { slack } from './slack.ts';
import { sns } from './sns.ts';
import { telegram } from './telegram.ts';
import { victorops } from './victorops.ts';
import { webex } from './webex.ts';
import { webhook } from './webhook.ts';
import { wechat } from './wechat.ts';

const labels = v
  .map(v.string(), { keyPattern: '^[a-zA-Z_][a-zA-Z0-9_]*$', keyForm: 'label name', reserved: ['name'] })
  .default({})
  .doc("Labels of the receiver, for queries of Alertmanager's API.");

/** The entries of one integration, by names that only values files use. */
function named<const V extends AnyValue>(integration: V, what: string) {
  return v.map(integration, { keyForm: 'name of your choice' }).default({}).doc(`${what}, each under a name of your choice.`);
}

/**
 * Whom a notification goes to: any number of each integration that Alertmanager 0.34 has, or none at all, for a receiver
 * that drops what it gets. https://prometheus.io/docs/alerting/latest/configuration/#receiver
 */
export const receiver = v
  .object({
    labels,
    email: named(email, 'E-mails'),
    slack: named(slack, 'Messages to Slack'),
    pagerduty: named(pagerduty, 'Incidents in PagerDuty'),
    webhook: named(webhook, 'Requests to webhooks'),
    discord: named(discord, 'Messages to Discord'),
    incidentio: named(incidentio, 'Alerts in incident.io'),
    jira: named(jira, 'Issues in Jira'),
    mattermost: named(mattermost, 'Messages to Mattermost'),
    msteams: named(msteams, 'Messages to Microsoft Teams through connectors'),
    msteamsv2: named(msteamsv2, 'Messages to Microsoft Teams through workflows'),
    opsgenie: named(opsgenie, 'Alerts in OpsGenie'),
    pushover: named(pushover, 'Notifications of Pushover'),
    rocketchat: named(rocketchat, 'Messages to Rocket.Chat'),
    sns: named(sns, 'Messages through Amazon SNS'),
    telegram: named(telegram, 'Messages to Telegram'),
    victorops: named(victorops, 'Incidents in Splunk On-Call (VictorOps)'),
    webex: named(webex, 'Messages to Webex'),
    wechat: named(wechat, 'Messages to WeChat Work'),
  })
  .doc('Whom a notification goes to.')
  .named('Receiver');
