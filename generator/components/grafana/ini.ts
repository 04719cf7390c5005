import {
  define,
  given,
  gt,
  hasPrefix,
  join,
  lines,
  notEmpty,
  release,
  str,
  ternary,
  trimSuffix,
  when,
  type Expr,
  type Node,
} from '@helm/ts-helm';
import { values } from '../../values.ts';
import { externalUrls } from '../common/external-url.ts';
import { named } from '../common/name.ts';
import { ports } from '../common/ports.ts';
import { webPath } from '../common/web-path.ts';
import { secretSetting, setting, textSetting } from './ini-line.ts';
import { oauthSettings } from './oauth-settings.ts';
import { paths } from './paths.ts';
import { userSettingChecks, userSettings } from './user-settings.ts';

const { admin, database, defaultRole, imageRenderer, ldap, logFormat, logLevel, plugins, replicas, secretKeyKey } = values.grafana;
const address = externalUrls.grafana;
const overHttps = () => ternary<string>(hasPrefix(address({}), 'https://'), 'true', 'false');
const serviceUrl = (name: 'grafana' | 'grafana-image-renderer') => str`http://${named(name)}.${release.namespace}.svc:${ports[name].web}`;
/** Grafana puts the variable in. */
const ownAddress = `[\${POD_IP}]:${String(ports.grafana.gossip)}`;

/** Grafana creates admin/admin where no administrator is configured and creating one is not turned off. */
const administrator = when<string>(
  admin.enabled,
  lines(secretSetting('admin_user', admin.userKey, paths.admin), secretSetting('admin_password', admin.passwordKey, paths.admin)),
  setting('disable_initial_admin_creation', 'true'),
);

const security = [
  '[security]',
  administrator,
  when<string>(notEmpty(secretKeyKey), secretSetting('secret_key', secretKeyKey)),
  setting('cookie_secure', overHttps()),
  setting('cookie_samesite', 'lax'),
  setting('strict_transport_security', overHttps()),
  setting('disable_gravatar', 'true'),
];

const databaseSettings: Node<string> = given(database, ({ type, host, name, user, passwordKey, sslMode, caKey }) =>
  lines(
    '[database]',
    setting('type', type),
    setting('host', host),
    setting('name', name),
    textSetting('user', user),
    secretSetting('password', passwordKey),
    setting('ssl_mode', sslMode),
    given(caKey, (key) => setting('ca_cert_path', str`${paths.secrets}/${key}`)),
  ),
);

const ldapSettings: Node<string> = given(ldap, ({ configKey, allowSignUp }) =>
  lines(
    '[auth.ldap]',
    setting('enabled', 'true'),
    setting('config_file', str`${paths.secrets}/${configKey}`),
    setting('allow_sign_up', allowSignUp),
  ),
);

/** Several Grafanas tell each other which alerts they told of. https://grafana.com/docs/grafana/latest/alerting/set-up/configure-high-availability/ */
const alerting = [
  '[unified_alerting]',
  setting('enabled', 'true'),
  when<string>(
    gt(replicas, 1),
    lines(
      setting('ha_peers', str`${named('grafana-headless')}.${release.namespace}.svc:${ports.grafana.gossip}`),
      setting('ha_listen_address', ownAddress),
      setting('ha_advertise_address', ownAddress),
    ),
  ),
];

const rendering = when<string>(
  imageRenderer.enabled,
  lines(
    '[rendering]',
    setting('server_url', str`${serviceUrl('grafana-image-renderer')}/render`),
    setting('callback_url', str`${serviceUrl('grafana')}${webPath('grafana')}/`),
    secretSetting('renderer_token', imageRenderer.tokenKey),
  ),
);

/** Without the first switch Grafana downloads plugins at every start; those of its image, Prometheus and Loki among them, are there all the same. */
const pluginSettings: readonly Expr<string>[] = [
  '[plugins]',
  setting('plugin_admin_enabled', 'false'),
  setting('preinstall_auto_update', 'false'),
  when<string>(notEmpty(plugins), setting('preinstall_sync', join(plugins, ',')), setting('preinstall_disabled', 'true')),
];

const withoutOthers = (section: string, ...switches: readonly string[]): readonly Expr<string>[] => [
  `[${section}]`,
  ...switches.map((one) => setting(one, 'false')),
];

/**
 * What the chart writes without a value for it comes before the user's settings, which may say otherwise: of two settings of one
 * name Grafana takes the later (https://ini.unknwon.io). The last lines are always there, for a block of YAML must not end in lines that
 * may vanish.
 */
const ini: Node<string> = lines(
  '[server]',
  setting('root_url', str`${trimSuffix(address({}), '/')}/`),
  when<string>(notEmpty(webPath('grafana')), setting('serve_from_sub_path', 'true')),
  ...security,
  ...withoutOthers('users', 'allow_sign_up', 'allow_org_create'),
  setting('auto_assign_org_role', defaultRole),
  ...withoutOthers('auth.anonymous', 'enabled'),
  oauthSettings,
  ldapSettings,
  databaseSettings,
  ...alerting,
  rendering,
  '[dashboards]',
  setting('default_home_dashboard_path', `${paths.dashboards}/jobpilot/overview.json`),
  ...pluginSettings,
  ...withoutOthers('snapshots', 'external_enabled'),
  ...withoutOthers('news', 'news_feed_enabled'),
  ...withoutOthers('analytics', 'reporting_enabled', 'check_for_updates', 'check_for_plugin_updates', 'feedback_links_enabled'),
  userSettings,
  '[log]',
  setting('mode', 'console'),
  setting('level', logLevel),
  '[log.console]',
  setting('format', logFormat),
);

/**
 * grafana.ini, as a field of the ConfigMap and of the checksum that restarts the pods, for Grafana reads it at its start only.
 * https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/
 */
export const grafanaIni = define('jobpilot-monitoring.grafana.ini', 'grafana.ini.', {}, () => ({
  'grafana.ini': ini,
  ...userSettingChecks(),
}));
