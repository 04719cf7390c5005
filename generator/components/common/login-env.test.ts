import { expect, test } from 'vitest';
import { at, configFile, itemsOf, rendered, textAt } from '../../testing/rendered.ts';

test('asks for a login where that is on, and every client has it', () => {
  const basicAuth = { enabled: true, secretName: 'login', passwordKey: 'word' };
  const login = { componentTls: { enabled: true, basicAuth }, loki: { enabled: true, rules: { A: { expr: 'vector(1)' } } } };
  const { objects } = rendered(login);
  const files = { username_file: '/etc/prometheus/tls/username', password_file: '/etc/prometheus/tls/password' };
  const prometheus = configFile(login, 'prometheus-config', 'prometheus.yml');
  const jobs = itemsOf(at(prometheus, 'scrape_configs')).filter((one) => ['prometheus', 'alertmanager'].includes(textAt(one, 'job_name')));
  expect([at(prometheus, 'alerting.alertmanagers.0'), ...jobs].map((one) => at(one, 'basic_auth'))).toEqual([files, files, files]);
  expect(at(configFile(login, 'alertmanager-config', 'client.yml'), 'basic_auth.password_file')).toBe('/etc/alertmanager/tls/password');
  expect(at(configFile(login, 'loki-config', 'loki.yaml'), 'ruler.alertmanager_client')).toMatchObject({
    basic_auth_username: '${MONITORING_USERNAME}',
    basic_auth_password: '${MONITORING_PASSWORD}',
  });
  const sources = itemsOf(at(configFile(login, 'grafana-config', 'datasources.yaml'), 'datasources'));
  expect(sources.map((one) => [textAt(one, 'uid'), at(one, 'secureJsonData.basicAuthPassword')])).toEqual([
    ['jobpilot-prometheus', '$MONITORING_PASSWORD'],
    ['jobpilot-alertmanager', '$MONITORING_PASSWORD'],
    ['jobpilot-loki', undefined],
  ]);
  expect(at(configFile(login, 'grafana-config', 'alerting.yaml'), 'contactPoints.0.receivers.0.settings')).toMatchObject({
    basicAuthUser: '$MONITORING_USERNAME',
    basicAuthPassword: '$MONITORING_PASSWORD',
  });
  const reads = [...objects].filter(([, object]) => JSON.stringify(object).includes('"secretKeyRef":{"name":"login","key":"word"}'));
  expect(reads.map(([name]) => name).toSorted()).toEqual([
    'Pod alertmanager-test',
    'Pod prometheus-test',
    'StatefulSet alertmanager',
    'StatefulSet grafana',
    'StatefulSet loki',
  ]);
  const served = '--web.config.file=/etc/prometheus/tls/web.yml';
  expect(itemsOf(at(objects.get('StatefulSet prometheus'), 'spec.template.spec.containers.0.args'))).toContain(served);
  expect(Object.keys(Object(at(objects.get('ConfigMap prometheus-config'), 'data')))).not.toContain('web.yml');
});

test('logs in nowhere but at the servers of the release', () => {
  const values = { componentTls: { enabled: true, basicAuth: { enabled: true } }, prometheus: { queryUrl: 'https://mimir.example.com' } };
  const [prometheus] = itemsOf(at(configFile(values, 'grafana-config', 'datasources.yaml'), 'datasources'));
  expect(at(prometheus, 'url')).toBe('https://mimir.example.com');
  expect(at(prometheus, 'basicAuth')).toBeUndefined();
  expect(at(prometheus, 'secureJsonData')).toBeUndefined();
});
