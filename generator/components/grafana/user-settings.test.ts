import { expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { rendered } from '../../testing/rendered.ts';
import { ownSettings } from './own-settings.ts';
import { reliedSettings } from './relied-settings.ts';
import { documentedSettings } from './testing/documented-settings.ts';
import { grafanaFile } from './testing/grafana-file.ts';
import { parsedIni } from './testing/parsed-ini.ts';
import { writtenSettings } from './testing/written-settings.ts';

function iniOf(grafana: Json) {
  return parsedIni(grafanaFile({ grafana }, 'grafana.ini'));
}

const written = writtenSettings();

/** What the chart writes without a value for it; users' settings may say otherwise. */
const open = [
  'security.cookie_samesite',
  'security.disable_gravatar',
  'users.allow_sign_up',
  'users.allow_org_create',
  'auth.disable_login_form',
  'auth.anonymous.enabled',
  'dashboards.default_home_dashboard_path',
  'plugins.plugin_admin_enabled',
  'plugins.preinstall_auto_update',
  'snapshots.external_enabled',
  'news.news_feed_enabled',
  'analytics.reporting_enabled',
  'analytics.check_for_updates',
  'analytics.check_for_plugin_updates',
  'analytics.feedback_links_enabled',
];

test('what users may not write is what the chart writes by its values', () => {
  const own = ownSettings.flatMap(({ section, keys }) => keys.map((key) => `${section}.${key}`));
  const inFiles = [...written].flatMap(([section, keys]) => [...keys].map((key) => `${section}.${key}`));
  expect([...own, ...open].toSorted()).toEqual(inFiles.toSorted());
});

test.each(open)('%s is a default, over which users may write', (place) => {
  const [, section = '', key = ''] = /^(.*)\.([a-z_]+)$/u.exec(place) ?? [];
  expect(
    iniOf({ settings: { [section]: { [key]: 'other' } } })
      .get(section)
      ?.get(key),
  ).toBe('other');
});

test.each(reliedSettings)('what the chart relies on in [$section] is documented, and not written', ({ section, keys }) => {
  expect(documentedSettings[section]?.keys ?? []).toEqual(expect.arrayContaining([...keys]));
  expect(keys.filter((key) => written.get(section)?.has(key) === true)).toEqual([]);
});

const refused = [
  {
    what: 'an address of the chart',
    settings: { server: { root_url: 'https://a' } },
    says: 'server.root_url: the chart writes this setting itself; set grafana.externalUrl',
  },
  {
    what: 'another protocol than that of the probes',
    settings: { server: { protocol: 'https' } },
    says: 'server.protocol: the chart relies on Grafana’s default; end TLS at grafana.ingress or gatewayApi',
  },
  {
    what: 'a path that does not follow the address',
    settings: { server: { serve_from_sub_path: 'true' } },
    says: 'server.serve_from_sub_path: the chart writes this setting itself; it follows the path of grafana.externalUrl',
  },
  {
    what: 'metrics behind a login',
    settings: { metrics: { basic_auth_username: 'a' } },
    says: 'metrics.basic_auth_username: the chart relies on Grafana’s default; keep /metrics from others',
  },
  { what: 'a password', settings: { smtp: { password: 'hunter2' } }, says: 'smtp.password: a credential has no place in values' },
  { what: 'a password of digits', settings: { smtp: { password: 12_345 } }, says: 'smtp.password: a credential has no place in values' },
  { what: 'a token', settings: { 'auth.jwt': { api_token: 'abc' } }, says: 'auth.jwt.api_token: a credential has no place' },
  {
    what: 'an address with a password',
    settings: { remote_cache: { connstr: 'redis://a:b@redis:6379' } },
    says: 'remote_cache.connstr: an address with a password',
  },
];

test.each(refused)('$what is refused', ({ settings, says }) => {
  expect(() => rendered({ grafana: { settings } })).toThrow(says);
});

test.each([
  { smtp: { password: '$__env{PASSWORD}' } },
  { 'auth.jwt': { enable_login_token: 'true' } },
  { 'auth.jwt': { enable_login_token: true } },
])('%o is no credential', (settings) => {
  expect(() => rendered({ grafana: { settings } })).not.toThrow();
});
