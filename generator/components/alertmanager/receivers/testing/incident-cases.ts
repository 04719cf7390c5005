import type { IntegrationCase } from './integration-case.ts';
import { fromEnvironment, shared, transport } from './shared-settings.ts';

/** Integrations that open incidents. */
export const incidentCases: { readonly [integration: string]: IntegrationCase } = {
  incidentio: {
    minimal: { incidentio: { one: { url: 'https://api.incident.io/v2/alert_events/alertmanager/1', alertSourceTokenKey: 'T' } } },
    full: [
      {
        incidentio: {
          one: { ...shared, httpConfig: transport, urlKey: 'U', alertSourceTokenKey: 'T', maxAlerts: 2_000_000, timeout: '30s' },
        },
      },
      { incidentio: { one: { httpConfig: fromEnvironment, url: 'http://a:80/b%20c', alertSourceTokenKey: 'T', maxAlerts: 0 } } },
    ],
  },
  jira: {
    minimal: { jira: { one: { apiUrl: 'https://example.atlassian.net/rest/api/2/', project: 'OPS', issueType: 'Bug' } } },
    full: [
      {
        jira: {
          one: {
            ...shared,
            httpConfig: { authorization: { type: 'Token', credentialsKey: 'JIRA_TOKEN' }, ...transport },
            apiUrl: 'https://jira.example.com/rest/api/2/',
            apiType: 'datacenter',
            project: 'OPS',
            summary: { template: '{{ .CommonLabels.alertname }}', enableUpdate: false },
            description: { template: 'a\nb', enableUpdate: true },
            labels: ['alertmanager', '{{ .CommonLabels.severity }}'],
            priority: 'High',
            issueType: 'Incident',
            reopenTransition: 'Reopen',
            resolveTransition: 'Done',
            wontFixResolution: "Won't do",
            reopenDuration: '1d',
            fields: { components: { name: 'Monitoring' }, customfield_10002: ['a', { value: 'red' }] },
          },
        },
      },
      { jira: { one: { httpConfig: fromEnvironment, apiUrl: 'https://a.b', project: 'P', issueType: 'B', summary: {} } } },
    ],
  },
  opsgenie: {
    minimal: { opsgenie: { one: { apiKeyKey: 'O' } } },
    full: [
      {
        opsgenie: {
          one: {
            ...shared,
            httpConfig: transport,
            apiKeyKey: 'O',
            apiUrl: 'https://api.eu.opsgenie.com/',
            message: 'a',
            description: 'b',
            source: 'c',
            details: { team: '{{ .CommonLabels.team }}', none: null },
            entity: 'd',
            responders: [
              { id: 'a', type: 'schedule' },
              { name: 'b,c', type: 'teams' },
              { username: 'd', type: 'user' },
            ],
            actions: 'e,f',
            tags: 'g',
            note: 'h',
            priority: 'P1',
            updateAlerts: true,
          },
        },
      },
    ],
  },
  pagerduty: {
    minimal: { pagerduty: { one: { routingKeyKey: 'P' } } },
    full: [
      {
        pagerduty: {
          one: {
            ...shared,
            httpConfig: transport,
            routingKeyKey: 'P',
            url: 'https://events.eu.pagerduty.com/v2/enqueue',
            client: 'Alertmanager',
            clientUrl: 'https://example.com',
            description: 'a',
            details: { runbook: '{{ .CommonAnnotations.runbook_url }}', nested: { a: 1 } },
            images: [{ src: 'https://example.com/a.png', alt: 'a', href: 'https://example.com' }, { src: 'b' }],
            links: [{ href: 'https://example.com', text: 'a' }],
            source: 'b',
            severity: '{{ .CommonLabels.severity }}',
            class: 'c',
            component: 'd',
            group: 'e',
            timeout: '1m30s',
          },
        },
      },
      { pagerduty: { one: { serviceKeyKey: 'S' } } },
    ],
  },
  pushover: {
    minimal: { pushover: { one: { userKeyKey: 'U', tokenKey: 'T' } } },
    full: [
      {
        pushover: {
          one: {
            ...shared,
            httpConfig: transport,
            userKeyKey: 'U',
            tokenKey: 'T',
            title: 'a',
            message: 'b',
            url: 'https://example.com',
            urlTitle: 'c',
            device: 'phone',
            sound: 'siren',
            priority: '1',
            retry: '30s',
            expire: '1h30m',
            ttl: '12h',
            html: true,
          },
          two: { userKeyKey: 'U', tokenKey: 'T', monospace: true },
        },
      },
    ],
  },
  victorops: {
    minimal: { victorops: { one: { apiKeyKey: 'V', routingKey: 'team' } } },
    full: [
      {
        victorops: {
          one: {
            ...shared,
            httpConfig: transport,
            apiKeyKey: 'V',
            apiUrl: 'https://alert.victorops.com/integrations/generic/20131114/alert/',
            routingKey: '{{ .CommonLabels.team }}',
            messageType: 'WARNING',
            stateMessage: 'a',
            entityDisplayName: 'b',
            monitoringTool: 'c',
            customFields: { severity: 'd', 'a-b': 'yes' },
          },
        },
      },
    ],
  },
};
