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
