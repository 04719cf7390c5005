import { v } from '@helm/ts-helm';
import { receiver } from './receiver.ts';

const subject = '{{ template "jobpilot.subject" . }}';

const slack = (channel: string) => ({
  [channel.slice(1)]: {
    channel,
    color: '{{ template "jobpilot.color" . }}',
    title: subject,
    fallback: subject,
    text: '{{ template "jobpilot.slack.text" . }}',
  },
});

const email = (...to: readonly string[]) =>
  Object.fromEntries(
    to.map((address) => [
      address.slice(0, address.indexOf('@')),
      {
        to: address,
        headers: { Subject: subject },
        html: '{{ template "jobpilot.html" . }}',
        text: '{{ template "jobpilot.text" . }}',
      },
    ]),
  );

const pagerduty = (routingKeyKey: string) => ({
  default: {
    routingKeyKey,
    description: '{{ template "jobpilot.pagerduty.description" . }}',
    severity: '{{ template "jobpilot.pagerduty.severity" . }}',
    source: '{{ or .CommonLabels.service .CommonLabels.node .CommonLabels.cluster "JobPilot" }}',
    component: '{{ .CommonLabels.service }}',
    group: '{{ .CommonLabels.alert_group }}',
    class: '{{ .CommonLabels.alertname }}',
    details: {
      firing: '{{ template "jobpilot.alerts" .Alerts.Firing }}',
      resolved: '{{ template "jobpilot.alerts" .Alerts.Resolved }}',
    },
    links: [
      { href: '{{ .CommonAnnotations.runbook_url }}', text: 'Runbook' },
      { href: '{{ .CommonAnnotations.dashboard_url }}', text: 'Dashboard' },
      { href: '{{ template "jobpilot.silenceUrl" . }}', text: 'Silence' },
    ],
  },
});

/** Whom alerts go to. The default receivers are the channels of the JobPilot platform. */
export const receivers = v
  .map(receiver, { keyForm: 'receiver' })
  .default({
    default: { email: email('ops-team@jobpilot.com') },
    critical: {
      pagerduty: pagerduty('PAGERDUTY_ROUTING_KEY'),
      slack: slack('#critical-alerts'),
      email: email('oncall@jobpilot.com'),
    },
    warning: { slack: slack('#alerts'), email: email('ops-team@jobpilot.com') },
    info: { email: email('ops-team@jobpilot.com') },
    escalation: { pagerduty: pagerduty('PAGERDUTY_ESCALATION_ROUTING_KEY') },
    database: { slack: slack('#database-alerts'), email: email('database-team@jobpilot.com') },
    infrastructure: { slack: slack('#infrastructure') },
    business: { slack: slack('#product-metrics'), email: email('product-team@jobpilot.com', 'business-analytics@jobpilot.com') },
    webhook: { webhook: { default: { urlKey: 'WEBHOOK_URL' } } },
    'dead-mans-switch': {},
  })
  .doc('Whom alerts go to, by name. Credentials are keys of the Secret alertmanager.secretName; set an entry to null to drop it.');
