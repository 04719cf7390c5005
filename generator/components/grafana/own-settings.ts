/** Settings of a section of grafana.ini that are not the user's, and what to do instead. */
export interface OwnSettings {
  readonly section: string;
  readonly keys: readonly string[];
  readonly instead: string;
}

/**
 * The settings of grafana.ini for which the chart has a value: users' own may not repeat them. What else it writes stands before
 * the users' settings, for of two of one name Grafana takes the later.
 */
export const ownSettings: readonly OwnSettings[] = [
  { section: 'server', keys: ['root_url'], instead: 'set grafana.externalUrl' },
  { section: 'server', keys: ['serve_from_sub_path'], instead: 'it follows the path of grafana.externalUrl or grafana.ingress.path' },
  {
    section: 'database',
    keys: ['type', 'host', 'name', 'user', 'password', 'ssl_mode', 'ca_cert_path'],
    instead: 'set grafana.database',
  },
  {
    section: 'security',
    keys: ['disable_initial_admin_creation', 'admin_user', 'admin_password'],
    instead: 'set grafana.admin',
  },
  { section: 'security', keys: ['secret_key'], instead: 'set grafana.secretKeyKey' },
  {
    section: 'security',
    keys: ['cookie_secure', 'strict_transport_security'],
    instead: 'it is on where grafana.externalUrl begins with https',
  },
  { section: 'users', keys: ['auto_assign_org_role'], instead: 'set grafana.defaultRole' },
  {
    section: 'auth.generic_oauth',
    keys: [
      'enabled',
      'name',
      'client_id',
      'client_secret',
      'scopes',
      'auth_url',
      'token_url',
      'api_url',
      'role_attribute_path',
      'role_attribute_strict',
      'allow_assign_grafana_admin',
      'login_attribute_path',
      'email_attribute_path',
      'name_attribute_path',
      'groups_attribute_path',
      'allowed_groups',
      'allowed_domains',
      'allow_sign_up',
      'use_pkce',
      'use_refresh_token',
      'auto_login',
      'tls_client_ca',
    ],
    instead: 'set grafana.oauth',
  },
  { section: 'auth.ldap', keys: ['enabled', 'config_file', 'allow_sign_up'], instead: 'set grafana.ldap' },
  {
    section: 'unified_alerting',
    keys: ['enabled', 'ha_peers', 'ha_listen_address', 'ha_advertise_address'],
    instead: 'it follows grafana.replicas',
  },
  { section: 'rendering', keys: ['server_url', 'callback_url', 'renderer_token'], instead: 'set grafana.imageRenderer' },
  { section: 'plugins', keys: ['preinstall_disabled', 'preinstall_sync'], instead: 'set grafana.plugins' },
  { section: 'log', keys: ['mode', 'level'], instead: 'set grafana.logLevel; the log goes to the console' },
  { section: 'log.console', keys: ['format'], instead: 'set grafana.logFormat' },
];
