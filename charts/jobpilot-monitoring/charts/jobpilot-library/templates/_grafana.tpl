{{/* grafana.ini. */}}
{{- define "jobpilot-monitoring.grafana.ini" -}}
grafana.ini: |-
  [server]
  root_url = {{ trimSuffix "/" (include "jobpilot-monitoring.grafana.externalUrl" .) }}/
  {{- if include "jobpilot-monitoring.grafana.path" . }}
  serve_from_sub_path = true
  {{- end }}
  [security]
  {{- if .Values.grafana.admin.enabled }}
  admin_user = $__file{/etc/grafana/admin/{{ .Values.grafana.admin.userKey }}}
  admin_password = $__file{/etc/grafana/admin/{{ .Values.grafana.admin.passwordKey }}}
  {{- else }}
  disable_initial_admin_creation = true
  {{- end }}
  {{- with .Values.grafana.secretKeyKey }}
  secret_key = $__file{/etc/grafana/secrets/{{ . }}}
  {{- end }}
  cookie_secure = {{ ternary "true" "false" (hasPrefix "https://" (include "jobpilot-monitoring.grafana.externalUrl" .)) }}
  cookie_samesite = lax
  strict_transport_security = {{ ternary "true" "false" (hasPrefix "https://" (include "jobpilot-monitoring.grafana.externalUrl" .)) }}
  disable_gravatar = true
  [users]
  allow_sign_up = false
  allow_org_create = false
  auto_assign_org_role = {{ .Values.grafana.defaultRole }}
  [auth.anonymous]
  enabled = false
  {{- with .Values.grafana.oauth }}
  {{- if .disableLoginForm }}
  [auth]
  disable_login_form = true
  {{- end }}
  [auth.generic_oauth]
  enabled = true
  name = """{{ .name | default "Single sign-on" }}"""
  client_id = """{{ .clientId }}"""
  client_secret = $__file{/etc/grafana/secrets/{{ .clientSecretKey | default "oauth-client-secret" }}}
  scopes = """{{ .scopes | default "openid profile email" }}"""
  auth_url = """{{ .authUrl }}"""
  token_url = """{{ .tokenUrl }}"""
  api_url = """{{ .apiUrl }}"""
  {{- with .roleAttributePath }}
  role_attribute_path = """{{ . }}"""
  {{- end }}
  role_attribute_strict = {{ .roleAttributeStrict | default false }}
  allow_assign_grafana_admin = {{ .allowAssignGrafanaAdmin | default false }}
  {{- with .loginAttributePath }}
  login_attribute_path = """{{ . }}"""
  {{- end }}
  {{- with .emailAttributePath }}
  email_attribute_path = """{{ . }}"""
  {{- end }}
  {{- with .nameAttributePath }}
  name_attribute_path = """{{ . }}"""
  {{- end }}
  {{- with .groupsAttributePath }}
  groups_attribute_path = """{{ . }}"""
  {{- end }}
  {{- with .allowedGroups }}
  allowed_groups = """{{ join "," . }}"""
  {{- end }}
  {{- with .allowedDomains }}
  allowed_domains = {{ join "," . }}
  {{- end }}
  allow_sign_up = {{ dig "allowSignUp" true . }}
  use_pkce = {{ dig "usePkce" true . }}
  use_refresh_token = {{ .useRefreshToken | default false }}
  auto_login = {{ .autoLogin | default false }}
  {{- with .caKey }}
  tls_client_ca = /etc/grafana/secrets/{{ . }}
  {{- end }}
  {{- end }}
  {{- if not (kindIs "invalid" .Values.grafana.ldap) }}
  [auth.ldap]
  enabled = true
  config_file = /etc/grafana/secrets/{{ .Values.grafana.ldap.configKey | default "ldap.toml" }}
  allow_sign_up = {{ dig "allowSignUp" true .Values.grafana.ldap }}
  {{- end }}
  {{- with .Values.grafana.database }}
  [database]
  type = {{ .type | default "postgres" }}
  host = {{ .host }}
  name = {{ .name | default "grafana" }}
  user = """{{ .user | default "grafana" }}"""
  password = $__file{/etc/grafana/secrets/{{ .passwordKey | default "database-password" }}}
  ssl_mode = {{ .sslMode | default "require" }}
  {{- with .caKey }}
  ca_cert_path = /etc/grafana/secrets/{{ . }}
  {{- end }}
  {{- end }}
  [unified_alerting]
  enabled = true
  {{- if gt (int64 .Values.grafana.replicas) 1 }}
  ha_peers = {{ .Values.namePrefix | default .Values.global.namePrefix }}grafana-headless.{{ .Release.Namespace }}.svc:9094
  ha_listen_address = [${POD_IP}]:9094
  ha_advertise_address = [${POD_IP}]:9094
  {{- end }}
  {{- if .Values.grafana.imageRenderer.enabled }}
  [rendering]
  server_url = http://{{ .Values.namePrefix | default .Values.global.namePrefix }}grafana-image-renderer.{{ .Release.Namespace }}.svc:8081/render
  callback_url = http://{{ .Values.namePrefix | default .Values.global.namePrefix }}grafana.{{ .Release.Namespace }}.svc:3000{{ include "jobpilot-monitoring.grafana.path" . }}/
  renderer_token = $__file{/etc/grafana/secrets/{{ .Values.grafana.imageRenderer.tokenKey }}}
  {{- end }}
  [dashboards]
  default_home_dashboard_path = /etc/grafana/dashboards/jobpilot/overview.json
  [plugins]
  plugin_admin_enabled = false
  preinstall_auto_update = false
  {{- with .Values.grafana.plugins }}
  preinstall_sync = {{ join "," . }}
  {{- else }}
  preinstall_disabled = true
  {{- end }}
  [snapshots]
  external_enabled = false
  [news]
  news_feed_enabled = false
  [analytics]
  reporting_enabled = false
  check_for_updates = false
  check_for_plugin_updates = false
  feedback_links_enabled = false
  {{- range $settingsName, $settings := .Values.grafana.settings }}
  {{- if not (kindIs "invalid" $settings) }}
  [{{ $settingsName }}]
  {{- range $settingName, $setting := $settings }}
  {{- if not (kindIs "invalid" $setting) }}
  {{- if kindIs "string" $setting }}
  {{ $settingName }} = """{{ $setting }}"""
  {{- else }}
  {{ $settingName }} = {{ $setting | toJson }}
  {{- end }}
  {{- end }}
  {{- end }}
  {{- end }}
  {{- end }}
  [log]
  mode = console
  level = {{ .Values.grafana.logLevel }}
  [log.console]
  format = {{ .Values.grafana.logFormat }}
{{- range $settingsName, $settings := .Values.grafana.settings }}
{{- if not (kindIs "invalid" $settings) }}
{{- range $settingName, $setting := $settings }}
{{- if not (kindIs "invalid" $setting) }}
{{- if regexMatch `^server\.(root_url)$` (printf "%s.%s" $settingsName $settingName) }}
{{- fail (printf "grafana.settings.%s.%s: the chart writes this setting itself; set grafana.externalUrl" $settingsName $settingName) }}
{{- end }}
{{- if regexMatch `^server\.(serve_from_sub_path)$` (printf "%s.%s" $settingsName $settingName) }}
{{- fail (printf "grafana.settings.%s.%s: the chart writes this setting itself; it follows the path of grafana.externalUrl or grafana.ingress.path" $settingsName $settingName) }}
{{- end }}
{{- if regexMatch `^database\.(type|host|name|user|password|ssl_mode|ca_cert_path)$` (printf "%s.%s" $settingsName $settingName) }}
{{- fail (printf "grafana.settings.%s.%s: the chart writes this setting itself; set grafana.database" $settingsName $settingName) }}
{{- end }}
{{- if regexMatch `^security\.(disable_initial_admin_creation|admin_user|admin_password)$` (printf "%s.%s" $settingsName $settingName) }}
{{- fail (printf "grafana.settings.%s.%s: the chart writes this setting itself; set grafana.admin" $settingsName $settingName) }}
{{- end }}
{{- if regexMatch `^security\.(secret_key)$` (printf "%s.%s" $settingsName $settingName) }}
{{- fail (printf "grafana.settings.%s.%s: the chart writes this setting itself; set grafana.secretKeyKey" $settingsName $settingName) }}
{{- end }}
{{- if regexMatch `^security\.(cookie_secure|strict_transport_security)$` (printf "%s.%s" $settingsName $settingName) }}
{{- fail (printf "grafana.settings.%s.%s: the chart writes this setting itself; it is on where grafana.externalUrl begins with https" $settingsName $settingName) }}
{{- end }}
{{- if regexMatch `^users\.(auto_assign_org_role)$` (printf "%s.%s" $settingsName $settingName) }}
{{- fail (printf "grafana.settings.%s.%s: the chart writes this setting itself; set grafana.defaultRole" $settingsName $settingName) }}
{{- end }}
{{- if regexMatch `^auth\.generic_oauth\.(enabled|name|client_id|client_secret|scopes|auth_url|token_url|api_url|role_attribute_path|role_attribute_strict|allow_assign_grafana_admin|login_attribute_path|email_attribute_path|name_attribute_path|groups_attribute_path|allowed_groups|allowed_domains|allow_sign_up|use_pkce|use_refresh_token|auto_login|tls_client_ca)$` (printf "%s.%s" $settingsName $settingName) }}
{{- fail (printf "grafana.settings.%s.%s: the chart writes this setting itself; set grafana.oauth" $settingsName $settingName) }}
{{- end }}
{{- if regexMatch `^auth\.ldap\.(enabled|config_file|allow_sign_up)$` (printf "%s.%s" $settingsName $settingName) }}
{{- fail (printf "grafana.settings.%s.%s: the chart writes this setting itself; set grafana.ldap" $settingsName $settingName) }}
{{- end }}
{{- if regexMatch `^unified_alerting\.(enabled|ha_peers|ha_listen_address|ha_advertise_address)$` (printf "%s.%s" $settingsName $settingName) }}
{{- fail (printf "grafana.settings.%s.%s: the chart writes this setting itself; it follows grafana.replicas" $settingsName $settingName) }}
{{- end }}
{{- if regexMatch `^rendering\.(server_url|callback_url|renderer_token)$` (printf "%s.%s" $settingsName $settingName) }}
{{- fail (printf "grafana.settings.%s.%s: the chart writes this setting itself; set grafana.imageRenderer" $settingsName $settingName) }}
{{- end }}
{{- if regexMatch `^plugins\.(preinstall_disabled|preinstall_sync)$` (printf "%s.%s" $settingsName $settingName) }}
{{- fail (printf "grafana.settings.%s.%s: the chart writes this setting itself; set grafana.plugins" $settingsName $settingName) }}
{{- end }}
{{- if regexMatch `^log\.(mode|level)$` (printf "%s.%s" $settingsName $settingName) }}
{{- fail (printf "grafana.settings.%s.%s: the chart writes this setting itself; set grafana.logLevel; the log goes to the console" $settingsName $settingName) }}
{{- end }}
{{- if regexMatch `^log\.console\.(format)$` (printf "%s.%s" $settingsName $settingName) }}
{{- fail (printf "grafana.settings.%s.%s: the chart writes this setting itself; set grafana.logFormat" $settingsName $settingName) }}
{{- end }}
{{- if regexMatch `^server\.(protocol|http_addr|http_port|socket|cert_file|cert_key|cert_pass)$` (printf "%s.%s" $settingsName $settingName) }}
{{- fail (printf "grafana.settings.%s.%s: the chart relies on Grafana’s default; end TLS at grafana.ingress or gatewayApi, for probes, Services and the scrape job speak plain HTTP to port 3000" $settingsName $settingName) }}
{{- end }}
{{- if regexMatch `^metrics\.(enabled|basic_auth_username|basic_auth_password)$` (printf "%s.%s" $settingsName $settingName) }}
{{- fail (printf "grafana.settings.%s.%s: the chart relies on Grafana’s default; keep /metrics from others by networkPolicies or the proxy in front, for Prometheus scrapes it without a login" $settingsName $settingName) }}
{{- end }}
{{- if regexMatch `^paths\.(data|logs|plugins|provisioning)$` (printf "%s.%s" $settingsName $settingName) }}
{{- fail (printf "grafana.settings.%s.%s: the chart relies on Grafana’s default; leave it where the image has it, for the volumes of the pods are mounted there" $settingsName $settingName) }}
{{- end }}
{{- if regexMatch `^database\.(url|path)$` (printf "%s.%s" $settingsName $settingName) }}
{{- fail (printf "grafana.settings.%s.%s: the chart relies on Grafana’s default; set grafana.database; without it SQLite lies on the volume" $settingsName $settingName) }}
{{- end }}
{{- if and (regexMatch "(^|_)(password|secret|secret_key|token|api_key)$" $settingName) (not (regexMatch `^(|true|false|.*\$__(file|env)\{.*)$` ($setting | toString))) }}
{{- fail (printf "grafana.settings.%s.%s: a credential has no place in values; write $__file{/etc/grafana/secrets/KEY} and put it into the Secret grafana.secretName" $settingsName $settingName) }}
{{- end }}
{{- if regexMatch "://[^/@]*:[^/@]*@" ($setting | toString) }}
{{- fail (printf "grafana.settings.%s.%s: an address with a password has no place in values; write $__file{/etc/grafana/secrets/KEY} and put it into the Secret grafana.secretName" $settingsName $settingName) }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* The addresses of all members of Alertmanager, one a line. */}}
{{- define "jobpilot-monitoring.grafana.alertmanagerMembers" -}}
{{ ternary "https" "http" .Values.componentTls.enabled }}://{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-0.{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc:9093{{ include "jobpilot-monitoring.alertmanager.path" . }}
{{- if gt (int64 .Values.alertmanager.replicas) 1 }}
{{ ternary "https" "http" .Values.componentTls.enabled }}://{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-1.{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc:9093{{ include "jobpilot-monitoring.alertmanager.path" . }}
{{- end }}
{{- if gt (int64 .Values.alertmanager.replicas) 2 }}
{{ ternary "https" "http" .Values.componentTls.enabled }}://{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-2.{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc:9093{{ include "jobpilot-monitoring.alertmanager.path" . }}
{{- end }}
{{- if gt (int64 .Values.alertmanager.replicas) 3 }}
{{ ternary "https" "http" .Values.componentTls.enabled }}://{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-3.{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc:9093{{ include "jobpilot-monitoring.alertmanager.path" . }}
{{- end }}
{{- if gt (int64 .Values.alertmanager.replicas) 4 }}
{{ ternary "https" "http" .Values.componentTls.enabled }}://{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-4.{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc:9093{{ include "jobpilot-monitoring.alertmanager.path" . }}
{{- end }}
{{- if gt (int64 .Values.alertmanager.replicas) 5 }}
{{ ternary "https" "http" .Values.componentTls.enabled }}://{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-5.{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc:9093{{ include "jobpilot-monitoring.alertmanager.path" . }}
{{- end }}
{{- if gt (int64 .Values.alertmanager.replicas) 6 }}
{{ ternary "https" "http" .Values.componentTls.enabled }}://{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-6.{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc:9093{{ include "jobpilot-monitoring.alertmanager.path" . }}
{{- end }}
{{- if gt (int64 .Values.alertmanager.replicas) 7 }}
{{ ternary "https" "http" .Values.componentTls.enabled }}://{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-7.{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc:9093{{ include "jobpilot-monitoring.alertmanager.path" . }}
{{- end }}
{{- if gt (int64 .Values.alertmanager.replicas) 8 }}
{{ ternary "https" "http" .Values.componentTls.enabled }}://{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-8.{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc:9093{{ include "jobpilot-monitoring.alertmanager.path" . }}
{{- end }}
{{- end }}

{{/* The address of Loki, without a slash at its end. */}}
{{- define "jobpilot-monitoring.loki.url" -}}
{{- with .Values.loki.external.url -}}
{{ trimSuffix "/" . }}
{{- else -}}
http://{{ .Values.namePrefix | default .Values.global.namePrefix }}loki.{{ .Release.Namespace }}:3100
{{- end -}}
{{- end }}

{{/* The datasources of the values that want to be the default, one a line. */}}
{{- define "jobpilot-monitoring.grafana.defaultDatasources" -}}
{{- range $datasourceName, $datasource := .Values.grafana.extraDatasources }}
{{- if $datasource }}
{{- if $datasource.isDefault }}
{{ $datasourceName }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* The datasources of Grafana. */}}
{{- define "jobpilot-monitoring.grafana.datasources" -}}
apiVersion: 1
prune: true
datasources:
  {{- if .Values.prometheus.enabled }}
  - name: Prometheus
    type: prometheus
    uid: jobpilot-prometheus
    access: proxy
    editable: false
    {{- with .Values.prometheus.queryUrl }}
    url: {{ . | quote }}
    {{- else }}
    {{- if and .Values.prometheus.enabled (or (not .Values.operator.enabled) .Values.operator.ownPrometheus) }}
    url: {{ ternary "https" "http" .Values.componentTls.enabled }}://{{ .Values.namePrefix | default .Values.global.namePrefix }}prometheus.{{ .Release.Namespace }}.svc:9090{{ include "jobpilot-monitoring.prometheus.path" . }}
    {{- else }}
    url: http://prometheus-operated.{{ .Values.operator.namespace | default .Release.Namespace }}.svc:9090
    {{- end }}
    {{- end }}
    {{- if and .Values.componentTls.basicAuth.enabled (not .Values.prometheus.queryUrl) }}
    basicAuth: true
    basicAuthUser: $MONITORING_USERNAME
    secureJsonData:
      basicAuthPassword: $MONITORING_PASSWORD
    {{- end }}
    {{- if not (include "jobpilot-monitoring.grafana.defaultDatasources" . | trimPrefix "\n") }}
    isDefault: true
    {{- end }}
    jsonData:
      {{- if kindIs "invalid" .Values.grafana.datasources.prometheus.jsonData.httpMethod }}
      httpMethod: POST
      {{- end }}
      {{- if kindIs "invalid" .Values.grafana.datasources.prometheus.jsonData.timeInterval }}
      timeInterval: {{ .Values.prometheus.scrapeInterval }}
      {{- end }}
      {{- if and .Values.alertmanager.enabled (kindIs "invalid" .Values.grafana.datasources.prometheus.jsonData.alertmanagerUid) }}
      alertmanagerUid: jobpilot-alertmanager
      {{- end }}
      {{- range $settingName, $setting := .Values.grafana.datasources.prometheus.jsonData }}
      {{- if not (kindIs "invalid" $setting) }}
      {{ $settingName | quote }}:
        {{- toYaml $setting | nindent 8 }}
      {{- end }}
      {{- end }}
  {{- end }}
  {{- if .Values.alertmanager.enabled }}
  - name: Alertmanager
    type: alertmanager
    uid: jobpilot-alertmanager
    access: proxy
    editable: false
    {{- if and .Values.alertmanager.enabled (or (not .Values.operator.enabled) .Values.operator.ownAlertmanager) }}
    url: {{ ternary "https" "http" .Values.componentTls.enabled }}://{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager.{{ .Release.Namespace }}.svc:9093{{ include "jobpilot-monitoring.alertmanager.path" . }}
    {{- else }}
    url: http://alertmanager-operated.{{ .Values.operator.namespace | default .Release.Namespace }}.svc:9093
    {{- end }}
    {{- if .Values.componentTls.basicAuth.enabled }}
    basicAuth: true
    basicAuthUser: $MONITORING_USERNAME
    secureJsonData:
      basicAuthPassword: $MONITORING_PASSWORD
    {{- end }}
    jsonData:
      {{- if kindIs "invalid" .Values.grafana.datasources.alertmanager.jsonData.implementation }}
      implementation: prometheus
      {{- end }}
      {{- if kindIs "invalid" .Values.grafana.datasources.alertmanager.jsonData.handleGrafanaManagedAlerts }}
      handleGrafanaManagedAlerts: false
      {{- end }}
      {{- range $settingName, $setting := .Values.grafana.datasources.alertmanager.jsonData }}
      {{- if not (kindIs "invalid" $setting) }}
      {{ $settingName | quote }}:
        {{- toYaml $setting | nindent 8 }}
      {{- end }}
      {{- end }}
  {{- end }}
  {{- if .Values.loki.enabled }}
  - name: Loki
    type: loki
    uid: jobpilot-loki
    access: proxy
    editable: false
    url: {{ replace "$" "$$" (include "jobpilot-monitoring.loki.url" .) | quote }}
    {{- if and .Values.loki.external.url .Values.loki.external.secretName .Values.loki.external.usernameKey }}
    basicAuth: true
    basicAuthUser: $LOKI_USERNAME
    {{- end }}
    {{- if or .Values.loki.external.tenant (and .Values.loki.external.url .Values.loki.external.secretName .Values.loki.external.caKey) .Values.grafana.datasources.loki.jsonData }}
    jsonData:
      {{- if and .Values.loki.external.tenant (kindIs "invalid" .Values.grafana.datasources.loki.jsonData.httpHeaderName1) }}
      httpHeaderName1: X-Scope-OrgID
      {{- end }}
      {{- if and (and .Values.loki.external.url .Values.loki.external.secretName .Values.loki.external.caKey) (kindIs "invalid" .Values.grafana.datasources.loki.jsonData.tlsAuthWithCACert) }}
      tlsAuthWithCACert: true
      {{- end }}
      {{- range $settingName, $setting := .Values.grafana.datasources.loki.jsonData }}
      {{- if not (kindIs "invalid" $setting) }}
      {{ $settingName | quote }}:
        {{- toYaml $setting | nindent 8 }}
      {{- end }}
      {{- end }}
    {{- end }}
    {{- if or .Values.loki.external.tenant (and .Values.loki.external.url .Values.loki.external.secretName .Values.loki.external.usernameKey) (and .Values.loki.external.url .Values.loki.external.secretName .Values.loki.external.caKey) }}
    secureJsonData:
      {{- with .Values.loki.external.tenant }}
      httpHeaderValue1: {{ . | quote }}
      {{- end }}
      {{- if and .Values.loki.external.url .Values.loki.external.secretName .Values.loki.external.usernameKey }}
      basicAuthPassword: $LOKI_PASSWORD
      {{- end }}
      {{- if and .Values.loki.external.url .Values.loki.external.secretName .Values.loki.external.caKey }}
      tlsCACert: $LOKI_CA
      {{- end }}
    {{- end }}
  {{- end }}
  {{- range $datasourceName, $datasource := .Values.grafana.extraDatasources }}
  {{- if $datasource }}
  - type: {{ $datasource.type | quote }}
    {{- with $datasource.title }}
    name: {{ . | quote }}
    {{- else }}
    name: {{ $datasourceName | quote }}
    {{- end }}
    uid: {{ $datasourceName | quote }}
    access: proxy
    editable: false
    {{- with $datasource.url }}
    url: {{ replace "$" "$$" . | quote }}
    {{- end }}
    {{- with $datasource.orgId }}
    orgId: {{ . | int64 }}
    {{- end }}
    {{- if $datasource.isDefault }}
    isDefault: true
    {{- end }}
    {{- with $datasource.user }}
    user: {{ replace "$" "$$" . | quote }}
    {{- end }}
    {{- with $datasource.basicAuthUser }}
    basicAuth: true
    basicAuthUser: {{ replace "$" "$$" . | quote }}
    {{- end }}
    {{- with $datasource.jsonData }}
    jsonData:
      {{- toYaml . | nindent 6 }}
    {{- end }}
    {{- with $datasource.secretKeys }}
    secureJsonData:
      {{- range $keyName, $key := . }}
      {{- if $key }}
      {{ $keyName | quote }}: $__file{/etc/grafana/secrets/{{ $key }}}
      {{- end }}
      {{- end }}
    {{- end }}
  {{- end }}
  {{- end }}
{{- if contains "\n" (include "jobpilot-monitoring.grafana.defaultDatasources" . | trimPrefix "\n") }}
{{- fail "grafana.extraDatasources: isDefault is true in several of them, and Grafana takes one at most" }}
{{- end }}
{{- if and (not (empty .Values.loki.external.tenant)) (not (kindIs "invalid" .Values.grafana.datasources.loki.jsonData.httpHeaderName1)) }}
{{- fail "grafana.datasources.loki.jsonData.httpHeaderName1: the chart writes the header of loki.external.tenant there; take httpHeaderName2" }}
{{- end }}
{{- if and (not (kindIs "invalid" .Values.loki.external.caKey)) (not .Values.loki.external.secretName) }}
{{- fail "loki.external.caKey: name the Secret that has this key in loki.external.secretName" }}
{{- end }}
{{- end }}

{{/* The files of grafana.alerting that have policies, one a line. */}}
{{- define "jobpilot-monitoring.grafana.routingFiles" -}}
{{- range $fileName, $file := .Values.grafana.alerting }}
{{- if not (kindIs "invalid" $file) }}
{{- if not (kindIs "invalid" $file.policies) }}
{{ $fileName }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* What becomes of the alerts of Grafana itself. */}}
{{- define "jobpilot-monitoring.grafana.alerting" -}}
apiVersion: 1
contactPoints:
  - orgId: 1
    name: Alertmanager
    receivers:
      - uid: jobpilot-alertmanager
        type: prometheus-alertmanager
        settings:
          url: {{ replace "\n" "," (include "jobpilot-monitoring.grafana.alertmanagerMembers" .) | quote }}
          {{- if .Values.componentTls.basicAuth.enabled }}
          basicAuthUser: $MONITORING_USERNAME
          basicAuthPassword: $MONITORING_PASSWORD
          {{- end }}
{{- if not (include "jobpilot-monitoring.grafana.routingFiles" . | trimPrefix "\n") }}
policies:
  - orgId: 1
    receiver: Alertmanager
    group_by:
      - '...'
    group_wait: 0s
    group_interval: 1m
    repeat_interval: 1m
{{- end }}
{{- end }}

{{/* The files of grafana.alerting. */}}
{{- define "jobpilot-monitoring.grafana.alertingFiles" -}}
{{- range $fileName, $file := .Values.grafana.alerting }}
{{- if not (kindIs "invalid" $file) }}
{{- range $partName, $part := $file }}
{{- if not (kindIs "invalid" $part) }}
{{- if not (regexMatch "^(apiVersion|groups|deleteRules|contactPoints|deleteContactPoints|policies|resetPolicies|templates|deleteTemplates|muteTimes|deleteMuteTimes)$" $partName) }}
{{- fail (printf "grafana.alerting.%s.%s: Grafana has no such part of a provisioning file; there are apiVersion, groups, deleteRules, contactPoints, deleteContactPoints, policies, resetPolicies, templates, deleteTemplates, muteTimes, deleteMuteTimes" $fileName $partName) }}
{{- end }}
{{- if and (ne $partName "apiVersion") (not (kindIs "slice" $part)) }}
{{- fail (printf "grafana.alerting.%s.%s: this part of a provisioning file is a list" $fileName $partName) }}
{{- end }}
{{- if and (eq $partName "contactPoints") (and $.Values.alertmanager.enabled (or (not $.Values.operator.enabled) $.Values.operator.ownAlertmanager)) (regexMatch `"name":"Alertmanager"|"uid":"jobpilot-alertmanager"` ($part | toJson)) }}
{{- fail (printf "grafana.alerting.%s.%s: the chart has the contact point Alertmanager with the uid jobpilot-alertmanager; use others" $fileName $partName) }}
{{- end }}
{{- if regexMatch `"[A-Za-z_]*([Pp]assword|[Tt]oken|[Ss]ecret|[Ss]ecretKey|[Aa]piKey|api_key|integrationKey|userKey|credentials)":"[^"$]|hooks\.slack\.com/services/` ($part | toJson) }}
{{- fail (printf "grafana.alerting.%s.%s: a credential has no place in values; write $__file{/etc/grafana/secrets/KEY} and put it into the Secret grafana.secretName" $fileName $partName) }}
{{- end }}
{{- end }}
{{- end }}
{{ printf "alerting-%s.yaml" $fileName | quote }}: |
  {{- if kindIs "invalid" $file.apiVersion }}
  apiVersion: 1
  {{- end }}
  {{- range $partName, $part := $file }}
  {{- if not (kindIs "invalid" $part) }}
  {{ $partName | quote }}:
    {{- toYaml $part | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* Where Grafana finds dashboards. */}}
{{- define "jobpilot-monitoring.grafana.providers" -}}
apiVersion: 1
providers:
  {{- if eq .Values.grafana.dashboardFolder "JobPilot" }}
  - name: jobpilot
    orgId: 1
    type: file
    folder: JobPilot
    folderUid: jobpilot
    disableDeletion: false
    allowUiUpdates: false
    updateIntervalSeconds: 30
    options:
      path: /etc/grafana/dashboards
  {{- else }}
  - name: {{ printf "jobpilot: %s" .Values.grafana.dashboardFolder | quote }}
    orgId: 1
    type: file
    folder: {{ .Values.grafana.dashboardFolder | quote }}
    disableDeletion: false
    allowUiUpdates: false
    updateIntervalSeconds: 30
    options:
      path: /etc/grafana/dashboards
  {{- end }}
  {{- if .Values.grafana.extraFolders }}
  - name: jobpilot-folders
    orgId: 1
    type: file
    disableDeletion: false
    allowUiUpdates: false
    updateIntervalSeconds: 30
    options:
      path: /etc/grafana/folders
      foldersFromFilesStructure: true
  {{- end }}
  {{- if and .Values.grafana.sidecar.enabled .Values.grafana.sidecar.foldersFromFilesStructure }}
  - name: jobpilot-labelled
    orgId: 1
    type: file
    disableDeletion: false
    allowUiUpdates: false
    updateIntervalSeconds: 30
    options:
      path: /etc/grafana/labelled
      foldersFromFilesStructure: true
  {{- end }}
{{- end }}
