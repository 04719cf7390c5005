import { expect, it } from 'vitest';
import { at } from '../objects.ts';
import { secretsFor } from './documented-secrets.ts';

function configured(prometheus: string) {
  return [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'prometheus-config' }, data: { 'prometheus.yml': prometheus } }];
}

it.each([
  ['an authority', 'tls_config:\n  ca_file: /etc/prometheus/secrets/edge/ca.crt\n', 'ca.crt', /^-----BEGIN CERTIFICATE-----/u],
  ['one in quotes', 'tls_config:\n  ca_file: "/etc/prometheus/secrets/edge/ca.crt"\n', 'ca.crt', /^-----BEGIN CERTIFICATE-----/u],
  ['a token', 'authorization:\n  credentials_file: /etc/prometheus/secrets/edge/token\n', 'token', /^[\da-f-]{36}$/u],
])('%s that Prometheus reads is in its Secret', (_name, config, key, value) => {
  const secret = secretsFor([configured(config)], 'monitoring').find((one) => at(one, 'metadata', 'name') === 'edge');
  expect(at(secret, 'stringData', key)).toMatch(value);
});

it('a file of the kubelet needs none', () => {
  const names = secretsFor([configured('ca_file: /var/run/secrets/kubernetes.io/serviceaccount/ca.crt')], 'monitoring').map((one) =>
    at(one, 'metadata', 'name'),
  );
  expect(names).toEqual(['grafana-admin', 'grafana-secrets']);
});

it('a login that servers ask for is the one that their clients have', () => {
  const secret = { name: 'monitoring-login', items: ['username', 'password', 'web.yml'].map((key) => ({ key, path: key })) };
  const volumes = [{ name: 'tls', projected: { sources: [{ secret }] } }];
  const pod = { kind: 'Pod', metadata: { name: 'prometheus' }, spec: { volumes } };
  const made = secretsFor([[pod]], 'monitoring').find((one) => at(one, 'metadata', 'name') === 'monitoring-login');
  expect(at(made, 'stringData')).toMatchObject({ username: 'monitoring', 'web.yml': expect.stringContaining("monitoring: '$2b$10$") });
});
