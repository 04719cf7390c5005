{{/* Labels of every object of a component. Takes a dict of root and component. */}}
{{- define "jobpilot-monitoring.labels" -}}
app.kubernetes.io/name: {{ .component }}
app.kubernetes.io/instance: {{ .root.Release.Name | quote }}
app.kubernetes.io/component: {{ .component }}
app.kubernetes.io/part-of: jobpilot-monitoring
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service | quote }}
helm.sh/chart: '{{ .root.Chart.Name }}-{{ replace "+" "_" .root.Chart.Version }}'
{{- range $labelName, $label := .root.Values.commonLabels }}
{{- if not (kindIs "invalid" $label) }}
{{ $labelName | quote }}: {{ $label | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* Labels that select the pods of a component. Immutable. Takes a dict of root and component. */}}
{{- define "jobpilot-monitoring.selectorLabels" -}}
app.kubernetes.io/name: {{ .component }}
app.kubernetes.io/instance: {{ .root.Release.Name | quote }}
{{- end }}

{{/* The entries of a map of strings; one that is null is left out. */}}
{{- define "jobpilot-monitoring.stringMap" -}}
{{- range $entryName, $entry := . }}
{{- if not (kindIs "invalid" $entry) }}
{{ $entryName | quote }}: {{ $entry | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* The full name of an image. Takes a dict of root and image. */}}
{{- define "jobpilot-monitoring.image" -}}
{{- if .image.digest -}}
{{ .root.Values.imageRegistry | default .image.registry }}/{{ .image.repository }}:{{ .image.tag }}@{{ .image.digest }}
{{- else -}}
{{ .root.Values.imageRegistry | default .image.registry }}/{{ .image.repository }}:{{ .image.tag }}
{{- end -}}
{{- end }}

{{/* The Ingress of a component, and what must hold of it. Takes a dict of root, component and settings. */}}
{{- define "jobpilot-monitoring.ingress" -}}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: '{{ .root.Values.namePrefix }}{{ .component }}'
  namespace: {{ .root.Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" .root "component" .component) | nindent 4 }}
  {{- if or .root.Values.commonAnnotations .settings.annotations (eq .settings.authentication.type "basic") (eq .settings.authentication.type "oauth2-proxy") (and .settings.tls.enabled .settings.tls.issuer.name) }}
  annotations:
    {{- if eq .settings.authentication.type "basic" }}
    nginx.ingress.kubernetes.io/auth-type: basic
    nginx.ingress.kubernetes.io/auth-secret: {{ .settings.authentication.basicSecretName | quote }}
    nginx.ingress.kubernetes.io/auth-realm: JobPilot monitoring
    {{- end }}
    {{- if eq .settings.authentication.type "oauth2-proxy" }}
    nginx.ingress.kubernetes.io/auth-url: {{ .settings.authentication.oauth2ProxyUrl }}/oauth2/auth
    nginx.ingress.kubernetes.io/auth-signin: {{ .settings.authentication.oauth2ProxyUrl }}/oauth2/start?rd=$escaped_request_uri
    {{- end }}
    {{- if and .settings.tls.enabled .settings.tls.issuer.name }}
    {{- if eq .settings.tls.issuer.kind "ClusterIssuer" }}
    cert-manager.io/cluster-issuer: {{ .settings.tls.issuer.name | quote }}
    {{- else }}
    cert-manager.io/issuer: {{ .settings.tls.issuer.name | quote }}
    {{- end }}
    {{- end }}
    {{- range $annotationName, $annotation := .root.Values.commonAnnotations }}
    {{- if not (kindIs "invalid" $annotation) }}
    {{- if kindIs "invalid" (index $.settings.annotations $annotationName) }}
    {{- if or (eq $.settings.authentication.type "basic") (eq $.settings.authentication.type "oauth2-proxy") }}
    {{- if regexMatch `^nginx\.ingress\.kubernetes\.io/auth-(type|secret|realm|url|signin)$` $annotationName }}
    {{- fail (printf "commonAnnotations: the chart writes %s for %s.ingress itself; leave it out, or set authentication.type to annotations" $annotationName $.component) }}
    {{- end }}
    {{- end }}
    {{- if and $.settings.tls.enabled $.settings.tls.issuer.name }}
    {{- if regexMatch `^cert-manager\.io/(cluster-)?issuer$` $annotationName }}
    {{- fail (printf "commonAnnotations: the chart writes %s for %s.ingress itself; leave it out, or leave tls.issuer.name empty" $annotationName $.component) }}
    {{- end }}
    {{- end }}
    {{ $annotationName | quote }}: {{ $annotation | quote }}
    {{- end }}
    {{- end }}
    {{- end }}
    {{- range $annotationName, $annotation := .settings.annotations }}
    {{- if not (kindIs "invalid" $annotation) }}
    {{- if or (eq $.settings.authentication.type "basic") (eq $.settings.authentication.type "oauth2-proxy") }}
    {{- if regexMatch `^nginx\.ingress\.kubernetes\.io/auth-(type|secret|realm|url|signin)$` $annotationName }}
    {{- fail (printf "%s.ingress.annotations: the chart writes %s for %s.ingress itself; leave it out, or set authentication.type to annotations" $.component $annotationName $.component) }}
    {{- end }}
    {{- end }}
    {{- if and $.settings.tls.enabled $.settings.tls.issuer.name }}
    {{- if regexMatch `^cert-manager\.io/(cluster-)?issuer$` $annotationName }}
    {{- fail (printf "%s.ingress.annotations: the chart writes %s for %s.ingress itself; leave it out, or leave tls.issuer.name empty" $.component $annotationName $.component) }}
    {{- end }}
    {{- end }}
    {{ $annotationName | quote }}: {{ $annotation | quote }}
    {{- end }}
    {{- end }}
  {{- end }}
spec:
  {{- with .settings.className }}
  ingressClassName: {{ . | quote }}
  {{- end }}
  rules:
    - host: {{ .settings.host }}
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: '{{ .root.Values.namePrefix }}{{ .component }}'
                port:
                  name: web
    {{- range $extraHostName, $extraHost := .settings.extraHosts }}
    {{- if not (kindIs "invalid" $extraHost) }}
    {{- if dig "enabled" true $extraHost }}
    - host: {{ $extraHostName | quote }}
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: '{{ $.root.Values.namePrefix }}{{ $.component }}'
                port:
                  name: web
    {{- end }}
    {{- end }}
    {{- end }}
  {{- if .settings.tls.enabled }}
  tls:
    - hosts:
        - {{ .settings.host }}
        {{- range $extraHostName, $extraHost := .settings.extraHosts }}
        {{- if not (kindIs "invalid" $extraHost) }}
        {{- if dig "enabled" true $extraHost }}
        - {{ $extraHostName | quote }}
        {{- end }}
        {{- end }}
        {{- end }}
      {{- with .settings.tls.secretName }}
      secretName: {{ . | quote }}
      {{- else }}
      secretName: {{ .root.Values.namePrefix }}{{ .component }}-tls
      {{- end }}
  {{- end }}
{{- if and (eq .settings.authentication.type "unset") (ne .component "grafana") }}
{{- fail (printf "%s.ingress.authentication.type is unset: choose basic, oauth2-proxy or annotations, or write none to serve %s without authentication" .component .component) }}
{{- end }}
{{- if and (eq .settings.authentication.type "oauth2-proxy") (not .settings.authentication.oauth2ProxyUrl) }}
{{- fail (printf "%s.ingress.authentication.oauth2ProxyUrl is empty: oauth2-proxy needs the address at which browsers reach it" .component) }}
{{- end }}
{{- end }}

{{/* The HTTPRoute of a component, and what must hold of it. Takes a dict of root, component, port and settings. */}}
{{- define "jobpilot-monitoring.httpRoute" -}}
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: '{{ .root.Values.namePrefix }}{{ .component }}'
  namespace: {{ .root.Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" .root "component" .component) | nindent 4 }}
  {{- if or .root.Values.commonAnnotations .root.Values.gatewayApi.annotations }}
  annotations:
    {{- range $annotationName, $annotation := .root.Values.commonAnnotations }}
    {{- if not (kindIs "invalid" $annotation) }}
    {{- if kindIs "invalid" (index $.root.Values.gatewayApi.annotations $annotationName) }}
    {{ $annotationName | quote }}: {{ $annotation | quote }}
    {{- end }}
    {{- end }}
    {{- end }}
    {{- range $annotationName, $annotation := .root.Values.gatewayApi.annotations }}
    {{- if not (kindIs "invalid" $annotation) }}
    {{ $annotationName | quote }}: {{ $annotation | quote }}
    {{- end }}
    {{- end }}
  {{- end }}
spec:
  parentRefs:
    - name: {{ .root.Values.gatewayApi.name | quote }}
      {{- with .root.Values.gatewayApi.namespace }}
      namespace: {{ . | quote }}
      {{- else }}
      namespace: {{ .root.Release.Namespace | quote }}
      {{- end }}
      {{- with .root.Values.gatewayApi.sectionName }}
      sectionName: {{ . | quote }}
      {{- end }}
  hostnames:
    - {{ .settings.host }}
    {{- range $extraHostName, $extraHost := .settings.extraHosts }}
    {{- if not (kindIs "invalid" $extraHost) }}
    {{- if dig "enabled" true $extraHost }}
    - {{ $extraHostName | quote }}
    {{- end }}
    {{- end }}
    {{- end }}
  rules:
    - backendRefs:
        - name: '{{ .root.Values.namePrefix }}{{ .component }}'
          port: {{ .port | int64 }}
{{- if and (and (ne .settings.authentication.type "annotations") (ne .settings.authentication.type "none")) (or (ne .component "grafana") (ne .settings.authentication.type "unset")) }}
{{- fail (printf "%s.ingress.authentication.type is %s, but a Gateway reads no annotations of ingress-nginx: write annotations where a policy of the Gateway asks for a login, or none to serve %s without authentication" .component .settings.authentication.type .component) }}
{{- end }}
{{- if not .root.Values.gatewayApi.name }}
{{- fail "gatewayApi.name is empty: name the Gateway that the HTTPRoutes belong to" }}
{{- end }}
{{- end }}

{{/* The address of prometheus in links. */}}
{{- define "jobpilot-monitoring.prometheus.externalUrl" -}}
{{- with .Values.prometheus.externalUrl -}}
{{ . }}
{{- else -}}
{{- if .Values.prometheus.ingress.enabled -}}
{{ ternary "https" "http" .Values.prometheus.ingress.tls.enabled }}://{{ .Values.prometheus.ingress.host }}
{{- else -}}
http://{{ .Values.namePrefix }}prometheus.{{ .Release.Namespace }}:9090
{{- end -}}
{{- end -}}
{{- end }}

{{/* The address of alertmanager in links. */}}
{{- define "jobpilot-monitoring.alertmanager.externalUrl" -}}
{{- with .Values.alertmanager.externalUrl -}}
{{ . }}
{{- else -}}
{{- if .Values.alertmanager.ingress.enabled -}}
{{ ternary "https" "http" .Values.alertmanager.ingress.tls.enabled }}://{{ .Values.alertmanager.ingress.host }}
{{- else -}}
http://{{ .Values.namePrefix }}alertmanager.{{ .Release.Namespace }}:9093
{{- end -}}
{{- end -}}
{{- end }}

{{/* The address of grafana in links. */}}
{{- define "jobpilot-monitoring.grafana.externalUrl" -}}
{{- with .Values.grafana.externalUrl -}}
{{ . }}
{{- else -}}
{{- if .Values.grafana.ingress.enabled -}}
{{ ternary "https" "http" .Values.grafana.ingress.tls.enabled }}://{{ .Values.grafana.ingress.host }}
{{- else -}}
http://{{ .Values.namePrefix }}grafana.{{ .Release.Namespace }}:3000
{{- end -}}
{{- end -}}
{{- end }}

{{/* The address of Loki, without a slash at its end. */}}
{{- define "jobpilot-monitoring.loki.url" -}}
{{- with .Values.loki.external.url -}}
{{ trimSuffix "/" . }}
{{- else -}}
http://{{ .Values.namePrefix }}loki.{{ .Release.Namespace }}:3100
{{- end -}}
{{- end }}

{{/* The addresses of the Alertmanagers outside the release, one a line. */}}
{{- define "jobpilot-monitoring.loki.externalAlertmanagers" -}}
{{- range $external := .Values.externalAlertmanagers }}
{{- if $external }}
{{- range $address := $external.addresses }}
{{ $external.scheme | default "http" }}://{{ $address }}{{ $external.pathPrefix | default "/" }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* The configuration of Loki. */}}
{{- define "jobpilot-monitoring.loki.config" -}}
auth_enabled: false
analytics:
  reporting_enabled: false
server:
  http_listen_port: 3100
  grpc_listen_port: 9095
  log_level: {{ .Values.loki.logLevel }}
common:
  path_prefix: /loki
  replication_factor: 1
  instance_addr: 127.0.0.1
  ring:
    kvstore:
      store: inmemory
  storage:
    {{- if eq .Values.loki.storage.type "filesystem" }}
    filesystem:
      chunks_directory: /loki/chunks
    {{- end }}
    {{- if eq .Values.loki.storage.type "s3" }}
    s3:
      bucketnames: {{ .Values.loki.storage.bucket | quote }}
      {{- with .Values.loki.storage.region }}
      region: {{ . | quote }}
      {{- end }}
      {{- with .Values.loki.storage.endpoint }}
      endpoint: {{ . | quote }}
      {{- end }}
      insecure: {{ .Values.loki.storage.insecure }}
      s3forcepathstyle: {{ .Values.loki.storage.pathStyle }}
      {{- if .Values.loki.storage.secretName }}
      access_key_id: ${LOKI_STORAGE_ID}
      secret_access_key: ${LOKI_STORAGE_SECRET}
      {{- end }}
    {{- end }}
    {{- if eq .Values.loki.storage.type "gcs" }}
    gcs:
      bucket_name: {{ .Values.loki.storage.bucket | quote }}
    {{- end }}
    {{- if eq .Values.loki.storage.type "azure" }}
    azure:
      container_name: {{ .Values.loki.storage.bucket | quote }}
      account_name: {{ .Values.loki.storage.account | quote }}
      {{- if .Values.loki.storage.secretName }}
      account_key: ${LOKI_STORAGE_SECRET}
      use_federated_token: false
      {{- else }}
      use_federated_token: true
      {{- end }}
    {{- end }}
schema_config:
  configs:
    - from: '2024-04-01'
      store: tsdb
      object_store: {{ .Values.loki.storage.type }}
      schema: v13
      index:
        prefix: index_
        period: 24h
ingester:
  wal:
    dir: /loki/wal
    replay_memory_ceiling: 1GB
compactor:
  working_directory: /loki/compactor
  retention_enabled: true
  delete_request_store: {{ .Values.loki.storage.type }}
ruler:
  storage:
    type: local
    local:
      directory: /etc/loki/rules
  rule_path: /loki/rules
  wal:
    dir: /loki/ruler-wal
  {{- if .Values.grafana.enabled }}
  external_url: {{ replace "$" "$$" (include "jobpilot-monitoring.grafana.externalUrl" .) | quote }}
  datasource_uid: jobpilot-loki
  {{- end }}
  ring:
    kvstore:
      store: inmemory
  enable_api: true
  enable_alertmanager_discovery: {{ .Values.alertmanager.enabled }}
  {{- if .Values.alertmanager.enabled }}
  alertmanager_url: http://_web._tcp.{{ .Values.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc
  {{- else if .Values.externalAlertmanagers }}
  alertmanager_url: {{ replace "\n" "," (include "jobpilot-monitoring.loki.externalAlertmanagers" . | trimPrefix "\n") | quote }}
  {{- end }}
limits_config:
  retention_period: {{ .Values.loki.retention }}
  ingestion_rate_mb: {{ .Values.loki.limits.ingestionRate }}
  ingestion_burst_size_mb: {{ .Values.loki.limits.ingestionBurst }}
  per_stream_rate_limit: {{ .Values.loki.limits.streamRate }}MB
  per_stream_rate_limit_burst: {{ .Values.loki.limits.streamRate }}MB
  max_global_streams_per_user: {{ .Values.loki.limits.streams | int64 }}
  max_entries_limit_per_query: {{ .Values.loki.limits.entries | int64 }}
  max_line_size: 512KB
  max_line_size_truncate: true
  allow_structured_metadata: true
  volume_enabled: true
  otlp_config:
    resource_attributes:
      ignore_defaults: true
      attributes_config:
        - action: index_label
          attributes:
            - namespace
            - pod
            - container
            - service
            - cluster
            - environment
{{- end }}

{{/* The configuration of the log collector. */}}
{{- define "jobpilot-monitoring.logCollector.config" -}}
receivers:
  file_log:
    include:
      - /var/log/pods/*/*/*.log
    exclude:
      - /var/log/pods/{{ .Values.logCollector.namespace.name | default (printf "%s-%sagents" .Release.Namespace .Values.namePrefix) }}_{{ .Values.namePrefix }}log-collector-*/*/*.log
      {{- range $excludedName, $excluded := .Values.logCollector.excludedNamespaces }}
      {{- if not (kindIs "invalid" $excluded) }}
      {{- if dig "enabled" true $excluded }}
      - {{ printf "/var/log/pods/%s_*/*/*.log" $excludedName | quote }}
      {{- end }}
      {{- end }}
      {{- end }}
    start_at: beginning
    include_file_path: true
    include_file_name: false
    preserve_trailing_whitespaces: true
    storage: file_storage
    retry_on_failure:
      enabled: true
      max_elapsed_time: 0s
    operators:
      - type: container
        add_metadata_from_filepath: true
        max_log_size: 240KiB
      {{- if .Values.logCollector.multiline.enabled }}
      - type: recombine
        combine_field: body
        is_first_entry: {{ printf "not (body matches `%s`)" (replace "$" "$$" .Values.logCollector.multiline.continuation) | quote }}
        source_identifier: attributes["log.file.path"]
        max_batch_size: {{ .Values.logCollector.multiline.maxLines }}
        max_log_size: 240KiB
        max_sources: 10000
        force_flush_period: 1s
      {{- end }}
      {{- if .Values.logCollector.parseJson }}
      - type: json_parser
        if: body matches "^\\s*[{]"
        parse_to: attributes.json
        on_error: send_quiet
      - type: move
        id: level_from_severity
        if: attributes.json?.level == nil and attributes.json?.severity != nil
        from: attributes.json.severity
        to: attributes.json.level
      - type: move
        id: level_from_lvl
        if: attributes.json?.level == nil and attributes.json?.lvl != nil
        from: attributes.json.lvl
        to: attributes.json.level
      - type: severity_parser
        if: attributes.json?.level != nil
        parse_from: attributes.json.level
        mapping:
          trace: '10'
          debug: '20'
          info: '30'
          warn:
            - '40'
            - warning
            - WARNING
            - Warning
          error: '50'
          fatal: '60'
        overwrite_text: true
        on_error: send_quiet
      - type: trace_parser
        if: attributes.json?.trace_id != nil and attributes.json.trace_id matches "^[0-9a-f]{32}$$"
        trace_id:
          parse_from: attributes.json.trace_id
        span_id:
          parse_from: attributes.json.span_id
        on_error: send_quiet
      - type: remove
        if: attributes.json != nil
        field: attributes.json
      {{- end }}
processors:
  memory_limiter:
    check_interval: 1s
    limit_percentage: 75
    spike_limit_percentage: 20
  k8s_attributes:
    filter:
      node_from_env_var: NODE_NAME
    wait_for_metadata: true
    extract:
      metadata:
        - k8s.pod.uid
      annotations:
        - tag_name: service.annotation
          key: logs.jobpilot.com/service
          from: pod
      labels:
        - tag_name: service.label
          key: app.kubernetes.io/name
          from: pod
        - tag_name: service.app
          key: app
          from: pod
    pod_association:
      - sources:
          - from: resource_attribute
            name: k8s.pod.uid
  transform:
    error_mode: ignore
    log_statements:
      - statements:
          - set(resource.attributes["namespace"], resource.attributes["k8s.namespace.name"]) where resource.attributes["k8s.namespace.name"] != nil
          - set(resource.attributes["pod"], resource.attributes["k8s.pod.name"]) where resource.attributes["k8s.pod.name"] != nil
          - set(resource.attributes["container"], resource.attributes["k8s.container.name"]) where resource.attributes["k8s.container.name"] != nil
          - set(resource.attributes["restart"], resource.attributes["k8s.container.restart_count"]) where resource.attributes["k8s.container.restart_count"] != nil
          - set(resource.attributes["node"], "${env:NODE_NAME}")
          - set(resource.attributes["service"], resource.attributes["service.annotation"]) where resource.attributes["service.annotation"] != nil
          - set(resource.attributes["service"], resource.attributes["service.label"]) where resource.attributes["service.label"] != nil and resource.attributes["service"] == nil
          - set(resource.attributes["service"], resource.attributes["service.app"]) where resource.attributes["service.app"] != nil and resource.attributes["service"] == nil
          - set(resource.attributes["service"], resource.attributes["k8s.container.name"]) where resource.attributes["k8s.container.name"] != nil and resource.attributes["service"] == nil
          {{- with .Values.cluster }}
          - {{ printf `set(resource.attributes["cluster"], %s)` (replace "$" "$$" (printf "%q" .)) | quote }}
          {{- end }}
          {{- with .Values.environment }}
          - {{ printf `set(resource.attributes["environment"], %s)` (replace "$" "$$" (printf "%q" .)) | quote }}
          {{- end }}
          {{- if not .Values.loki.external.url }}
          - keep_keys(resource.attributes, ["namespace", "pod", "container", "service", "cluster", "environment", "node", "restart"])
          {{- end }}
          {{- if not (empty .Values.loki.external.url) }}
          - set(resource.attributes["service.name"], resource.attributes["service"]) where resource.attributes["service"] != nil
          - keep_keys(resource.attributes, ["namespace", "pod", "container", "service", "cluster", "environment", "node", "restart", "k8s.namespace.name", "k8s.pod.name", "k8s.container.name", "service.name"])
          {{- end }}
          - set(log.attributes["stream"], log.attributes["log.iostream"]) where log.attributes["log.iostream"] != nil
          - keep_keys(log.attributes, ["stream"])
exporters:
  otlp_http:
    logs_endpoint: {{ printf "%s/otlp/v1/logs" (replace "$" "$$" (include "jobpilot-monitoring.loki.url" .)) | quote }}
    {{- if and .Values.loki.external.url .Values.loki.external.tenant }}
    headers:
      X-Scope-OrgID: {{ .Values.loki.external.tenant | quote }}
    {{- end }}
    {{- if and .Values.loki.external.url .Values.loki.external.secretName }}
    auth:
      authenticator: basicauth
    {{- end }}
    timeout: 30s
    retry_on_failure:
      initial_interval: 1s
      max_interval: 30s
      max_elapsed_time: 0s
    sending_queue:
      storage: file_storage
      sizer: bytes
      queue_size: {{ mul .Values.logCollector.queueSize 1048576 }}
      block_on_overflow: true
      num_consumers: 4
      batch:
        flush_timeout: 1s
        sizer: bytes
        min_size: 524288
        max_size: 2097152
extensions:
  file_storage:
    directory: /var/lib/otelcol
    create_directory: true
    recreate: true
    compaction:
      on_start: true
      on_rebound: true
      cleanup_on_start: true
      directory: /var/lib/otelcol
  health_check:
    endpoint: :13133
  {{- if and .Values.loki.external.url .Values.loki.external.secretName }}
  basicauth:
    client_auth:
      username: ${env:LOKI_USERNAME}
      password: ${env:LOKI_PASSWORD}
  {{- end }}
service:
  extensions:
    - health_check
    - file_storage
    {{- if and .Values.loki.external.url .Values.loki.external.secretName }}
    - basicauth
    {{- end }}
  pipelines:
    logs:
      receivers:
        - file_log
      processors:
        - memory_limiter
        - k8s_attributes
        - transform
      exporters:
        - otlp_http
  telemetry:
    logs:
      level: {{ .Values.logCollector.logLevel }}
      encoding: json
    metrics:
      readers:
        - pull:
            exporter:
              prometheus:
                host: ''
                port: 8888
{{- end }}

{{/* Relabelling steps, in their order. */}}
{{- define "jobpilot-monitoring.relabelings" -}}
{{- range $stepName := include "jobpilot-monitoring.inOrder" . | fromJsonArray }}
{{- $step := index $ $stepName }}
- action: {{ $step.action | default "replace" }}
  {{- if not (kindIs "invalid" $step.sourceLabels) }}
  source_labels:
    {{- toYaml $step.sourceLabels | nindent 4 }}
  {{- end }}
  {{- if not (kindIs "invalid" $step.separator) }}
  separator: {{ $step.separator | quote }}
  {{- end }}
  {{- with $step.regex }}
  regex: {{ . | quote }}
  {{- end }}
  {{- with $step.modulus }}
  modulus: {{ . | int64 }}
  {{- end }}
  {{- with $step.targetLabel }}
  target_label: {{ . | quote }}
  {{- end }}
  {{- if not (kindIs "invalid" $step.replacement) }}
  replacement: {{ $step.replacement | quote }}
  {{- end }}
{{- end }}
{{- end }}

{{/* Credentials and TLS of a scrape job or remote write, as files of a mounted secret. Takes a dict of root, of and place. */}}
{{- define "jobpilot-monitoring.prometheus.client" -}}
tls_config:
  insecure_skip_verify: {{ (.of.tls).insecureSkipVerify | default false }}
  {{- with (.of.tls).serverName }}
  server_name: {{ . | quote }}
  {{- end }}
  {{- with .of.credentials }}
  {{- with .caKey }}
  ca_file: /etc/prometheus/secrets/{{ $.of.credentials.secretName }}/{{ . }}
  {{- end }}
  {{- with .certKey }}
  cert_file: /etc/prometheus/secrets/{{ $.of.credentials.secretName }}/{{ . }}
  {{- end }}
  {{- with .keyKey }}
  key_file: /etc/prometheus/secrets/{{ $.of.credentials.secretName }}/{{ . }}
  {{- end }}
  {{- end }}
{{- with .of.credentials }}
{{- with .authorization }}
authorization:
  type: {{ .type | default "Bearer" | quote }}
  credentials_file: /etc/prometheus/secrets/{{ $.of.credentials.secretName }}/{{ .credentialsKey }}
{{- end }}
{{- with .basicAuth }}
basic_auth:
  username: {{ .username | quote }}
  password_file: /etc/prometheus/secrets/{{ $.of.credentials.secretName }}/{{ .passwordKey }}
{{- end }}
{{- if kindIs "invalid" (index $.root.Values.prometheus.secrets .secretName) }}
{{- fail (printf "%s.credentials.secretName: %s is not in prometheus.secrets, so it would not be mounted" $.place .secretName) }}
{{- end }}
{{- end }}
{{- end }}

{{/* The scrape of annotated services: of those whose annotation honor-labels is true, or of all others. Takes a dict of root and honorLabels. */}}
{{- define "jobpilot-monitoring.prometheus.annotatedServices" -}}
kubernetes_sd_configs:
  - role: endpointslice
    {{- with .root.Values.prometheus.scrape.namespaces }}
    namespaces:
      names:
        {{- toYaml . | nindent 8 }}
    {{- end }}
sample_limit: {{ .root.Values.prometheus.limits.sampleLimit | int64 }}
target_limit: {{ .root.Values.prometheus.limits.targetLimit }}
label_limit: {{ .root.Values.prometheus.limits.labelLimit }}
label_name_length_limit: {{ .root.Values.prometheus.limits.labelNameLengthLimit }}
label_value_length_limit: {{ .root.Values.prometheus.limits.labelValueLengthLimit }}
body_size_limit: {{ .root.Values.prometheus.limits.bodySizeLimit | quote }}
{{- with .root.Values.prometheus.metricDropRules }}
metric_relabel_configs:
  {{- include "jobpilot-monitoring.relabelings" . | trim | nindent 2 }}
{{- end }}
relabel_configs:
  - source_labels:
      - __meta_kubernetes_service_annotation_prometheus_io_scrape
    action: keep
    regex: 'true'
  - source_labels:
      - __meta_kubernetes_service_annotation_prometheus_io_scheme
    regex: (https?)
    target_label: __scheme__
  - source_labels:
      - __meta_kubernetes_service_annotation_prometheus_io_path
    regex: (.+)
    target_label: __metrics_path__
  - source_labels:
      - __address__
      - __meta_kubernetes_service_annotation_prometheus_io_port
    regex: (\[[^\]]+\]|[^:]+)(?::\d+)?;(\d+)
    target_label: __address__
    replacement: $1:$2
  - action: labelmap
    regex: __meta_kubernetes_service_annotation_prometheus_io_param_(.+)
    replacement: __param_$1
  - source_labels:
      - __meta_kubernetes_service_annotation_prometheus_io_honor_labels
    action: {{ ternary "keep" "drop" .honorLabels }}
    regex: 'true'
  - source_labels:
      - __meta_kubernetes_endpointslice_port
      - __meta_kubernetes_service_annotation_prometheus_io_port
    action: drop
    regex: ;
  - source_labels:
      - __meta_kubernetes_endpointslice_port_protocol
      - __meta_kubernetes_service_annotation_prometheus_io_port
    action: drop
    regex: (UDP|SCTP);
  - source_labels:
      - __meta_kubernetes_namespace
    target_label: namespace
  - source_labels:
      - __meta_kubernetes_pod_name
    target_label: pod
  - source_labels:
      - __meta_kubernetes_pod_node_name
    target_label: node
  - source_labels:
      - __meta_kubernetes_service_name
    target_label: service
{{- end }}

{{/* The fields of a route but for its receiver and the routes below it. Takes a dict of root, route and place. */}}
{{- define "jobpilot-monitoring.alertmanager.route" -}}
{{- with .route.matchers }}
matchers:
  {{- range $matcherName, $matcher := . }}
  {{- if $matcher }}
  - {{ printf "%s%s%q" $matcherName ($matcher.op | default "=") $matcher.value | quote }}
  {{- end }}
  {{- end }}
{{- end }}
{{- if .route.continue }}
continue: true
{{- end }}
{{- if not (kindIs "invalid" .route.groupBy) }}
group_by:
  {{- toYaml .route.groupBy | nindent 2 }}
{{- end }}
{{- with .route.groupWait }}
group_wait: {{ . }}
{{- end }}
{{- with .route.groupInterval }}
group_interval: {{ . }}
{{- end }}
{{- with .route.repeatInterval }}
repeat_interval: {{ . }}
{{- end }}
{{- if not (kindIs "invalid" .route.muteTimeIntervals) }}
mute_time_intervals:
  {{- range $interval := .route.muteTimeIntervals }}
  {{- if kindIs "invalid" (index $.root.Values.routing.timeIntervals $interval) }}
  {{- fail (printf "%s.muteTimeIntervals: there is no time interval %s in routing.timeIntervals" $.place $interval) }}
  {{- end }}
  {{- end }}
  {{- with .route.muteTimeIntervals }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}
{{- if not (kindIs "invalid" .route.activeTimeIntervals) }}
active_time_intervals:
  {{- range $interval := .route.activeTimeIntervals }}
  {{- if kindIs "invalid" (index $.root.Values.routing.timeIntervals $interval) }}
  {{- fail (printf "%s.activeTimeIntervals: there is no time interval %s in routing.timeIntervals" $.place $interval) }}
  {{- end }}
  {{- end }}
  {{- with .route.activeTimeIntervals }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}
{{- if kindIs "invalid" (index .root.Values.receivers .route.receiver) }}
{{- fail (printf "%s.receiver: there is no receiver %s in receivers" .place .route.receiver) }}
{{- end }}
{{- end }}

{{/* grafana.ini. */}}
{{- define "jobpilot-monitoring.grafana.ini" -}}
grafana.ini: |-
  [server]
  root_url = {{ trimSuffix "/" (include "jobpilot-monitoring.grafana.externalUrl" .) }}/
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
  ha_peers = {{ .Values.namePrefix }}grafana-headless.{{ .Release.Namespace }}.svc:9094
  ha_listen_address = [${POD_IP}]:9094
  ha_advertise_address = [${POD_IP}]:9094
  {{- end }}
  {{- if .Values.grafana.imageRenderer.enabled }}
  [rendering]
  server_url = http://{{ .Values.namePrefix }}grafana-image-renderer.{{ .Release.Namespace }}.svc:8081/render
  callback_url = http://{{ .Values.namePrefix }}grafana.{{ .Release.Namespace }}.svc:3000/
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
  [log]
  mode = console
  level = {{ .Values.grafana.logLevel }}
  [log.console]
  format = {{ .Values.grafana.logFormat }}
  {{- range $settingsName, $settings := .Values.grafana.settings }}
  {{- if not (kindIs "invalid" $settings) }}
  [{{ $settingsName }}]
  {{- range $settingName, $setting := $settings }}
  {{- if $setting }}
  {{ $settingName }} = """{{ $setting }}"""
  {{- end }}
  {{- end }}
  {{- end }}
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
{{- end }}

{{/* The addresses of all members of Alertmanager, one a line. */}}
{{- define "jobpilot-monitoring.grafana.alertmanagerMembers" -}}
http://{{ .Values.namePrefix }}alertmanager-0.{{ .Values.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc:9093
{{- if gt (int64 .Values.alertmanager.replicas) 1 }}
http://{{ .Values.namePrefix }}alertmanager-1.{{ .Values.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc:9093
{{- end }}
{{- if gt (int64 .Values.alertmanager.replicas) 2 }}
http://{{ .Values.namePrefix }}alertmanager-2.{{ .Values.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc:9093
{{- end }}
{{- if gt (int64 .Values.alertmanager.replicas) 3 }}
http://{{ .Values.namePrefix }}alertmanager-3.{{ .Values.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc:9093
{{- end }}
{{- if gt (int64 .Values.alertmanager.replicas) 4 }}
http://{{ .Values.namePrefix }}alertmanager-4.{{ .Values.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc:9093
{{- end }}
{{- if gt (int64 .Values.alertmanager.replicas) 5 }}
http://{{ .Values.namePrefix }}alertmanager-5.{{ .Values.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc:9093
{{- end }}
{{- if gt (int64 .Values.alertmanager.replicas) 6 }}
http://{{ .Values.namePrefix }}alertmanager-6.{{ .Values.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc:9093
{{- end }}
{{- if gt (int64 .Values.alertmanager.replicas) 7 }}
http://{{ .Values.namePrefix }}alertmanager-7.{{ .Values.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc:9093
{{- end }}
{{- if gt (int64 .Values.alertmanager.replicas) 8 }}
http://{{ .Values.namePrefix }}alertmanager-8.{{ .Values.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc:9093
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
    url: http://{{ .Values.namePrefix }}prometheus.{{ .Release.Namespace }}.svc:9090
    isDefault: true
    jsonData:
      httpMethod: POST
      timeInterval: {{ .Values.prometheus.scrapeInterval }}
      {{- if .Values.alertmanager.enabled }}
      alertmanagerUid: jobpilot-alertmanager
      {{- end }}
  {{- end }}
  {{- if .Values.alertmanager.enabled }}
  - name: Alertmanager
    type: alertmanager
    uid: jobpilot-alertmanager
    access: proxy
    editable: false
    url: http://{{ .Values.namePrefix }}alertmanager.{{ .Release.Namespace }}.svc:9093
    jsonData:
      implementation: prometheus
      handleGrafanaManagedAlerts: false
  {{- end }}
  {{- if .Values.loki.enabled }}
  - name: Loki
    type: loki
    uid: jobpilot-loki
    access: proxy
    editable: false
    url: {{ replace "$" "$$" (include "jobpilot-monitoring.loki.url" .) | quote }}
    {{- if and .Values.loki.external.url .Values.loki.external.secretName }}
    basicAuth: true
    basicAuthUser: $LOKI_USERNAME
    {{- end }}
    {{- if .Values.loki.external.tenant }}
    jsonData:
      httpHeaderName1: X-Scope-OrgID
    {{- end }}
    {{- if or .Values.loki.external.tenant (and .Values.loki.external.url .Values.loki.external.secretName) }}
    secureJsonData:
      {{- with .Values.loki.external.tenant }}
      httpHeaderValue1: {{ . | quote }}
      {{- end }}
      {{- if and .Values.loki.external.url .Values.loki.external.secretName }}
      basicAuthPassword: $LOKI_PASSWORD
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
policies:
  - orgId: 1
    receiver: Alertmanager
    group_by:
      - '...'
    group_wait: 0s
    group_interval: 1m
    repeat_interval: 1m
{{- end }}

{{/* The address of Grafana for alerts, without a slash at its end; nothing where it has none. */}}
{{- define "jobpilot-monitoring.dashboardsUrl" -}}
{{- with .Values.alerting.dashboardBaseUrl -}}
{{ trimSuffix "/" . }}
{{- else -}}
{{- if and .Values.grafana.enabled (or .Values.grafana.externalUrl .Values.grafana.ingress.enabled) -}}
{{ trimSuffix "/" (include "jobpilot-monitoring.grafana.externalUrl" .) }}
{{- end -}}
{{- end -}}
{{- end }}

{{/* The rule file of a group: a rule for each alert, and a second one that escalates it. Takes a dict of root, name, group and dashboards. */}}
{{- define "jobpilot-monitoring.alertRules" -}}
groups:
  - name: {{ .name }}
    labels:
      alert_group: {{ .name }}
      {{- range $groupLabelName, $groupLabel := .group.labels }}
      {{- if $groupLabel }}
      {{ $groupLabelName | quote }}: {{ $groupLabel | quote }}
      {{- end }}
      {{- end }}
    rules:
      {{- range $alertName, $alert := .group.alerts }}
      {{- if $alert }}
      {{- if and $alert.enabled (or (ne $alertName "KubeStateMetricsMissing") $.root.Values.alerting.expectedComponents.kubeStateMetrics.enabled) (or (ne $alertName "AlertmanagerReceivesNoAlerts") $.root.Values.alertGroups.monitoring.alerts.Watchdog.enabled) }}
      {{- range $stage := splitList " " (ternary "alert escalation" "alert" (and (eq $alert.severity "critical") $alert.escalate $.root.Values.alerting.escalation.enabled)) }}
      - alert: {{ $alertName }}
        {{- if eq $stage "escalation" }}
        for: '{{ add (include "jobpilot-monitoring.durationSeconds" (printf "%s%s" $alert.for $.root.Values.alerting.escalation.after) | float64) 0 }}s'
        {{- else }}
        for: {{ $alert.for }}
        {{- end }}
        {{- with $alert.keepFiringFor }}
        keep_firing_for: {{ . }}
        {{- end }}
        labels:
          severity: {{ $alert.severity }}
          {{- if eq $stage "escalation" }}
          escalation: 'true'
          {{- end }}
          {{- range $labelName, $label := $alert.labels }}
          {{- if $label }}
          {{ $labelName | quote }}: {{ $label | quote }}
          {{- end }}
          {{- end }}
        {{- include (printf "jobpilot-monitoring.alert.%s" $alertName) (dict "root" $.root "alert" $alert "metrics" $.root.Values.metrics "runbooks" (trimSuffix "/" $.root.Values.alerting.runbookBaseUrl)) | nindent 8 }}
          {{- with $.dashboards }}
          dashboard_url: {{ printf "%s/d/jobpilot-%s" . $.name | quote }}
          {{- end }}
          {{- range $annotationName, $annotation := $alert.annotations }}
          {{- if $annotation }}
          {{ $annotationName | quote }}: {{ $annotation | quote }}
          {{- end }}
          {{- end }}
      {{- end }}
      {{- end }}
      {{- end }}
      {{- end }}
{{- end }}

{{/* A receiver of Alertmanager. Takes a dict of root, name and receiver. */}}
{{- define "jobpilot-monitoring.receiver" -}}
name: {{ .name | quote }}
{{- with .receiver.labels }}
labels:
  {{- range $labelName, $label := . }}
  {{- if not (kindIs "invalid" $label) }}
  {{ $labelName | quote }}: {{ $label | quote }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.slack }}
slack_configs:
  {{- range $slackName, $slack := . }}
  {{- if not (kindIs "invalid" $slack) }}
  - {{- include "jobpilot-monitoring.receiver.slack" (dict "root" $.root "entry" $slack "secretName" ($slack.secretName | default $.root.Values.alertmanager.secretName) "place" (printf "receivers.%s.slack.%s" $.name $slackName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- range $integrationName, $integration := omit .receiver "labels" "slack" }}
{{- if not (kindIs "invalid" $integration) }}
{{- with $integration }}
{{ snakecase $integrationName }}_configs:
  {{- range $entry := . }}
  {{- if not (kindIs "invalid" $entry) }}
  - send_resolved: {{ dig "sendResolved" true $entry }}
    {{- include "jobpilot-monitoring.receiver.settings" (dict "parent" $integrationName "settings" $entry "secretName" ($entry.secretName | default $.root.Values.alertmanager.secretName)) | trim | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- range $telegramName, $telegram := .receiver.telegram }}
{{- if $telegram }}
{{- if not (kindIs "invalid" $telegram.chatId) }}
{{- if eq (int64 $telegram.chatId) 0 }}
{{- fail (printf "receivers.%s.telegram.%s.chatId cannot be 0: no chat has that identifier" $.name $telegramName) }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* An entry of slack_configs. Takes a dict of root, entry, secretName and place. */}}
{{- define "jobpilot-monitoring.receiver.slack" -}}
send_resolved: {{ dig "sendResolved" true .entry }}
{{- if not (or .entry.apiUrlKey .entry.updateMessage) }}
app_token_file: {{ include "jobpilot-monitoring.receiver.slackToken" (dict "root" .root "entry" .entry "secretName" .secretName) }}
{{- end }}
{{- if .entry.updateMessage }}
api_url: https://slack.com/api/chat.postMessage
http_config:
  authorization:
    credentials_file: {{ include "jobpilot-monitoring.receiver.slackToken" (dict "root" .root "entry" .entry "secretName" .secretName) }}
  {{- if not (kindIs "invalid" .entry.httpConfig) }}
  {{- include "jobpilot-monitoring.receiver.settings" (dict "parent" "httpConfig" "settings" .entry.httpConfig "secretName" .secretName) | trim | nindent 2 }}
  {{- end }}
{{- else if not (kindIs "invalid" .entry.httpConfig) }}
http_config:
  {{- include "jobpilot-monitoring.receiver.settings" (dict "parent" "httpConfig" "settings" .entry.httpConfig "secretName" .secretName) | trim | nindent 2 }}
{{- end }}
{{ include "jobpilot-monitoring.receiver.settings" (dict "parent" "slack" "settings" (omit .entry "appTokenKey" "httpConfig") "secretName" .secretName) | trim }}
{{- if not (or .entry.apiUrlKey .entry.appTokenKey .root.Values.notifications.slack.appTokenKey) }}
{{- fail (printf "%s has no credentials: set its apiUrlKey or appTokenKey, or notifications.slack.appTokenKey" .place) }}
{{- end }}
{{- end }}

{{/* The file with the token of the Slack app that an entry of slack_configs uses. Takes a dict of root, entry and secretName. */}}
{{- define "jobpilot-monitoring.receiver.slackToken" -}}
{{- with .entry.appTokenKey -}}
/etc/alertmanager/secrets/{{ $.secretName }}/{{ . }}
{{- else -}}
/etc/alertmanager/secrets/{{ .root.Values.alertmanager.secretName }}/{{ .root.Values.notifications.slack.appTokenKey }}
{{- end -}}
{{- end }}

{{/* Settings of an integration, or of a part of it, as Alertmanager has them. Takes a dict of parent, settings and secretName. */}}
{{- define "jobpilot-monitoring.receiver.settings" -}}
{{- if eq .parent "threading" }}
thread_by_date: {{ .settings.threadByDate | default "daily" }}
{{- else if eq .parent "httpConfig" }}
follow_redirects: {{ dig "followRedirects" true .settings }}
enable_http2: {{ dig "enableHttp2" true .settings }}
{{- else if has .parent (list "summary" "description") }}
enable_update: {{ dig "enableUpdate" true .settings }}
{{- end }}
{{- range $settingName, $setting := omit .settings "secretName" "sendResolved" "enableHttp2" "enableUpdate" "followRedirects" "threadByDate" }}
{{- if not (kindIs "invalid" $setting) }}
{{- if kindIs "string" $setting }}
{{- if and (hasSuffix "Key" $settingName) (ne $settingName "routingKey") }}
{{ snakecase (trimSuffix "Key" $settingName) }}_file: /etc/alertmanager/secrets/{{ $.secretName }}/{{ $setting }}
{{- else }}
{{ snakecase $settingName | quote }}: {{ $setting | quote }}
{{- end }}
{{- else if kindIs "map" $setting }}
{{- if has (printf "%s.%s" $.parent $settingName) (list "email.headers" "httpConfig.httpHeaders" "oauth2.endpointParams" "opsgenie.details" "sns.attributes" "victorops.customFields") }}
{{- with $setting }}
{{ snakecase $settingName | quote }}:
  {{- range $entryName, $entry := . }}
  {{- if not (kindIs "invalid" $entry) }}
  {{- if kindIs "map" $entry }}
  {{ $entryName | quote }}:
    {{- include "jobpilot-monitoring.receiver.settings" (dict "parent" $settingName "settings" $entry "secretName" $.secretName) | trim | nindent 4 }}
  {{- else }}
  {{ $entryName | quote }}: {{ $entry | quote }}
  {{- end }}
  {{- end }}
  {{- end }}
{{- end }}
{{- else if has (printf "%s.%s" $.parent $settingName) (list "jira.fields" "oauth2.claims" "pagerduty.details" "webhook.payload") }}
{{ snakecase $settingName | quote }}:
  {{- toYaml $setting | nindent 2 }}
{{- else }}
{{ snakecase $settingName | quote }}:
  {{- include "jobpilot-monitoring.receiver.settings" (dict "parent" $settingName "settings" $setting "secretName" $.secretName) | trim | nindent 2 }}
{{- end }}
{{- else if kindIs "slice" $setting }}
{{- if eq $settingName "secretKeys" }}
files:
  {{- range $key := $setting }}
  - /etc/alertmanager/secrets/{{ $.secretName }}/{{ $key }}
  {{- end }}
{{- else }}
{{ snakecase $settingName | quote }}:
  {{- range $item := $setting }}
  {{- if kindIs "map" $item }}
  - {{- include "jobpilot-monitoring.receiver.settings" (dict "parent" $settingName "settings" $item "secretName" $.secretName) | trim | nindent 4 }}
  {{- else }}
  - {{ $item | quote }}
  {{- end }}
  {{- end }}
{{- end }}
{{- else if kindIs "bool" $setting }}
{{- if or $setting (has $settingName (list "forceImplicitTls" "html" "monospace" "proxyFromEnvironment" "requireTls" "short")) }}
{{ snakecase $settingName | quote }}: {{ $setting }}
{{- end }}
{{- else }}
{{ snakecase $settingName | quote }}: {{ $setting | toJson }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* The fields that all dashboards have in common: links to each other and to the runbooks. */}}
{{- define "jobpilot-monitoring.dashboardSettings" -}}
"tags":["jobpilot"],"schemaVersion":42,"refresh":"1m","graphTooltip":1,"links":[{"icon":"doc","tooltip":"","tags":["jobpilot"],"asDropdown":true,"targetBlank":false,"includeVars":true,"keepTime":true,"type":"dashboards","title":"Dashboards"},{"icon":"doc","tooltip":"","tags":[],"asDropdown":false,"targetBlank":true,"includeVars":false,"keepTime":false,"type":"link","title":"Runbooks","url":"{{ trimSuffix "/" .Values.alerting.runbookBaseUrl }}"}],"annotations":{}
{{- end }}

{{/* A panel of a dashboard: lines over time. Takes a dict of x, y, title, query and unit. */}}
{{- define "jobpilot-monitoring.graph" -}}
{"type":"timeseries","datasource":{"type":"prometheus","uid":"jobpilot-prometheus"},"fieldConfig":{"overrides":[],"defaults":{"unit":"{{ .unit }}"}},"title":"{{ .title }}","targets":[{"legendFormat":"__auto","expr":"{{ .query }}"}],"gridPos":{"h":7,"w":8,"x":{{ .x | int64 }},"y":{{ .y | int64 }}}}
{{- end }}

{{/* A panel of a dashboard: what an alert looks at over time, with a link to its runbook. Takes a dict of root, x, y, title, query, alert and runbook. */}}
{{- define "jobpilot-monitoring.alertGraph" -}}
{"type":"timeseries","datasource":{"type":"prometheus","uid":"jobpilot-prometheus"},"fieldConfig":{"overrides":[],"defaults":{}},"title":"{{ .title }}","targets":[{"legendFormat":"__auto","expr":"{{ .query }}"}],"gridPos":{"h":7,"w":8,"x":{{ .x | int64 }},"y":{{ .y | int64 }}},"description":"[{{ .alert }}]({{ trimSuffix "/" .root.Values.alerting.runbookBaseUrl }}/{{ .runbook }})"}
{{- end }}

{{/* A panel of a dashboard: the measure of an alert over time, red above its threshold, with a link to its runbook. Takes a dict of root, x, y, title, query, alert, runbook, unit and limit. */}}
{{- define "jobpilot-monitoring.measureGraph" -}}
{"type":"timeseries","datasource":{"type":"prometheus","uid":"jobpilot-prometheus"},"fieldConfig":{"overrides":[],"defaults":{"custom":{"thresholdsStyle":{"mode":"line"}},"thresholds":{"mode":"absolute","steps":[{"color":"green","value":null},{"color":"red","value":{{ .limit | toJson }}}]},"unit":"{{ .unit }}"}},"title":"{{ .title }}","targets":[{"legendFormat":"__auto","expr":"{{ .query }}"}],"gridPos":{"h":7,"w":8,"x":{{ .x | int64 }},"y":{{ .y | int64 }}},"description":"[{{ .alert }}]({{ trimSuffix "/" .root.Values.alerting.runbookBaseUrl }}/{{ .runbook }})"}
{{- end }}

{{/* A panel of a dashboard: the measure of an alert over time for each service, whose dashboard a click leads to. Takes a dict of root, x, y, title, query, alert, runbook, unit and limit. */}}
{{- define "jobpilot-monitoring.serviceGraph" -}}
{"type":"timeseries","datasource":{"type":"prometheus","uid":"jobpilot-prometheus"},"fieldConfig":{"overrides":[],"defaults":{"custom":{"thresholdsStyle":{"mode":"line"}},"thresholds":{"mode":"absolute","steps":[{"color":"green","value":null},{"color":"red","value":{{ .limit | toJson }}}]},"unit":"{{ .unit }}","links":[{"title":"Service","url":"/d/jobpilot-service?var-namespace=${__field.labels.namespace}&var-service=${__field.labels.service}"}]}},"title":"{{ .title }}","targets":[{"legendFormat":"__auto","expr":"{{ .query }}"}],"gridPos":{"h":7,"w":8,"x":{{ .x | int64 }},"y":{{ .y | int64 }}},"description":"[{{ .alert }}]({{ trimSuffix "/" .root.Values.alerting.runbookBaseUrl }}/{{ .runbook }})"}
{{- end }}

{{/* A panel of a dashboard: what is up (1) or down (0) over time, with a link to the runbook of the alert on it. Takes a dict of root, x, y, title, query, alert and runbook. */}}
{{- define "jobpilot-monitoring.stateGraph" -}}
{"type":"state-timeline","datasource":{"type":"prometheus","uid":"jobpilot-prometheus"},"fieldConfig":{"overrides":[],"defaults":{"mappings":[{"type":"value","options":{"0":{"text":"down","color":"red"},"1":{"text":"up","color":"green"}}}]}},"title":"{{ .title }}","targets":[{"legendFormat":"__auto","expr":"{{ .query }}"}],"gridPos":{"h":7,"w":8,"x":{{ .x | int64 }},"y":{{ .y | int64 }}},"description":"[{{ .alert }}]({{ trimSuffix "/" .root.Values.alerting.runbookBaseUrl }}/{{ .runbook }})"}
{{- end }}

{{/* A panel of a dashboard: series as a table of their labels, for the alerts that fire. Takes a dict of x, y, title, query and width. */}}
{{- define "jobpilot-monitoring.alertTable" -}}
{"type":"table","datasource":{"type":"prometheus","uid":"jobpilot-prometheus"},"transformations":[{"id":"organize","options":{"excludeByName":{"Time":true,"Value":true}}}],"fieldConfig":{"overrides":[],"defaults":{"noValue":"none"}},"title":"{{ .title }}","targets":[{"format":"table","instant":true,"expr":"{{ .query }}"}],"gridPos":{"h":7,"w":{{ .width | int64 }},"x":{{ .x | int64 }},"y":{{ .y | int64 }}}}
{{- end }}

{{/* The names of the entries that are not null, by their field order (0 where absent), then by name, as a JSON array. */}}
{{- define "jobpilot-monitoring.inOrder" -}}
{{- $names := list }}
{{- range $name, $entry := . }}
{{- if not (kindIs "invalid" $entry) }}
{{- $names = append $names (printf "%017d %s" (add 9007199254740992 $entry.order) $name) }}
{{- end }}
{{- end }}
{{- $sorted := list }}
{{- range sortAlpha $names }}
{{- $sorted = append $sorted (substr 18 -1 .) }}
{{- end }}
{{- toJson $sorted }}
{{- end }}

{{/* The number that a Kubernetes quantity such as 50Gi or 1.5G stands for. */}}
{{- define "jobpilot-monitoring.quantityBytes" -}}
{{- $factors := dict "" 1 "m" 0.001 "k" 1000 "M" 1000000 "G" 1000000000 "T" 1000000000000 "P" 1000000000000000 -}}
{{- $binary := dict "Ki" 1024 "Mi" 1048576 "Gi" 1073741824 "Ti" 1099511627776 "Pi" 1125899906842624 -}}
{{- mulf (regexFind "^[0-9.]+" . | float64) (get (merge $factors $binary) (regexFind "[A-Za-z]*$" .)) }}
{{- end }}

{{/* The bytes of a Prometheus size such as 45GB, whose units are powers of 1024. */}}
{{- define "jobpilot-monitoring.sizeBytes" -}}
{{- $units := dict "B" 1 "KB" 1024 "MB" 1048576 "GB" 1073741824 "TB" 1099511627776 "PB" 1125899906842624 "EB" 1152921504606846976 -}}
{{- mulf (regexFind "^[0-9]+" . | float64) (get $units (regexFind "[A-Z]+$" .)) }}
{{- end }}

{{/* The seconds of a Prometheus duration such as 1h30m. */}}
{{- define "jobpilot-monitoring.durationSeconds" -}}
{{- $units := dict "y" 31536000000 "w" 604800000 "d" 86400000 "h" 3600000 "m" 60000 "s" 1000 "ms" 1 -}}
{{- $milliseconds := 0 -}}
{{- range regexFindAll "[0-9]+[a-z]+" . -1 }}
{{- $unit := trimAll "0123456789" . }}
{{- $milliseconds = add $milliseconds (mul (trimSuffix $unit . | atoi) (get $units $unit)) }}
{{- end }}
{{- divf $milliseconds 1000 }}
{{- end }}
