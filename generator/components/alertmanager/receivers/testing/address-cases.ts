import type { IntegrationCase } from './integration-case.ts';
import { shared, tlsConfig, transport } from './shared-settings.ts';

/** Integrations that send to an address. */
export const addressCases: { readonly [integration: string]: IntegrationCase } = {
  email: {
    minimal: { email: { one: { to: 'a@example.com, b@example.com' } } },
    full: [
      {
        email: {
          one: {
            ...shared,
            to: 'a@example.com',
            from: 'Alerts <b@example.com>',
            hello: 'example.com',
            smarthost: 'smtp.example.com:587',
            authUsername: 'me',
            authPasswordKey: 'password',
            authSecretKey: 'secret',
            authIdentity: 'identity',
            headers: { Subject: '{{ .Status }}: "alerts"', 'X-Priority': '1' },
            html: '<p>{{ .Status }}</p>\n<p>b</p>',
            text: '',
            requireTls: true,
            tlsConfig,
            forceImplicitTls: false,
            threading: { enabled: true, threadByDate: 'none' },
          },
        },
      },
    ],
  },
  sns: {
    minimal: { sns: { one: { topicArn: 'arn:aws:sns:us-east-2:698519295917:My-Topic' } } },
    full: [
      {
        sns: {
          one: {
            ...shared,
            httpConfig: transport,
            apiUrl: 'https://sns.us-east-2.amazonaws.com',
            sigv4: {
              region: 'us-east-2',
              profile: 'alerts',
              roleArn: 'arn:aws:iam::698519295917:role/alerts',
              externalId: 'a',
              useFipsStsEndpoint: true,
              serviceName: 'sns',
            },
            topicArn: 'arn:aws:sns:us-east-2:698519295917:My-Topic',
            subject: 'a',
            message: 'b',
            attributes: { severity: '{{ .CommonLabels.severity }}' },
            useAwsHttpClient: true,
          },
          two: { phoneNumber: '+4930123456' },
          three: { targetArn: 'arn:aws:sns:us-east-2:698519295917:endpoint/GCM/a/b' },
        },
      },
    ],
  },
  webhook: {
    minimal: { webhook: { one: { url: 'http://alert-logger.jobpilot.svc:8080/alerts' } } },
    full: [
      {
        webhook: {
          one: {
            ...shared,
            httpConfig: transport,
            urlKey: 'WEBHOOK_URL',
            maxAlerts: 10,
            timeout: '500ms',
            payload: { text: '{{ .Status }}', nested: [{ a: '{{ .Alerts | toJson }}' }] },
          },
          two: { url: 'https://example.com' },
        },
      },
    ],
  },
};
