import { describe, expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { documentedSettings } from './testing/documented-settings.ts';
import { grafanaFile } from './testing/grafana-file.ts';
import { parsedIni } from './testing/parsed-ini.ts';
import { writtenSettings } from './testing/written-settings.ts';

function iniOf(grafana: Json) {
  return parsedIni(grafanaFile({ grafana }, 'grafana.ini'));
}

test.each([...writtenSettings()])('the settings of [%s] are documented', (section, keys) => {
  expect(documentedSettings[section]?.keys ?? []).toEqual(expect.arrayContaining([...keys]));
});

interface Expectation {
  readonly what: string;
  readonly values: Json;
  readonly section: string;
  /** undefined for a setting that must not be written. */
  readonly settings: { readonly [key: string]: string | undefined };
}

const provider = {
  clientId: 'grafana',
  authUrl: 'https://login.example.com/authorize',
  tokenUrl: 'https://login.example.com/token',
  apiUrl: 'https://login.example.com/userinfo',
};
const ingress = { enabled: true };

const expectations: readonly Expectation[] = [
  {
    what: 'the administrator is read from files and never admin/admin',
    values: {},
    section: 'security',
    settings: {
      admin_user: '$__file{/etc/grafana/admin/admin-user}',
      admin_password: '$__file{/etc/grafana/admin/admin-password}',
      disable_initial_admin_creation: undefined,
      secret_key: undefined,
    },
  },
  {
    what: 'without an administrator none is created',
    values: { admin: { enabled: false } },
    section: 'security',
    settings: { admin_user: undefined, admin_password: undefined, disable_initial_admin_creation: 'true' },
  },
  {
    what: 'nobody signs up or creates organizations',
    values: {},
    section: 'users',
    settings: { allow_sign_up: 'false', allow_org_create: 'false', auto_assign_org_role: 'Viewer' },
  },
  { what: 'nobody is anonymous', values: {}, section: 'auth.anonymous', settings: { enabled: 'false' } },
  {
    what: 'links lead to the Service',
    values: {},
    section: 'server',
    settings: { root_url: 'http://grafana.jobpilot:3000/', serve_from_sub_path: undefined },
  },
  {
    what: 'links follow the ingress',
    values: { ingress },
    section: 'server',
    settings: { root_url: 'https://grafana.jobpilot.com/' },
  },
  {
    what: 'links follow an address of their own, with one slash at its end',
    values: { ingress, externalUrl: 'https://example.com/grafana/' },
    section: 'server',
    settings: { root_url: 'https://example.com/grafana/', serve_from_sub_path: 'true' },
  },
  {
    what: 'cookies are for https where the address is',
    values: { ingress },
    section: 'security',
    settings: { cookie_secure: 'true', strict_transport_security: 'true', cookie_samesite: 'lax' },
  },
  {
    what: 'cookies work without TLS too',
    values: { ingress: { enabled: true, tls: { enabled: false } } },
    section: 'security',
    settings: { cookie_secure: 'false', strict_transport_security: 'false' },
  },
  {
    what: 'the secret key is read from a file',
    values: { secretKeyKey: 'key' },
    section: 'security',
    settings: { secret_key: '$__file{/etc/grafana/secrets/key}' },
  },
  {
    what: 'the mapping of roles reaches Grafana as it is, quotes and all',
    values: { oauth: { ...provider, roleAttributePath: "contains(groups[*], 'a#b;c') && 'Admin' || 'Viewer'" } },
    section: 'auth.generic_oauth',
    settings: {
      enabled: 'true',
      client_id: 'grafana',
      client_secret: '$__file{/etc/grafana/secrets/oauth-client-secret}',
      role_attribute_path: "contains(groups[*], 'a#b;c') && 'Admin' || 'Viewer'",
      role_attribute_strict: 'false',
      allow_assign_grafana_admin: 'false',
      allow_sign_up: 'true',
      use_pkce: 'true',
      groups_attribute_path: undefined,
      allowed_groups: undefined,
    },
  },
  {
    what: 'a role in quotes alone keeps them',
    values: { oauth: { ...provider, roleAttributePath: "'Viewer'" } },
    section: 'auth.generic_oauth',
    settings: { role_attribute_path: "'Viewer'" },
  },
  {
    what: 'false is not taken for the default',
    values: { oauth: { ...provider, allowSignUp: false, usePkce: false } },
    section: 'auth.generic_oauth',
    settings: { allow_sign_up: 'false', use_pkce: 'false' },
  },
  { what: 'the login form stays', values: { oauth: provider }, section: 'auth', settings: { disable_login_form: undefined } },
  {
    what: 'an empty map turns LDAP on',
    values: { ldap: {} },
    section: 'auth.ldap',
    settings: { enabled: 'true', config_file: '/etc/grafana/secrets/ldap.toml', allow_sign_up: 'true' },
  },
  { what: 'LDAP is off', values: {}, section: 'auth.ldap', settings: { enabled: undefined } },
  {
    what: 'one Grafana has no peers',
    values: {},
    section: 'unified_alerting',
    settings: { enabled: 'true', ha_peers: undefined },
  },
  {
    what: 'several find each other',
    values: { replicas: 2, database: { host: 'db:5432' } },
    section: 'unified_alerting',
    settings: { ha_peers: 'grafana-headless.jobpilot.svc:9094', ha_listen_address: '[${POD_IP}]:9094' },
  },
  {
    what: 'the database is the one given',
    values: { database: { host: 'db:3306', type: 'mysql', sslMode: 'true', user: 'a;b#c' } },
    section: 'database',
    settings: {
      type: 'mysql',
      host: 'db:3306',
      name: 'grafana',
      user: 'a;b#c',
      ssl_mode: 'true',
      password: '$__file{/etc/grafana/secrets/database-password}',
      ca_cert_path: undefined,
    },
  },
  {
    what: 'no plugin is downloaded',
    values: {},
    section: 'plugins',
    settings: { preinstall_disabled: 'true', preinstall_auto_update: 'false', preinstall_sync: undefined },
  },
  {
    what: 'plugins are downloaded in their version',
    values: { plugins: ['a-panel@1.0.0', 'b-app@2.0.0'] },
    section: 'plugins',
    settings: { preinstall_sync: 'a-panel@1.0.0,b-app@2.0.0', preinstall_disabled: undefined, preinstall_auto_update: 'false' },
  },
  {
    what: 'somebody may be anonymous where the values say so',
    values: { settings: { 'auth.anonymous': { enabled: true, org_role: 'Viewer' } } },
    section: 'auth.anonymous',
    settings: { enabled: 'true', org_role: 'Viewer' },
  },
  {
    what: "a user's setting stands beside the chart's",
    values: { settings: { users: { default_theme: 'light', login_hint: null } } },
    section: 'users',
    settings: { default_theme: 'light', login_hint: undefined, allow_sign_up: 'false' },
  },
  {
    what: "a user's setting is any text",
    values: {
      settings: { 'auth.basic': { enabled: 'false' }, smtp: { host: 'a.example.com:25', password: '$__file{/x}', from_name: '"#1"; all' } },
    },
    section: 'smtp',
    settings: { from_name: '"#1"; all', password: '$__file{/x}' },
  },
  {
    what: "a user's setting may be a switch, a number or empty",
    values: {
      settings: {
        dataproxy: { logging: true, send_user_header: false, timeout: 60, row_limit: 1_000_000, keep_alive_seconds: 0, tls: '', max: 0.5 },
      },
    },
    section: 'dataproxy',
    settings: {
      logging: 'true',
      send_user_header: 'false',
      timeout: '60',
      row_limit: '1000000',
      keep_alive_seconds: '0',
      tls: '',
      max: '0.5',
    },
  },
  {
    what: 'nothing is told to others',
    values: {},
    section: 'analytics',
    settings: { reporting_enabled: 'false', check_for_updates: 'false', check_for_plugin_updates: 'false' },
  },
];

describe('grafana.ini', () => {
  test.each(expectations)('$what', ({ values, section, settings }) => {
    const found = iniOf(values).get(section);
    expect(Object.fromEntries(Object.keys(settings).map((key) => [key, found?.get(key)]))).toEqual(settings);
  });
});
