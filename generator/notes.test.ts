import { describe, expect, test } from 'vitest';
import type { Json } from '../ts-helm/src/ast/facts.ts';
import { rendered } from './testing/rendered.ts';

interface Mode {
  readonly mode: string;
  readonly values: Json;
  readonly says: readonly string[];
  readonly omits: readonly string[];
}

const off = { enabled: false };
const modes: readonly Mode[] = [
  {
    mode: 'the defaults',
    values: {},
    says: [
      'svc/prometheus 9090:9090',
      'svc/alertmanager 9093:9093',
      'svc/grafana 3000:3000',
      'create secret generic grafana-admin -n jobpilot --from-literal=admin-user=admin',
      '  SMTP_PASSWORD (',
      '  SLACK_APP_TOKEN (',
      'ServiceDown fires',
      'exec -n jobpilot alertmanager-0',
    ],
    omits: ['no volume', 'sends its alerts nowhere', 'htpasswd'],
  },
  {
    mode: 'an ingress with a login',
    values: { alertmanager: { ingress: { enabled: true, authentication: { type: 'basic' } } } },
    says: ['Alertmanager: https://alertmanager.jobpilot.com', 'create secret generic monitoring-basic-auth'],
    omits: ['svc/alertmanager'],
  },
  {
    mode: 'HTTPS between components',
    values: { componentTls: { enabled: true } },
    says: [
      'the Secret monitoring-tls: tls.crt, tls.key, ca.crt.',
      '  kubectl exec -n jobpilot alertmanager-0 -c alertmanager -- amtool cluster show',
    ],
    omits: ['monitoring-login', 'wget'],
  },
  {
    mode: 'a login between components',
    values: { componentTls: { enabled: true, basicAuth: { enabled: true } } },
    says: ['the Secret monitoring-login: username, password, web.yml.'],
    omits: [],
  },
  { mode: 'one Alertmanager', values: { alertmanager: { replicas: 1 } }, says: ['svc/alertmanager'], omits: ['found each other'] },
  {
    mode: 'logs in a Loki of the release without a volume',
    values: { loki: { enabled: true, persistence: off } },
    says: ['sent to http://loki.jobpilot:3100', 'daemonset log-collector -n jobpilot-agents', 'Loki has no volume: all logs are lost'],
    omits: ['The login at Loki'],
  },
  {
    mode: 'logs in a Loki outside',
    values: { loki: { enabled: true, external: { url: 'https://logs.example.com', secretName: 'loki-login' } } },
    says: ['sent to https://logs.example.com', 'create secret generic loki-login --from-env-file=loki.env -n jobpilot-agents'],
    omits: ['Loki has no volume'],
  },
  {
    mode: 'no volumes',
    values: { prometheus: { persistence: off }, alertmanager: { persistence: off }, grafana: { persistence: off } },
    says: ['Prometheus has no volume', 'Alertmanager has no volume', 'Grafana has no volume'],
    omits: [],
  },
  {
    mode: 'no Alertmanager',
    values: { alertmanager: off },
    says: ['Prometheus sends its alerts nowhere'],
    omits: ['svc/alertmanager', 'SMTP_PASSWORD', 'alertmanager-0'],
  },
  {
    mode: 'nothing',
    values: { alertmanager: off, prometheus: off, grafana: off },
    says: [],
    omits: ['Prometheus', 'Alertmanager', 'Grafana', 'kubectl'],
  },
  {
    mode: 'Grafana on an ingress, its users from elsewhere',
    values: { grafana: { ingress: { enabled: true }, admin: off } },
    says: ['Grafana: https://grafana.jobpilot.com'],
    omits: ['svc/grafana', 'grafana-admin', 'htpasswd', 'grafana-secrets'],
  },
  {
    mode: 'Grafana with LDAP and images',
    values: { grafana: { ldap: {}, imageRenderer: { enabled: true } } },
    says: ['from the Secret grafana-secrets', '  ldap.toml (grafana.ldap.configKey)', '  renderer-token (grafana.imageRenderer.tokenKey)'],
    omits: ['oauth-client-secret', 'database-password'],
  },
  { mode: 'a prefix', values: { namePrefix: 'blue-' }, says: ['svc/blue-prometheus 9090', 'blue-alertmanager-0'], omits: [] },
];

describe.each(modes)('the notes of $mode', ({ values, says, omits }) => {
  const { notes } = rendered(values);

  test('say what to do next', () => {
    for (const part of says) expect(notes).toContain(part);
    for (const part of omits) expect(notes).not.toContain(part);
  });

  test('have one blank line between parts and none at the end', () => {
    expect(notes).not.toMatch(/\n\n\n|[ \t]\n|\s$/u);
  });
});
