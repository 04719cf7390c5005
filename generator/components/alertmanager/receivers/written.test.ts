import { describe, expect, test } from 'vitest';
import type { Json } from '../../../../ts-helm/src/ast/facts.ts';
import { problemsOf, writtenReceivers } from './testing/written-receivers.ts';

const secrets = '/etc/alertmanager/secrets';

interface Written {
  readonly what: string;
  readonly receiver: Json;
  readonly writes: Json;
}

const http = { follow_redirects: true, enable_http2: true };

const written: readonly Written[] = [
  { what: 'a receiver without integrations', receiver: {}, writes: {} },
  {
    what: 'only entries that are not null',
    receiver: { labels: { team: 'sre', old: null }, msteams: { old: null, one: { webhookUrlKey: 'T' } } },
    writes: { labels: { team: 'sre' }, msteams_configs: [{ send_resolved: true, webhook_url_file: `${secrets}/alertmanager-secrets/T` }] },
  },
  {
    what: 'entries in the order of their names, each with its own Secret',
    receiver: { msteamsv2: { b: { webhookUrlKey: 'T', secretName: 'team.b', sendResolved: false }, a: { webhookUrlKey: 'T' } } },
    writes: {
      msteamsv2_configs: [
        { send_resolved: true, webhook_url_file: `${secrets}/alertmanager-secrets/T` },
        { send_resolved: false, webhook_url_file: `${secrets}/team.b/T` },
      ],
    },
  },
  {
    what: 'a message through the Slack app of the chart',
    receiver: { slack: { one: { channel: '#a', secretName: 'team', title: '', httpConfig: {} } } },
    writes: {
      slack_configs: [
        {
          send_resolved: true,
          http_config: http,
          app_token_file: `${secrets}/alertmanager-secrets/SLACK_APP_TOKEN`,
          channel: '#a',
          title: '',
        },
      ],
    },
  },
  {
    what: 'a message through a Slack app of its own',
    receiver: { slack: { one: { appTokenKey: 'T', secretName: 'team' } } },
    writes: { slack_configs: [{ send_resolved: true, app_token_file: `${secrets}/team/T` }] },
  },
  {
    what: 'a message through a webhook of Slack',
    receiver: { slack: { one: { apiUrlKey: 'U', shortFields: true } } },
    writes: { slack_configs: [{ send_resolved: true, api_url_file: `${secrets}/alertmanager-secrets/U`, short_fields: true }] },
  },
  {
    what: 'a Slack message that is updated',
    receiver: { slack: { one: { updateMessage: true, appTokenKey: 'T', httpConfig: { enableHttp2: false } } } },
    writes: {
      slack_configs: [
        {
          send_resolved: true,
          http_config: {
            authorization: { credentials_file: `${secrets}/alertmanager-secrets/T` },
            follow_redirects: true,
            enable_http2: false,
          },
          update_message: true,
          api_url: 'https://slack.com/api/chat.postMessage',
        },
      ],
    },
  },
  {
    what: 'every part of the HTTP settings',
    receiver: {
      discord: {
        one: {
          secretName: 'team',
          webhookUrlKey: 'D',
          httpConfig: {
            oauth2: {
              clientId: 'me',
              clientSecretKey: 'S',
              tokenUrl: 'https://a.b/c',
              tlsConfig: { caKey: 'ca' },
              endpointParams: { a: '' },
            },
            proxyUrl: 'http://proxy:3128',
            tlsConfig: { certKey: 'tls.crt', keyKey: 'tls.key', insecureSkipVerify: true },
            httpHeaders: { 'X-A': { values: ['1', 'yes'], secretKeys: ['k'] }, 'X-B': null },
          },
        },
      },
    },
    writes: {
      discord_configs: [
        {
          send_resolved: true,
          http_config: {
            oauth2: {
              client_id: 'me',
              client_secret_file: `${secrets}/team/S`,
              token_url: 'https://a.b/c',
              endpoint_params: { a: '' },
              tls_config: { ca_file: `${secrets}/team/ca` },
            },
            ...http,
            proxy_url: 'http://proxy:3128',
            tls_config: { cert_file: `${secrets}/team/tls.crt`, key_file: `${secrets}/team/tls.key`, insecure_skip_verify: true },
            http_headers: { 'X-A': { values: ['1', 'yes'], files: [`${secrets}/team/k`] } },
          },
          webhook_url_file: `${secrets}/team/D`,
        },
      ],
    },
  },
  {
    what: 'a mail with threads, whose granularity Alertmanager wants to be told',
    receiver: { email: { one: { to: 'a@b.c', requireTls: false, threading: { enabled: true }, headers: { Subject: 'x' } } } },
    writes: {
      email_configs: [
        {
          send_resolved: true,
          to: 'a@b.c',
          headers: { Subject: 'x' },
          require_tls: false,
          threading: { enabled: true, thread_by_date: 'daily' },
        },
      ],
    },
  },
  {
    what: "texts under the user's keys but for null ones, and a structure of the user's own as it is",
    receiver: {
      opsgenie: { one: { apiKeyKey: 'K', details: { teamKey: 'x', old: null } } },
      pagerduty: { one: { routingKeyKey: 'R', details: { firing: null, teamKey: { apiKey: ['x'] } } } },
    },
    writes: {
      opsgenie_configs: [{ send_resolved: true, api_key_file: `${secrets}/alertmanager-secrets/K`, details: { teamKey: 'x' } }],
      pagerduty_configs: [
        {
          send_resolved: true,
          routing_key_file: `${secrets}/alertmanager-secrets/R`,
          details: { firing: null, teamKey: { apiKey: ['x'] } },
        },
      ],
    },
  },
  {
    what: 'a key that is no key of a Secret',
    receiver: { victorops: { one: { apiKeyKey: 'K', routingKey: 'team' } } },
    writes: { victorops_configs: [{ send_resolved: true, api_key_file: `${secrets}/alertmanager-secrets/K`, routing_key: 'team' }] },
  },
  {
    what: 'switches that are off where they may be on without, and settings that say nothing',
    receiver: {
      email: { one: { to: 'a@b.c', forceImplicitTls: false, tlsConfig: { insecureSkipVerify: false } } },
      slack: { one: { shortFields: false, fields: [{ title: 'a', value: 'b', short: false }] } },
      sns: { one: { topicArn: 'a', sigv4: {}, attributes: {}, useAwsHttpClient: false } },
    },
    writes: {
      email_configs: [{ send_resolved: true, to: 'a@b.c', force_implicit_tls: false, tls_config: null }],
      slack_configs: [
        {
          send_resolved: true,
          app_token_file: `${secrets}/alertmanager-secrets/SLACK_APP_TOKEN`,
          fields: [{ title: 'a', value: 'b', short: false }],
        },
      ],
      sns_configs: [{ send_resolved: true, topic_arn: 'a', sigv4: null }],
    },
  },
  {
    what: 'settings inside lists and inside settings, with what they have where the user says nothing',
    receiver: {
      slack: { one: { actions: [{ type: 'button', text: 'a', name: 'b', confirm: { text: 'Sure?', okText: 'y' } }], mrkdwnIn: ['text'] } },
      jira: {
        one: { apiUrl: 'https://a.b/', project: 'P', issueType: 'Bug', summary: {}, description: { template: '', enableUpdate: false } },
      },
    },
    writes: {
      slack_configs: [
        {
          send_resolved: true,
          app_token_file: `${secrets}/alertmanager-secrets/SLACK_APP_TOKEN`,
          actions: [{ type: 'button', text: 'a', name: 'b', confirm: { text: 'Sure?', ok_text: 'y' } }],
          mrkdwn_in: ['text'],
        },
      ],
      jira_configs: [
        {
          send_resolved: true,
          api_url: 'https://a.b/',
          project: 'P',
          issue_type: 'Bug',
          summary: { enable_update: true },
          description: { template: '', enable_update: false },
        },
      ],
    },
  },
  {
    what: 'large numbers as they are, and an empty mark-up',
    receiver: { telegram: { one: { botTokenKey: 'B', chatId: -1001234567890, parseMode: '' } } },
    writes: {
      telegram_configs: [
        { send_resolved: true, bot_token_file: `${secrets}/alertmanager-secrets/B`, chat_id: -1001234567890, parse_mode: '' },
      ],
    },
  },
];

test.each(written)('writes $what', ({ receiver, writes }) => {
  expect(problemsOf({ one: receiver })).toEqual([]);
  expect(writtenReceivers({ one: receiver })).toEqual([{ name: 'one', ...Object(writes) }]);
});

const discord = { webhookUrlKey: 'D' };
const withHttp = (httpConfig: Json): Json => ({ discord: { one: { ...discord, httpConfig } } });
const basicAuth = { username: 'me' };

const refused: readonly (readonly [what: string, receiver: Json])[] = [
  ['a credential in plain text', { discord: { one: { webhookUrl: 'https://example.com' } } }],
  ['no webhook', { discord: { one: {} } }],
  ['a key that no Secret can have', { discord: { one: { webhookUrlKey: 'a/b' } } }],
  ['two kinds of credentials', withHttp({ basicAuth, authorization: { credentialsKey: 'T' } })],
  ['a user under two names', withHttp({ basicAuth: { username: 'me', usernameKey: 'U' } })],
  ['the scheme Basic', withHttp({ authorization: { type: 'basic', credentialsKey: 'T' } })],
  ['a certificate without its key', withHttp({ tlsConfig: { certKey: 'tls.crt' } })],
  ['a key without its certificate', withHttp({ tlsConfig: { keyKey: 'tls.key' } })],
  ['two proxies', withHttp({ proxyUrl: 'http://a', proxyFromEnvironment: true })],
  ['hosts without a proxy where there is none', withHttp({ noProxy: 'localhost' })],
  ['a proxy with a password in its address', withHttp({ proxyUrl: 'http://me:secret@proxy:3128' })],
  ['an address with a token', { webhook: { one: { url: 'https://example.com/?token=x' } } }],
  ['two addresses', { webhook: { one: { url: 'https://example.com', urlKey: 'U' } } }],
  ['no address', { webhook: { one: {} } }],
  ['a duration in days where Go reads it', { webhook: { one: { urlKey: 'U', timeout: '1d' } } }],
  ['a duration of nothing', { webhook: { one: { urlKey: 'U', timeout: '0s' } } }],
  ['a header that the client sets', withHttp({ httpHeaders: { Authorization: { values: ['x'] } } })],
  ['a header in another spelling', withHttp({ httpHeaders: { authorization: { values: ['x'] } } })],
  ['a header without values', withHttp({ httpHeaders: { 'X-A': {} } })],
  ['two keys of PagerDuty', { pagerduty: { one: { routingKeyKey: 'A', serviceKeyKey: 'B' } } }],
  ['no key of PagerDuty', { pagerduty: { one: {} } }],
  ['a webhook and an app of Slack', { slack: { one: { apiUrlKey: 'A', appTokenKey: 'B' } } }],
  ['a webhook of Slack that updates its message', { slack: { one: { apiUrlKey: 'A', updateMessage: true } } }],
  ['credentials of Slack in the HTTP settings', { slack: { one: { httpConfig: { authorization: { credentialsKey: 'T' } } } } }],
  ['an action of Slack that leads nowhere', { slack: { one: { actions: [{ type: 'button', text: 'a' }] } } }],
  ['a mail to nobody', { email: { one: { to: '' } } }],
  ['a header that threads write', { email: { one: { to: 'a@b.c', headers: { References: 'x' } } } }],
  ['no chat', { telegram: { one: { botTokenKey: 'B' } } }],
  ['two chats', { telegram: { one: { botTokenKey: 'B', chatId: 1, chatIdKey: 'C' } } }],
  ['two fonts', { pushover: { one: { userKeyKey: 'U', tokenKey: 'T', html: true, monospace: true } } }],
  ['a room of Webex without credentials', { webex: { one: { roomId: 'r', httpConfig: {} } } }],
  ['two recipients of SNS', { sns: { one: { topicArn: 'a', targetArn: 'b' } } }],
  ['keys of AWS', { sns: { one: { topicArn: 'a', sigv4: { accessKey: 'x', secretKey: 'y' } } } }],
  ['an external identifier without a role', { sns: { one: { topicArn: 'a', sigv4: { externalId: 'x' } } } }],
  ['a responder without a name', { opsgenie: { one: { apiKeyKey: 'K', responders: [{ type: 'team' }] } } }],
  ['a field that VictorOps has', { victorops: { one: { apiKeyKey: 'K', routingKey: 'r', customFields: { message_type: 'x' } } } }],
  ['the label that is the name', { labels: { name: 'x' } }],
  ['an integration that there is not', { sms: {} }],
];

test.each(refused)('the schema refuses %s', (_what, receiver) => {
  expect(problemsOf({ one: receiver })).not.toEqual([]);
});

describe('the render stops', () => {
  test('at a chat that is none', () => {
    expect(() => writtenReceivers({ one: { telegram: { one: { botTokenKey: 'B', chatId: 0 } } } })).toThrow(
      /receivers\.one\.telegram\.one\.chatId cannot be 0/u,
    );
  });

  test('at a message to Slack without credentials, saying which', () => {
    const slack = { appTokenKey: '', apiUrl: 'https://slack.com/api/chat.postMessage' };
    expect(() => writtenReceivers({ team: { slack: { alerts: {} } } }, { notifications: { slack } })).toThrow(
      /receivers\.team\.slack\.alerts has no credentials/u,
    );
    expect(writtenReceivers({ team: { slack: { alerts: { appTokenKey: 'T' } } } }, { notifications: { slack } })).toHaveLength(1);
  });
});
