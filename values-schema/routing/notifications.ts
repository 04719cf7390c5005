import { v } from '@helm/ts-helm';
import { httpTransport } from '../receivers/http-transport.ts';

const key = (name: string, doc: string) => v.format('secretKey', { orEmpty: true }).default(name).doc(`${doc} Not written where empty.`);

/** What all receivers share: Alertmanager’s global section. https://prometheus.io/docs/alerting/latest/configuration/#configuration-file */
export const notifications = v
  .object({
    resolveTimeout: v.duration().default('5m').doc('Time after which an alert that is no longer sent counts as resolved.'),
    smtp: v
      .object({
        from: v.string({ minLength: 3, maxLength: 320 }).default('JobPilot Monitoring <alerts@jobpilot.com>').doc('Sender of e-mails.'),
        smarthost: v.format('hostPort').default('smtp.sendgrid.net:587').doc('Mail server.'),
        hello: v.format('dnsName', { orEmpty: true }).default('').doc('Name given in EHLO; localhost where empty.'),
        username: v.string({ maxLength: 256 }).default('apikey').doc('User at the mail server; no authentication where empty.'),
        passwordKey: key('SMTP_PASSWORD', 'Key of the secret that holds the password, for SendGrid the API key.'),
        requireTls: v.boolean().default(true).doc('Whether mail is sent only over TLS.'),
      })
      .doc('Mail server of all e-mail receivers.'),
    slack: v
      .object({
        appTokenKey: key(
          'SLACK_APP_TOKEN',
          'Key of the secret that holds the token of a Slack app with the scope chat:write; one token serves all channels.',
        ),
        apiUrl: v.url().default('https://slack.com/api/chat.postMessage').doc('Address of Slack’s API.'),
      })
      .doc('Slack app of all Slack receivers.'),
    pagerduty: v
      .object({ url: v.url().default('https://events.pagerduty.com/v2/enqueue').doc('Address of PagerDuty’s Events API v2.') })
      .doc('PagerDuty of all PagerDuty receivers.'),
    httpConfig: httpTransport.optional().doc('HTTP client settings of receivers without httpConfig.'),
    templates: v
      .map(v.string({ multiline: true, maxLength: 100_000 }), {
        keyPattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
        keyForm: 'name',
        reserved: ['notifications', 'notifications-email'],
      })
      .default({})
      .doc('Further message templates by name, in the language of Alertmanager’s templates.'),
  })
  .doc('What all receivers share.');
