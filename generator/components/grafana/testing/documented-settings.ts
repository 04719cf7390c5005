/** A section of grafana.ini as it is documented. */
interface Documented {
  /** The page that documents it. */
  readonly page: string;
  readonly keys: readonly string[];
}

const configuration = 'https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/';
const authentication = 'https://grafana.com/docs/grafana/latest/setup-grafana/configure-access/configure-authentication/';

const words = (text: string) => text.trim().split(/\s+/u);

/** The documented settings of the sections that the chart writes, taken down from Grafana's documentation (13.3). */
export const documentedSettings: { readonly [section: string]: Documented } = {
  server: {
    page: `${configuration}#server`,
    keys: words(`protocol min_tls_version http_addr http_port domain enforce_domain root_url serve_from_sub_path router_logging
      static_root_path enable_gzip cert_file cert_key cert_pass certs_watch_interval socket_gid socket_mode socket cdn_url read_timeout`),
  },
  metrics: {
    page: `${configuration}#metrics`,
    keys: words(
      'enabled interval_seconds disable_total_stats total_stats_collector_interval_seconds basic_auth_username basic_auth_password',
    ),
  },
  paths: { page: `${configuration}#paths`, keys: words('data temp_data_lifetime logs plugins provisioning') },
  database: {
    page: `${configuration}#database`,
    keys: words(`type host name user password url max_idle_conn max_open_conn conn_max_lifetime migration_locking
      locking_attempt_timeout_sec log_queries ssl_mode ssl_sni isolation_level ca_cert_path client_key_path client_cert_path
      server_cert_name path cache_mode wal query_retries transaction_retries instrument_queries`),
  },
  security: {
    page: `${configuration}#security`,
    keys: words(`disable_initial_admin_creation admin_user admin_password admin_email secret_key disable_gravatar
      data_source_proxy_whitelist disable_brute_force_login_protection cookie_secure cookie_samesite allow_embedding
      strict_transport_security strict_transport_security_max_age_seconds strict_transport_security_preload
      strict_transport_security_subdomains x_content_type_options x_xss_protection content_security_policy
      content_security_policy_template content_security_policy_report_only content_security_policy_report_only_template
      actions_allow_post_url csrf_trusted_origins csrf_additional_headers csrf_always_check`),
  },
  users: {
    page: `${configuration}#users`,
    keys: words(`allow_sign_up allow_org_create auto_assign_org auto_assign_org_id auto_assign_org_role verify_email_enabled
      login_default_org_id login_hint password_hint default_theme default_language home_page external_manage_link_url
      external_manage_link_name external_manage_info viewers_can_edit user_invite_max_lifetime_duration hidden_users`),
  },
  auth: {
    page: `${configuration}#auth`,
    keys: words(`login_cookie_name login_maximum_inactive_lifetime_duration login_maximum_lifetime_duration
      token_rotation_interval_minutes disable_login_form disable_signout_menu signout_redirect_url oauth_auto_login
      oauth_state_cookie_max_age api_key_max_seconds_to_live sigv4_auth_enabled azure_auth_enabled id_response_header_enabled`),
  },
  'auth.anonymous': { page: `${authentication}anonymous-auth/`, keys: words('enabled org_name org_role hide_version device_limit') },
  'auth.generic_oauth': {
    page: `${authentication}generic-oauth/#configuration-options`,
    keys: words(`enabled name icon client_id client_secret auth_url token_url api_url auth_style scopes empty_scopes allow_sign_up
      auto_login id_token_attribute_name login_attribute_path name_attribute_path email_attribute_path email_attribute_name
      role_attribute_path role_attribute_strict org_attribute_path org_mapping allow_assign_grafana_admin skip_org_role_sync
      groups_attribute_path allowed_groups allowed_organizations allowed_domains team_ids team_ids_attribute_path teams_url
      tls_skip_verify_insecure tls_client_cert tls_client_key tls_client_ca use_pkce use_refresh_token signout_redirect_url`),
  },
  'auth.ldap': { page: `${authentication}ldap/#enable-ldap`, keys: words('enabled config_file allow_sign_up skip_org_role_sync') },
  unified_alerting: {
    page: `${configuration}#unified_alerting`,
    keys: words(`enabled disabled_orgs admin_config_poll_interval alertmanager_config_poll_interval ha_redis_address
      ha_listen_address ha_advertise_address ha_peers ha_peer_timeout ha_label ha_gossip_interval ha_push_pull_interval
      ha_reconnect_timeout execute_alerts evaluation_timeout max_attempts min_interval`),
  },
  rendering: {
    page: `${configuration}#rendering`,
    keys: words('renderer_token server_url callback_url concurrent_render_request_limit default_image_width default_image_height'),
  },
  dashboards: {
    page: `${configuration}#dashboards`,
    keys: words('versions_to_keep min_refresh_interval default_home_dashboard_path'),
  },
  plugins: {
    page: `${configuration}#plugins`,
    keys: words(`enable_alpha allow_loading_unsigned_plugins plugin_admin_enabled plugin_admin_external_manage_enabled
      plugin_catalog_url plugin_catalog_hidden_plugins public_key_retrieval_disabled public_key_retrieval_on_startup
      disable_plugins preinstall preinstall_sync preinstall_async preinstall_disabled preinstall_auto_update`),
  },
  log: { page: `${configuration}#log`, keys: words('mode level filters user_facing_default_error') },
  'log.console': { page: `${configuration}#logconsole`, keys: words('level format') },
  snapshots: {
    page: `${configuration}#snapshots`,
    keys: words('enabled external_enabled external_snapshot_url external_snapshot_name public_mode'),
  },
  news: { page: `${configuration}#news`, keys: words('news_feed_enabled') },
  analytics: {
    page: `${configuration}#analytics`,
    keys: words(`enabled reporting_enabled check_for_updates check_for_plugin_updates google_analytics_ua_id
      google_analytics_4_id google_tag_manager_id rudderstack_write_key rudderstack_data_plane_url rudderstack_sdk_url
      rudderstack_config_url application_insights_connection_string feedback_links_enabled`),
  },
};
