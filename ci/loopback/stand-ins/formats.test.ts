import { describe, expect, it } from 'vitest';
import { FormatError, type Read } from '../notification.ts';
import { readPagerDuty } from './pagerduty.ts';
import { readSlack } from './slack.ts';
import { readWebhook } from './webhook.ts';

const attachment = {
  fallback: 'x',
  title: 'ServiceDown',
  text: 'auth',
  color: 'danger',
  title_link: 'https://example.com/',
  mrkdwn_in: [],
};
const message = { channel: '#critical-alerts', username: 'alertmanager', attachments: [attachment] };

const payload = { summary: 'ServiceDown', source: 'jobpilot', severity: 'critical', custom_details: { firing: 'auth' } };
const event = {
  routing_key: 'k',
  event_action: 'trigger',
  dedup_key: 'd',
  client: 'Alertmanager',
  client_url: 'https://example.com/',
  payload,
};

const time = '2026-11-24T12:00:00Z';
const alert = { status: 'firing', labels: {}, annotations: {}, startsAt: time, endsAt: time, generatorURL: '', fingerprint: 'f' };
const webhook = {
  version: '4',
  groupKey: 'g',
  truncatedAlerts: 0,
  status: 'firing',
  receiver: 'r',
  externalURL: 'https://example.com/',
  groupLabels: {},
  commonLabels: {},
  commonAnnotations: {},
  alerts: [alert],
};

const services = {
  slack: readSlack,
  pagerduty: (body: unknown): Read => readPagerDuty(body, new Map([['k', 'pagerduty-key']])),
  webhook: readWebhook,
};

type Service = keyof typeof services;

const accepted: readonly (readonly [Service, string, unknown, Partial<Read>])[] = [
  ['slack', 'a message', message, { to: '#critical-alerts', status: 'firing' }],
  ['slack', 'a resolved one', { ...message, attachments: [{ ...attachment, color: 'good' }] }, { status: 'resolved' }],
  ['slack', 'text alone', { channel: '#alerts', text: '[RESOLVED] x' }, { status: 'resolved' }],
  [
    'slack',
    'a link and escaped text',
    { channel: '#alerts', attachments: [{ ...attachment, text: 'a &lt;b&gt; &amp; <https://example.com/?a=1&amp;b=2|Runbook>' }] },
    { status: 'firing' },
  ],
  ['pagerduty', 'a trigger', event, { to: 'pagerduty-key', status: 'firing', key: 'd' }],
  ['pagerduty', 'a resolve', { routing_key: 'k', event_action: 'resolve', dedup_key: 'd' }, { status: 'resolved', key: 'd' }],
  ['webhook', 'a message', webhook, { status: 'firing', key: 'g' }],
];

const refused: readonly (readonly [Service, string, unknown, string])[] = [
  ['slack', 'no object', 'hello', 'not an object'],
  ['slack', 'an unknown key', { ...message, colour: 'red' }, 'unknown key colour'],
  ['slack', 'an unknown key of an attachment', { ...message, attachments: [{ ...attachment, titel: 'x' }] }, 'unknown key titel'],
  ['slack', 'no channel', { ...message, channel: '' }, 'the channel  is none'],
  ['slack', 'a person', { ...message, channel: '@oncall' }, 'the channel @oncall is none'],
  ['slack', 'nothing to say', { channel: '#alerts' }, 'no_text'],
  ['slack', 'a wrong color', { ...message, attachments: [{ ...attachment, color: 'red' }] }, 'the color red is none'],
  ['slack', 'a link that is none', { ...message, attachments: [{ ...attachment, title_link: 'prometheus' }] }, 'is no URL'],
  ['slack', 'a mention', { ...message, attachments: [{ ...attachment, text: 'auth <!channel>' }] }, 'an angle bracket is not escaped'],
  ['slack', 'a bare ampersand', { ...message, attachments: [{ ...attachment, title: 'a & b' }] }, 'an ampersand is not escaped'],
  ['slack', 'a broken character', { ...message, attachments: [{ ...attachment, text: 'a\ufffd' }] }, 'a character is broken'],
  ['slack', 'what it would cut', { ...message, attachments: [{ ...attachment, text: 'x'.repeat(40_001) }] }, '40,000 characters'],
  ['pagerduty', 'a link that is none', { ...event, links: [{ href: 'runbook', text: 'x' }] }, 'is no URL'],
  ['pagerduty', 'a large event', { ...event, payload: { ...payload, custom_details: { x: 'x'.repeat(512_000) } } }, '512 KB'],
  ['pagerduty', 'details that are no object', { ...event, payload: { ...payload, custom_details: 'x' } }, 'no object'],
  ['pagerduty', 'another key', { ...event, routing_key: 'other' }, 'belongs to no service'],
  ['pagerduty', 'a wrong action', { ...event, event_action: 'fire' }, 'the event_action fire'],
  ['pagerduty', 'no dedup_key', { ...event, dedup_key: '' }, 'the dedup_key is empty'],
  ['pagerduty', 'a wrong severity', { ...event, payload: { ...payload, severity: 'high' } }, 'the severity high is none'],
  ['pagerduty', 'no summary', { ...event, payload: { ...payload, summary: '' } }, 'the summary is empty'],
  ['pagerduty', 'an unknown key', { ...event, service: 'x' }, 'unknown key service'],
  ['webhook', 'another version', { ...webhook, version: '3' }, 'the version 3'],
  ['webhook', 'no alerts', { ...webhook, alerts: [] }, 'no alerts'],
  ['webhook', 'an alert without a fingerprint', { ...webhook, alerts: [{ ...alert, fingerprint: undefined }] }, 'no fingerprint'],
  ['webhook', 'a time that is none', { ...webhook, alerts: [{ ...alert, startsAt: 'noon' }] }, 'noon is no time'],
];

describe('stand-ins', () => {
  it.each(accepted)('%s accepts %s', (service, _name, body, wanted) => {
    expect(services[service](body)).toMatchObject(wanted);
  });

  it.each(refused)('%s refuses %s', (service, _name, body, sentence) => {
    expect(() => services[service](body)).toThrow(FormatError);
    expect(() => services[service](body)).toThrow(sentence);
  });
});
