import type { IntegrationCase } from './integration-case.ts';
import { fields, fromEnvironment, shared, tlsConfig, transport } from './shared-settings.ts';

/** Integrations that write messages. */
export const chatCases: { readonly [integration: string]: IntegrationCase } = {
  discord: {
    minimal: { discord: { one: { webhookUrlKey: 'DISCORD_URL' } } },
    full: [
      {
        discord: {
          one: {
            ...shared,
            httpConfig: { basicAuth: { username: 'me', passwordKey: 'password' }, ...transport },
            webhookUrlKey: 'DISCORD_URL',
            content: 'a\nb',
            title: '',
            message: '{{ .CommonAnnotations.summary }}',
            username: 'alerts',
            avatarUrl: 'https://example.com/a.png',
          },
          two: { httpConfig: { basicAuth: { usernameKey: 'user' }, ...fromEnvironment }, webhookUrlKey: 'K' },
        },
      },
    ],
  },
  mattermost: {
    minimal: { mattermost: { one: { webhookUrlKey: 'M' } } },
    full: [
      {
        mattermost: {
          one: {
            ...shared,
            httpConfig: {
              ...transport,
              oauth2: {
                clientId: 'me',
                clientSecretKey: 'client-secret',
                grantType: 'client_credentials',
                scopes: ['a'],
                tokenUrl: 'https://auth.example.com/token',
                endpointParams: { audience: 'x' },
                tlsConfig,
                proxyUrl: 'http://proxy:3128',
                noProxy: 'localhost',
              },
            },
            webhookUrlKey: 'M',
            channel: 'town-square',
            username: 'alerts',
            text: 'a',
            fallback: 'b',
            color: '#ff0000',
            pretext: 'c',
            authorName: 'd',
            authorLink: 'https://example.com',
            authorIcon: 'https://example.com/a.png',
            title: 'e',
            titleLink: 'https://example.com',
            fields,
            thumbUrl: 'https://example.com/t.png',
            footer: 'f',
            footerIcon: 'https://example.com/f.png',
            imageUrl: 'https://example.com/i.png',
            iconUrl: 'https://example.com/j.png',
            iconEmoji: ':fire:',
            type: 'custom_alert',
            props: { card: '**a**\nb' },
            priority: { priority: 'urgent', requestedAck: true, persistentNotifications: true },
          },
        },
      },
      {
        mattermost: {
          one: {
            webhookUrlKey: 'M',
            httpConfig: {
              ...fromEnvironment,
              oauth2: {
                clientId: 'me',
                clientCertificateKeyId: '1',
                clientCertificateKeyKey: 'key.pem',
                grantType: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
                signatureAlgorithm: 'RS512',
                iss: 'a',
                audience: 'b',
                claims: { sub: 'c', n: { d: [1, true] } },
                tokenUrl: 'https://auth.example.com/token',
                proxyFromEnvironment: true,
              },
            },
          },
        },
      },
    ],
  },
  msteams: {
    minimal: { msteams: { one: { webhookUrlKey: 'T' } } },
    full: [{ msteams: { one: { ...shared, httpConfig: {}, webhookUrlKey: 'T', title: 'a', summary: 'b', text: 'c' } } }],
  },
  msteamsv2: {
    minimal: { msteamsv2: { one: { webhookUrlKey: 'T' } } },
    full: [{ msteamsv2: { one: { ...shared, httpConfig: transport, webhookUrlKey: 'T', title: 'a', text: 'b' } } }],
  },
  rocketchat: {
    minimal: { rocketchat: { one: { tokenIdKey: 'I', tokenKey: 'T' } } },
    full: [
      {
        rocketchat: {
          one: {
            ...shared,
            httpConfig: transport,
            apiUrl: 'https://chat.example.com/',
            tokenIdKey: 'I',
            tokenKey: 'T',
            channel: '#alerts',
            color: 'red',
            title: 'a',
            titleLink: 'https://example.com',
            text: 'b',
            fields,
            shortFields: true,
            emoji: ':fire:',
            iconUrl: 'https://example.com/a.png',
            imageUrl: 'https://example.com/b.png',
            thumbUrl: 'https://example.com/c.png',
            linkNames: true,
            actions: [{ text: 'Open', url: 'https://example.com', msg: 'ack' }],
          },
        },
      },
    ],
  },
  slack: {
    minimal: { slack: { one: { channel: '#alerts' } } },
    full: [
      {
        slack: {
          one: {
            ...shared,
            httpConfig: transport,
            apiUrlKey: 'SLACK_URL',
            channel: '#alerts',
            username: 'alerts',
            color: 'danger',
            title: 'a',
            titleLink: 'https://example.com',
            pretext: 'b',
            text: '{{ range .Alerts }}\n{{ .Labels.alertname }}\n{{ end }}',
            messageText: 'c',
            fields,
            shortFields: true,
            footer: 'd',
            fallback: 'e',
            callbackId: 'f',
            iconEmoji: ':fire:',
            iconUrl: 'https://example.com/a.png',
            imageUrl: 'https://example.com/b.png',
            thumbUrl: 'https://example.com/c.png',
            linkNames: true,
            mrkdwnIn: ['text', 'fields'],
            actions: [
              { type: 'button', text: 'Runbook', url: '{{ .CommonAnnotations.runbook_url }}', style: 'primary' },
              {
                type: 'button',
                text: 'Silence',
                name: 'silence',
                value: '1h',
                confirm: { text: 'Sure?', title: 'Silence', okText: 'Yes', dismissText: 'No' },
              },
            ],
            timeout: '10s',
          },
          two: { appTokenKey: 'SLACK_TOKEN', appUrl: 'https://slack-gov.com/api/chat.postMessage', channel: '#gov' },
          three: { httpConfig: fromEnvironment, updateMessage: true, channel: '#updated' },
        },
      },
    ],
  },
  telegram: {
    minimal: { telegram: { one: { botTokenKey: 'B', chatId: -1001234567890 } } },
    full: [
      {
        telegram: {
          one: {
            ...shared,
            httpConfig: transport,
            apiUrl: 'https://telegram.example.com',
            botTokenKey: 'B',
            chatIdKey: 'C',
            messageThreadId: 1_000_000,
            message: 'a',
            disableNotifications: true,
            parseMode: '',
          },
          two: { botTokenKey: 'B', chatId: 1 },
        },
      },
    ],
  },
  webex: {
    minimal: { webex: { one: { httpConfig: { authorization: { credentialsKey: 'W' } }, roomId: 'room' } } },
    full: [
      {
        webex: {
          one: {
            ...shared,
            httpConfig: { authorization: { type: 'Bearer', credentialsKey: 'W' }, ...transport },
            apiUrl: 'https://webexapis.com/v1/messages',
            roomId: 'room',
            message: 'a',
          },
          two: { httpConfig: { authorization: { credentialsKey: 'W' }, ...fromEnvironment }, roomId: 'room' },
        },
      },
    ],
  },
  wechat: {
    minimal: { wechat: { one: { apiSecretKey: 'W', corpId: 'corp' } } },
    full: [
      {
        wechat: {
          one: {
            ...shared,
            httpConfig: transport,
            apiSecretKey: 'W',
            corpId: 'corp',
            apiUrl: 'https://qyapi.weixin.qq.com/cgi-bin/',
            message: 'a',
            messageType: 'markdown',
            toUser: '@all',
            toParty: '1|2',
            toTag: 'a',
            agentId: '1000001',
          },
        },
      },
    ],
  },
};
