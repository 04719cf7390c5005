import { expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, configFile, rendered } from '../../testing/rendered.ts';

const httpConfig = { proxyUrl: 'http://proxy.example.com:3128', tlsConfig: { caKey: 'ca.crt' } };
const configuration = (values: Json): Json => configFile(values, 'alertmanager-config', 'alertmanager.yml');
const written = {
  proxy_url: 'http://proxy.example.com:3128',
  tls_config: { ca_file: '/etc/alertmanager/secrets/alertmanager-secrets/ca.crt' },
};

test('there is no proxy for all receivers by default', () => {
  expect(at(configuration({}), 'global.http_config')).toBeUndefined();
});

test('all receivers go through a proxy, those whose requests the chart authorizes too', () => {
  const receivers = {
    night: { slack: { chat: { channel: '#night', updateMessage: true } } },
    day: { slack: { chat: { channel: '#day' } } },
  };
  const made = configuration({ notifications: { httpConfig }, receivers });
  expect(at(made, 'global.http_config')).toMatchObject(written);
  const byName = new Map(Object(at(made, 'receivers')).map((one: Json) => [at(one, 'name'), at(one, 'slack_configs.0.http_config')]));
  expect(byName.get('night')).toMatchObject({ ...written, authorization: { credentials_file: expect.any(String) } });
  expect(byName.get('day')).toBeUndefined();
});

test('what a receiver says of its requests stands alone', () => {
  const receivers = { night: { slack: { chat: { channel: '#night', updateMessage: true, httpConfig: { followRedirects: false } } } } };
  const slack = JSON.stringify(at(configuration({ notifications: { httpConfig }, receivers }), 'receivers'));
  expect(slack).toContain('"follow_redirects":false');
  expect(slack).not.toContain('proxy_url');
});

test('an AlertmanagerConfig has no place for it', () => {
  expect(() => rendered({ operator: { enabled: true }, notifications: { httpConfig } })).toThrow(
    'notifications.httpConfig: an AlertmanagerConfig has no settings of all receivers',
  );
});
