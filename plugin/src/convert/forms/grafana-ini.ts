import { isMap, type Data, type DataMap } from '../../values/merged.ts';
import { below, joined, leaving, nothing, setting, type Converted, type Form } from '../converted.ts';
import { asText, fieldsOf, type Field, type Fields } from './fields.ts';
import { intoSecret } from './into-secret.ts';

/** What the chart has a value for: its name below `grafana`. */
const values: Readonly<Record<string, string>> = {
  'server.root_url': 'externalUrl',
  'users.auto_assign_org_role': 'defaultRole',
  'log.level': 'logLevel',
  'log.console.format': 'logFormat',
};

const atProxy = 'Grafana speaks plain HTTP to port 3000 here: TLS ends at grafana.ingress or gatewayApi';
const mounted = 'the volumes are mounted where the image has it';
const follows = 'it is on where grafana.externalUrl begins with https';
const ofReplicas = 'it follows grafana.replicas';
const inSecret = 'the administrator stands in the Secret that grafana.admin.secretName names';

/** What always stands as it does here, or follows another value: the texts that say nothing new, and why others are left. */
const standing: Readonly<Record<string, readonly [same: readonly string[], reason: string]>> = {
  'server.protocol': [['http'], atProxy],
  'server.http_port': [['3000'], atProxy],
  'server.http_addr': [[], atProxy],
  'server.socket': [[], atProxy],
  'server.cert_file': [[], atProxy],
  'server.cert_key': [[], atProxy],
  'server.cert_pass': [[], atProxy],
  'server.serve_from_sub_path': [['false'], 'it follows the path of grafana.externalUrl or grafana.ingress.path'],
  'paths.data': [['/var/lib/grafana', '/var/lib/grafana/'], mounted],
  'paths.logs': [['/var/log/grafana'], mounted],
  'paths.plugins': [['/var/lib/grafana/plugins'], mounted],
  'paths.provisioning': [['/etc/grafana/provisioning'], mounted],
  'metrics.enabled': [['true'], 'Prometheus scrapes them'],
  'metrics.basic_auth_username': [[], 'Prometheus scrapes /metrics without a login'],
  'metrics.basic_auth_password': [[], 'Prometheus scrapes /metrics without a login'],
  'log.mode': [['console'], 'the log goes to the console'],
  'security.admin_user': [[], inSecret],
  'security.admin_password': [[], inSecret],
  'security.disable_initial_admin_creation': [['false'], 'grafana.admin.enabled says it'],
  'security.cookie_secure': [[], follows],
  'security.strict_transport_security': [[], follows],
  'unified_alerting.enabled': [['true'], 'the alerts of Grafana are on'],
  'unified_alerting.ha_peers': [[], ofReplicas],
  'unified_alerting.ha_listen_address': [[], ofReplicas],
  'unified_alerting.ha_advertise_address': [[], ofReplicas],
  'rendering.server_url': [[], 'grafana.imageRenderer sets it'],
  'rendering.callback_url': [[], 'grafana.imageRenderer sets it'],
  'rendering.renderer_token': [[], 'stands in the Secret grafana.secretName under grafana.imageRenderer.tokenKey'],
  'plugins.preinstall_disabled': [[], 'grafana.plugins says it'],
  'plugins.preinstall_sync': [[], 'grafana.plugins says it'],
};

const ofCredential = /(?:^|_)(?:password|secret|secret_key|token|api_key)$/u;
const noCredential = /^(?:|true|false|.*\$__(?:file|env)\{.*)$/u;

/** A variable in Grafana's two ways to write it, of which the chart knows one. */
function withVariables(value: Data): Data {
  return typeof value === 'string' ? value.replaceAll(/\$\{(\w+)\}/gu, '$__env{$1}') : value;
}

/** A value that leaves its section, with what that says: `https://%(domain)s/`. */
function resolved(value: Data, section: DataMap): Data {
  const byDefault: DataMap = { protocol: 'http', domain: 'localhost', http_port: '3000' };
  return typeof value === 'string'
    ? value.replaceAll(/%\((\w+)\)s/gu, (whole, name: string) => asText(section[name] ?? byDefault[name] ?? whole))
    : value;
}

function settingOf(section: string, name: string, all: DataMap): Converted {
  const here = `${section}.${name}`;
  const value = withVariables(all[name] ?? null);
  const known = Object.hasOwn(values, here) ? values[here] : undefined;
  if (known !== undefined)
    return setting(['grafana', known], here === 'log.console.format' && value === 'console' ? 'text' : resolved(value, all));
  const [alike, reason] = (Object.hasOwn(standing, here) ? standing[here] : undefined) ?? [];
  if (alike !== undefined && reason !== undefined) return alike.includes(asText(value)) ? nothing : leaving(reason);
  const to = ['grafana', 'settings', section, name];
  const key = here.replaceAll(/[._]/gu, '-');
  if (here === 'security.secret_key')
    return joined([setting(['grafana', 'secretKeyKey'], key), leaving(intoSecret('grafana.secretName', key))]);
  if (ofCredential.test(name) && !noCredential.test(asText(value)))
    return joined([setting(to, `$__file{/etc/grafana/secrets/${key}}`), leaving(intoSecret('grafana.secretName', key))]);
  return setting(to, value);
}

/** A field of a section for which the chart has a map of values. */
function into(map: string, name: string): Field {
  return (value) => setting(['grafana', map, name], value);
}

function secretOf(map: string, name: string, key: string): Field {
  return () => joined([setting(['grafana', map, name], key), leaving(intoSecret('grafana.secretName', key))]);
}

function list(map: string, name: string): Field {
  return (value) =>
    setting(
      ['grafana', map, name],
      asText(value)
        .split(/[\s,]+/u)
        .filter((one) => one !== ''),
    );
}

const file: Field = () => leaving('is a file: put it into the Secret grafana.secretName and name its key');
const onlySwitch: Fields = { enabled: () => nothing };

function fieldsInto(map: string, names: Readonly<Record<string, string>>): Fields {
  return Object.fromEntries(Object.entries(names).map(([from, to]) => [from, into(map, to)]));
}

const oauth: Fields = {
  ...onlySwitch,
  ...fieldsInto('oauth', {
    name: 'name',
    client_id: 'clientId',
    scopes: 'scopes',
    auth_url: 'authUrl',
    token_url: 'tokenUrl',
    api_url: 'apiUrl',
    role_attribute_path: 'roleAttributePath',
    role_attribute_strict: 'roleAttributeStrict',
    allow_assign_grafana_admin: 'allowAssignGrafanaAdmin',
    login_attribute_path: 'loginAttributePath',
    email_attribute_path: 'emailAttributePath',
    name_attribute_path: 'nameAttributePath',
    groups_attribute_path: 'groupsAttributePath',
    allow_sign_up: 'allowSignUp',
    use_pkce: 'usePkce',
    use_refresh_token: 'useRefreshToken',
    auto_login: 'autoLogin',
  }),
  client_secret: secretOf('oauth', 'clientSecretKey', 'oauth-client-secret'),
  allowed_groups: list('oauth', 'allowedGroups'),
  allowed_domains: list('oauth', 'allowedDomains'),
  tls_client_ca: file,
};

const ldap: Fields = { ...onlySwitch, ...fieldsInto('ldap', { allow_sign_up: 'allowSignUp' }), config_file: () => nothing };

const database: Fields = {
  ...fieldsInto('database', { type: 'type', host: 'host', name: 'name', user: 'user', ssl_mode: 'sslMode' }),
  password: secretOf('database', 'passwordKey', 'database-password'),
  ca_cert_path: file,
  url: () => leaving('says all in one, the password too: write host, name and user below grafana.database'),
  path: () => leaving('is a file of SQLite, which grafana.database takes the place of'),
};

/** Sections that are maps of values here, and whether they count. */
const sections: Readonly<Record<string, readonly [map: string, fields: Fields, isOn: (section: DataMap) => boolean]>> = {
  'auth.generic_oauth': ['oauth', oauth, ({ enabled }) => isTrue(enabled)],
  'auth.ldap': ['ldap', ldap, ({ enabled }) => isTrue(enabled)],
  database: ['database', database, ({ type }) => type === 'postgres' || type === 'mysql'],
};

function isTrue(value: Data | undefined): boolean {
  return value === true || value === 'true';
}

function sectionOf(name: string, section: DataMap): Converted {
  const [map, fields, isOn] = (Object.hasOwn(sections, name) ? sections[name] : undefined) ?? [];
  if (map !== undefined && isOn !== undefined && !isOn(section)) return leaving(`is off: grafana.${map} turns it on`);
  const all = Object.entries(section).map(([key, value]) =>
    fields !== undefined && Object.hasOwn(fields, key)
      ? fieldsOf({ [key]: withVariables(value) }, [], fields)
      : below(key, settingOf(name, key, section)),
  );
  return joined([...(map === undefined ? [] : [setting(['grafana', map], {})]), ...all]);
}

/** grafana.ini, whose sections the chart has partly as values of their own. */
export const grafanaIni: Form = (value) =>
  isMap(value)
    ? joined(
        Object.entries(value).map(([name, section]) =>
          below(name, isMap(section) ? sectionOf(name, section) : leaving('stands in no section: grafana.settings has sections')),
        ),
      )
    : leaving('is no map');

/** The switch of LDAP beside grafana.ini. */
export const ldapSwitch: Form = (value, to) => (value === true ? setting(to, {}) : nothing);

const ldapIsOff = 'is off: grafana.ldap turns it on';

/** A Secret with the configuration of LDAP, whose key has another name there. */
export const ldapSecret: Form = (_, to, beside) =>
  beside['enabled'] === true
    ? joined([setting(to, 'ldap-toml'), leaving('is another Secret: put its key ldap-toml into the Secret grafana.secretName, too')])
    : leaving(ldapIsOff);

/** The configuration of LDAP with its password. */
export const ldapConfig: Form = (_, to, beside) =>
  beside['enabled'] === true
    ? joined([setting(to, 'ldap.toml'), leaving(intoSecret('grafana.secretName', 'ldap.toml'))])
    : leaving(ldapIsOff);

/** The user of the mail server, as the variables that Grafana reads. */
export const smtpSecret: Form = (value, to, beside) =>
  setting(
    to,
    [
      ['GF_SMTP_USER', beside['userKey'] ?? 'user'],
      ['GF_SMTP_PASSWORD', beside['passwordKey'] ?? 'password'],
    ].map(([name = '', key = '']) => ({ name, valueFrom: { secretKeyRef: { name: value, key } } })),
  );

/** Variables of Grafana's container. */
export const environment: Form = (value, to) =>
  isMap(value)
    ? joined(
        Object.entries(value).map(([name, one]) =>
          ofCredential.test(name.toLowerCase()) && !noCredential.test(asText(one))
            ? below(name, leaving('is a credential: write the variable into extraEnv with valueFrom.secretKeyRef'))
            : setting(to, [{ name, value: asText(one) }]),
        ),
      )
    : leaving('is no map');

/** Variables of Grafana's container that come from somewhere else. */
export const environmentFrom: Form = (value, to) =>
  isMap(value) ? joined(Object.entries(value).map(([name, valueFrom]) => setting(to, [{ name, valueFrom }]))) : leaving('is no map');

/** Plugins with their versions; there they may have none. */
export const plugins: Form = (value, to) =>
  Array.isArray(value)
    ? joined(
        value.map((one: Data, index) => {
          const plugin = asText(one).trim().replace(/\s+/u, '@');
          return /^[a-z0-9-]+@\S+$/u.test(plugin)
            ? setting(to, [plugin])
            : below(String(index), leaving('has no version: write it into grafana.plugins as NAME@VERSION'));
        }),
      )
    : leaving('is no list');
