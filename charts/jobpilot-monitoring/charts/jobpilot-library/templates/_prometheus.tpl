{{/* prometheus.yml. */}}
{{- define "jobpilot-monitoring.prometheus.config" -}}
global:
  scrape_interval: {{ .Values.prometheus.scrapeInterval }}
  scrape_timeout: {{ .Values.prometheus.scrapeTimeout }}
  evaluation_interval: {{ .Values.prometheus.evaluationInterval }}
  extra_scrape_metrics: true
  {{- if not (kindIs "invalid" .Values.prometheus.scrapeNativeHistograms) }}
  scrape_native_histograms: {{ .Values.prometheus.scrapeNativeHistograms }}
  {{- end }}
  external_labels:
    replica: ${POD_NAME}
    {{- with .Values.cluster }}
    cluster: {{ replace "$" "$$" . | quote }}
    {{- end }}
    {{- with .Values.environment }}
    environment: {{ replace "$" "$$" . | quote }}
    {{- end }}
    {{- range $labelName, $label := .Values.prometheus.externalLabels }}
    {{- if not (kindIs "invalid" $label) }}
    {{ $labelName | quote }}: {{ replace "$" "$$" $label | quote }}
    {{- end }}
    {{- end }}
{{- if not .Values.prometheus.agent }}
rule_files:
  - /etc/prometheus/rules/*.yml
alerting:
  alert_relabel_configs:
    - action: labeldrop
      regex: replica
    {{- if not (kindIs "invalid" .Values.prometheus.alertRelabelings) }}
    {{- include "jobpilot-monitoring.relabelings" .Values.prometheus.alertRelabelings | trim | nindent 4 }}
    {{- end }}
  {{- if or (and .Values.alertmanager.enabled (or (not .Values.operator.enabled) .Values.operator.ownAlertmanager)) .Values.externalAlertmanagers }}
  alertmanagers:
    {{- if and .Values.alertmanager.enabled (or (not .Values.operator.enabled) .Values.operator.ownAlertmanager) }}
    - api_version: v2
      {{- if include "jobpilot-monitoring.alertmanager.path" . }}
      path_prefix: {{ include "jobpilot-monitoring.alertmanager.path" . | quote }}
      {{- end }}
      dns_sd_configs:
        - names:
            - _web._tcp.{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc
          type: SRV
          refresh_interval: 10s
      {{- if .Values.componentTls.enabled }}
      scheme: https
      tls_config:
        ca_file: /etc/prometheus/tls/ca.crt
        server_name: {{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager.{{ .Release.Namespace }}.svc
      {{- if .Values.componentTls.basicAuth.enabled }}
      basic_auth:
        username_file: /etc/prometheus/tls/username
        password_file: /etc/prometheus/tls/password
      {{- end }}
      {{- end }}
    {{- end }}
    {{- range $externalName, $external := .Values.externalAlertmanagers }}
    {{- if $external }}
    - api_version: v2
      scheme: {{ $external.scheme | default "http" }}
      path_prefix: {{ $external.pathPrefix | default "/" | quote }}
      {{- if not (kindIs "invalid" $external.sigv4) }}
      sigv4:
        {{- with $external.sigv4.region }}
        region: {{ . | quote }}
        {{- end }}
        {{- with $external.sigv4.profile }}
        profile: {{ . | quote }}
        {{- end }}
        {{- with $external.sigv4.roleArn }}
        role_arn: {{ . | quote }}
        {{- end }}
        {{- with $external.sigv4.externalId }}
        external_id: {{ . | quote }}
        {{- end }}
        use_fips_sts_endpoint: {{ $external.sigv4.useFipsStsEndpoint | default false }}
        {{- with $external.sigv4.serviceName }}
        service_name: {{ . | quote }}
        {{- end }}
      {{- end }}
      static_configs:
        - targets:
            {{- toYaml $external.addresses | nindent 12 }}
      {{- include "jobpilot-monitoring.prometheus.client" (dict "root" $ "of" $external "place" (printf "externalAlertmanagers.%s" $externalName)) | nindent 6 }}
      {{- with $external.credentials }}
      {{- if and (not (kindIs "invalid" $external.sigv4)) (or (not (kindIs "invalid" .authorization)) (not (kindIs "invalid" .basicAuth)) (not (kindIs "invalid" .oauth2))) }}
      {{- fail (printf "externalAlertmanagers.%s: only one login is possible; sigv4 cannot stand beside authorization, basicAuth or oauth2 of credentials" $externalName) }}
      {{- end }}
      {{- end }}
    {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- with .Values.prometheus.scrapeConfigFiles }}
scrape_config_files:
  {{- toYaml . | nindent 2 }}
{{- end }}
scrape_configs:
  - job_name: prometheus
    {{- if include "jobpilot-monitoring.prometheus.path" . }}
    metrics_path: {{ include "jobpilot-monitoring.prometheus.path" . }}/metrics
    {{- end }}
    dns_sd_configs:
      - names:
          - _web._tcp.{{ .Values.namePrefix | default .Values.global.namePrefix }}prometheus-headless.{{ .Release.Namespace }}.svc
        type: SRV
        refresh_interval: 10s
    relabel_configs:
      - source_labels:
          - __address__
        regex: ([^.]+).*
        target_label: pod
      - target_label: namespace
        replacement: {{ .Release.Namespace | quote }}
      - target_label: service
        replacement: {{ .Values.namePrefix | default .Values.global.namePrefix }}prometheus
    {{- if .Values.componentTls.enabled }}
    scheme: https
    tls_config:
      ca_file: /etc/prometheus/tls/ca.crt
      server_name: {{ .Values.namePrefix | default .Values.global.namePrefix }}prometheus.{{ .Release.Namespace }}.svc
    {{- if .Values.componentTls.basicAuth.enabled }}
    basic_auth:
      username_file: /etc/prometheus/tls/username
      password_file: /etc/prometheus/tls/password
    {{- end }}
    {{- end }}
  {{- if and .Values.alertmanager.enabled (or (not .Values.operator.enabled) .Values.operator.ownAlertmanager) }}
  - job_name: alertmanager
    {{- if include "jobpilot-monitoring.alertmanager.path" . }}
    metrics_path: {{ include "jobpilot-monitoring.alertmanager.path" . }}/metrics
    {{- end }}
    dns_sd_configs:
      - names:
          - _web._tcp.{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc
        type: SRV
        refresh_interval: 10s
    relabel_configs:
      - source_labels:
          - __address__
        regex: ([^.]+).*
        target_label: pod
      - target_label: namespace
        replacement: {{ .Release.Namespace | quote }}
      - target_label: service
        replacement: {{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager
    {{- if .Values.componentTls.enabled }}
    scheme: https
    tls_config:
      ca_file: /etc/prometheus/tls/ca.crt
      server_name: {{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager.{{ .Release.Namespace }}.svc
    {{- if .Values.componentTls.basicAuth.enabled }}
    basic_auth:
      username_file: /etc/prometheus/tls/username
      password_file: /etc/prometheus/tls/password
    {{- end }}
    {{- end }}
  {{- end }}
  {{- if .Values.grafana.enabled }}
  - job_name: grafana
    {{- if include "jobpilot-monitoring.grafana.path" . }}
    metrics_path: {{ include "jobpilot-monitoring.grafana.path" . }}/metrics
    {{- end }}
    dns_sd_configs:
      - names:
          - _web._tcp.{{ .Values.namePrefix | default .Values.global.namePrefix }}grafana-headless.{{ .Release.Namespace }}.svc
        type: SRV
        refresh_interval: 10s
    relabel_configs:
      - source_labels:
          - __address__
        regex: ([^.]+).*
        target_label: pod
      - target_label: namespace
        replacement: {{ .Release.Namespace | quote }}
      - target_label: service
        replacement: {{ .Values.namePrefix | default .Values.global.namePrefix }}grafana
  {{- end }}
  {{- if and .Values.loki.enabled (not .Values.loki.external.url) }}
  - job_name: loki
    dns_sd_configs:
      - names:
          - _web._tcp.{{ .Values.namePrefix | default .Values.global.namePrefix }}loki-headless.{{ .Release.Namespace }}.svc
        type: SRV
        refresh_interval: 10s
    relabel_configs:
      - source_labels:
          - __address__
        regex: ([^.]+).*
        target_label: pod
      - target_label: namespace
        replacement: {{ .Release.Namespace | quote }}
      - target_label: service
        replacement: {{ .Values.namePrefix | default .Values.global.namePrefix }}loki
  {{- end }}
  {{- if .Values.prometheus.scrape.pods.enabled }}
  - job_name: kubernetes-pods
    {{- with .Values.prometheus.scrape.pods.scrapeInterval }}
    scrape_interval: {{ . }}
    {{- end }}
    kubernetes_sd_configs:
      - role: pod
        {{- with .Values.prometheus.scrape.namespaces }}
        namespaces:
          names:
            {{- toYaml . | nindent 12 }}
        {{- end }}
    {{- with .Values.prometheus.scrape.fallbackScrapeProtocol }}
    fallback_scrape_protocol: {{ . }}
    {{- end }}
    sample_limit: {{ .Values.prometheus.limits.sampleLimit | int64 }}
    target_limit: {{ .Values.prometheus.limits.targetLimit }}
    label_limit: {{ .Values.prometheus.limits.labelLimit }}
    label_name_length_limit: {{ .Values.prometheus.limits.labelNameLengthLimit }}
    label_value_length_limit: {{ .Values.prometheus.limits.labelValueLengthLimit }}
    body_size_limit: {{ .Values.prometheus.limits.bodySizeLimit | quote }}
    {{- with .Values.prometheus.metricDropRules }}
    metric_relabel_configs:
      {{- include "jobpilot-monitoring.relabelings" . | trim | nindent 6 }}
    {{- end }}
    relabel_configs:
      {{- with .Values.prometheus.scrape.excludedNamespaces }}
      - source_labels:
          - __meta_kubernetes_namespace
        action: drop
        regex: {{ join "|" . | quote }}
      {{- end }}
      - source_labels:
          - __meta_kubernetes_pod_annotation_prometheus_io_scrape
        action: keep
        regex: 'true'
      - source_labels:
          - __meta_kubernetes_pod_annotation_prometheus_io_scheme
        regex: (https?)
        target_label: __scheme__
      - source_labels:
          - __meta_kubernetes_pod_annotation_prometheus_io_path
        regex: (.+)
        target_label: __metrics_path__
      - source_labels:
          - __address__
          - __meta_kubernetes_pod_annotation_prometheus_io_port
        regex: (\[[^\]]+\]|[^:]+)(?::\d+)?;(\d+)
        target_label: __address__
        replacement: $1:$2
      - action: labelmap
        regex: __meta_kubernetes_pod_annotation_prometheus_io_param_(.+)
        replacement: __param_$1
      - source_labels:
          - __address__
          - __meta_kubernetes_pod_annotation_prometheus_io_port
        regex: ([0-9a-f]*:[0-9a-f]*:[0-9a-f:.]*);(\d+)
        target_label: __address__
        replacement: '[$1]:$2'
      - source_labels:
          - __meta_kubernetes_pod_container_port_number
          - __meta_kubernetes_pod_annotation_prometheus_io_port
        action: drop
        regex: ;
      - source_labels:
          - __meta_kubernetes_pod_container_port_protocol
          - __meta_kubernetes_pod_annotation_prometheus_io_port
        action: drop
        regex: (UDP|SCTP);
      - source_labels:
          - __meta_kubernetes_pod_phase
        action: drop
        regex: Pending|Succeeded|Failed
      - source_labels:
          - __meta_kubernetes_pod_container_init
        action: drop
        regex: 'true'
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
          - __meta_kubernetes_pod_label_jobpilot_com_server
        regex: (.+)
        target_label: server
      - source_labels:
          - __meta_kubernetes_pod_label_app
        regex: (.+)
        target_label: service
      - source_labels:
          - __meta_kubernetes_pod_label_app_kubernetes_io_name
        regex: (.+)
        target_label: service
      {{- if not (kindIs "invalid" .Values.prometheus.scrape.pods.relabelings) }}
      {{- include "jobpilot-monitoring.relabelings" .Values.prometheus.scrape.pods.relabelings | trim | nindent 6 }}
      {{- end }}
  {{- end }}
  {{- if .Values.prometheus.scrape.services.enabled }}
  - job_name: kubernetes-services
    {{- include "jobpilot-monitoring.prometheus.annotatedServices" (dict "root" . "honorLabels" false) | trim | nindent 4 }}
  - job_name: kubernetes-services-honor-labels
    honor_labels: true
    {{- include "jobpilot-monitoring.prometheus.annotatedServices" (dict "root" . "honorLabels" true) | trim | nindent 4 }}
  {{- end }}
  {{- if and .Values.prometheus.rbac.clusterWide .Values.prometheus.scrape.kubelet.enabled }}
  - job_name: kubernetes-nodes
    {{- with .Values.prometheus.scrape.kubelet.scrapeInterval }}
    scrape_interval: {{ . }}
    {{- end }}
    scheme: https
    authorization:
      credentials_file: /var/run/secrets/kubernetes.io/serviceaccount/token
    tls_config:
      insecure_skip_verify: true
    metrics_path: /metrics
    kubernetes_sd_configs:
      - role: node
    relabel_configs:
      - source_labels:
          - __meta_kubernetes_node_name
        target_label: node
      - target_label: service
        replacement: kubelet
    {{- if or .Values.prometheus.scrape.kubelet.defaultDrops (not (kindIs "invalid" .Values.prometheus.scrape.kubelet.metricRelabelings)) }}
    metric_relabel_configs:
      {{- if .Values.prometheus.scrape.kubelet.defaultDrops }}
      - source_labels:
          - __name__
        action: drop
        regex: (apiserver|etcd|storage|workqueue|rest_client|scheduler)_.+_bucket
      {{- end }}
      {{- if not (kindIs "invalid" .Values.prometheus.scrape.kubelet.metricRelabelings) }}
      {{- include "jobpilot-monitoring.relabelings" .Values.prometheus.scrape.kubelet.metricRelabelings | trim | nindent 6 }}
      {{- end }}
    {{- end }}
  {{- end }}
  {{- if and .Values.prometheus.rbac.clusterWide .Values.prometheus.scrape.cadvisor.enabled }}
  - job_name: kubernetes-cadvisor
    {{- with .Values.prometheus.scrape.cadvisor.scrapeInterval }}
    scrape_interval: {{ . }}
    {{- end }}
    scheme: https
    authorization:
      credentials_file: /var/run/secrets/kubernetes.io/serviceaccount/token
    tls_config:
      insecure_skip_verify: true
    metrics_path: /metrics/cadvisor
    kubernetes_sd_configs:
      - role: node
    relabel_configs:
      - source_labels:
          - __meta_kubernetes_node_name
        target_label: node
      - target_label: service
        replacement: kubelet
    {{- if or .Values.prometheus.scrape.cadvisor.defaultDrops (not (kindIs "invalid" .Values.prometheus.scrape.cadvisor.metricRelabelings)) }}
    metric_relabel_configs:
      {{- if .Values.prometheus.scrape.cadvisor.defaultDrops }}
      - source_labels:
          - __name__
        action: drop
        regex: container_(tasks_state|memory_failures_total|network_(tcp|udp)6?_usage_total|blkio_device_usage_total|cpu_load_average_10s|file_descriptors|sockets|threads_max|ulimits_soft|pressure_.+)
      - source_labels:
          - pod
          - namespace
        action: drop
        regex: ;
      {{- end }}
      {{- if not (kindIs "invalid" .Values.prometheus.scrape.cadvisor.metricRelabelings) }}
      {{- include "jobpilot-monitoring.relabelings" .Values.prometheus.scrape.cadvisor.metricRelabelings | trim | nindent 6 }}
      {{- end }}
    {{- end }}
  {{- end }}
  {{- if and .Values.prometheus.rbac.clusterWide .Values.prometheus.scrape.apiServer.enabled }}
  - job_name: kubernetes-apiservers
    {{- with .Values.prometheus.scrape.apiServer.scrapeInterval }}
    scrape_interval: {{ . }}
    {{- end }}
    scheme: https
    authorization:
      credentials_file: /var/run/secrets/kubernetes.io/serviceaccount/token
    tls_config:
      ca_file: /var/run/secrets/kubernetes.io/serviceaccount/ca.crt
    kubernetes_sd_configs:
      - role: endpointslice
        namespaces:
          names:
            - default
    relabel_configs:
      - source_labels:
          - __meta_kubernetes_service_name
          - __meta_kubernetes_endpointslice_port_name
        action: keep
        regex: kubernetes;https
      - source_labels:
          - __meta_kubernetes_namespace
        target_label: namespace
      - target_label: service
        replacement: kubernetes
    {{- if or .Values.prometheus.scrape.apiServer.defaultDrops (not (kindIs "invalid" .Values.prometheus.scrape.apiServer.metricRelabelings)) }}
    metric_relabel_configs:
      {{- if .Values.prometheus.scrape.apiServer.defaultDrops }}
      - source_labels:
          - __name__
        action: drop
        regex: (apiserver|etcd|storage|workqueue|rest_client|scheduler)_.+_bucket
      {{- end }}
      {{- if not (kindIs "invalid" .Values.prometheus.scrape.apiServer.metricRelabelings) }}
      {{- include "jobpilot-monitoring.relabelings" .Values.prometheus.scrape.apiServer.metricRelabelings | trim | nindent 6 }}
      {{- end }}
    {{- end }}
  {{- end }}
  {{- if and .Values.exporters.enabled .Values.exporters.blackboxExporter.enabled }}
  - job_name: blackbox
    metrics_path: /probe
    static_configs:
      {{- range $targetName, $target := .Values.exporters.blackboxExporter.targets }}
      {{- if $target }}
      {{- if dig "enabled" true $target }}
      - targets:
          - {{ $target.address | quote }}
        labels:
          __param_module: {{ $target.module | default "http_2xx" | quote }}
          target: {{ $targetName | quote }}
      {{- end }}
      {{- end }}
      {{- end }}
    relabel_configs:
      - source_labels:
          - __address__
        target_label: __param_target
      - source_labels:
          - __param_target
        target_label: instance
      - source_labels:
          - __param_module
        target_label: module
      - target_label: __address__
        replacement: {{ .Values.exporters.namePrefix | default .Values.global.namePrefix }}blackbox-exporter.{{ .Release.Namespace }}:9115
  {{- end }}
  {{- range $jobName := include "jobpilot-monitoring.inOrder" .Values.prometheus.extraScrapeJobs | fromJsonArray }}
  {{- $job := index $.Values.prometheus.extraScrapeJobs $jobName }}
  {{- if dig "enabled" true $job }}
  - job_name: {{ $jobName | quote }}
    scheme: {{ $job.scheme | default "http" }}
    metrics_path: {{ $job.metricsPath | default "/metrics" | quote }}
    honor_labels: {{ $job.honorLabels | default false }}
    {{- if not (dig "honorTimestamps" true $job) }}
    honor_timestamps: false
    {{- end }}
    {{- with $job.fallbackScrapeProtocol }}
    fallback_scrape_protocol: {{ . }}
    {{- end }}
    {{- with $job.bodySizeLimit }}
    body_size_limit: {{ . | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $job.parameters) }}
    params:
      {{- with $job.parameters }}
      {{- toYaml . | nindent 6 }}
      {{- end }}
    {{- end }}
    {{- with $job.scrapeInterval }}
    scrape_interval: {{ . }}
    {{- end }}
    {{- with $job.scrapeTimeout }}
    scrape_timeout: {{ . }}
    {{- end }}
    {{- with $job.sampleLimit }}
    sample_limit: {{ . | int64 }}
    {{- end }}
    {{- with $job.targets }}
    static_configs:
      {{- range $target := . }}
      {{- if $target }}
      - targets:
          {{- toYaml $target.addresses | nindent 10 }}
        {{- if not (kindIs "invalid" $target.labels) }}
        labels:
          {{- range $labelName, $label := $target.labels }}
          {{- if not (kindIs "invalid" $label) }}
          {{ $labelName | quote }}: {{ $label | quote }}
          {{- end }}
          {{- end }}
        {{- end }}
      {{- end }}
      {{- end }}
    {{- end }}
    {{- with $job.dns }}
    dns_sd_configs:
      - names:
          {{- toYaml .names | nindent 10 }}
        type: {{ .type | default "SRV" }}
        {{- with .port }}
        port: {{ . }}
        {{- end }}
        {{- if and (ne (.type | default "SRV") "SRV") (not .port) }}
        {{- fail (printf "prometheus.extraScrapeJobs.%s.dns.port is missing: a record of type %s has no port" $jobName (.type | default "SRV")) }}
        {{- end }}
    {{- end }}
    {{- with $job.kubernetes }}
    kubernetes_sd_configs:
      - role: {{ .role }}
        {{- if not (kindIs "invalid" .namespaces) }}
        namespaces:
          names:
            {{- toYaml .namespaces | nindent 12 }}
        {{- else }}
        {{- with $.Values.prometheus.scrape.namespaces }}
        namespaces:
          names:
            {{- toYaml . | nindent 12 }}
        {{- end }}
        {{- end }}
    {{- end }}
    {{- with $job.relabelings }}
    relabel_configs:
      {{- include "jobpilot-monitoring.relabelings" . | trim | nindent 6 }}
    {{- end }}
    {{- with $job.metricRelabelings }}
    metric_relabel_configs:
      {{- include "jobpilot-monitoring.relabelings" . | trim | nindent 6 }}
    {{- end }}
    {{- with $job.scrapeTimeout }}
    {{- if gt (include "jobpilot-monitoring.durationSeconds" . | float64) (include "jobpilot-monitoring.durationSeconds" ($job.scrapeInterval | default $.Values.prometheus.scrapeInterval) | float64) }}
    {{- fail (printf "prometheus.extraScrapeJobs.%s.scrapeTimeout: %s is longer than the job's scrapeInterval" $jobName .) }}
    {{- end }}
    {{- end }}
    {{- include "jobpilot-monitoring.prometheus.client" (dict "root" $ "of" $job "place" (printf "prometheus.extraScrapeJobs.%s" $jobName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- if or .Values.prometheus.outOfOrderTimeWindow (not (kindIs "invalid" .Values.prometheus.exemplars)) }}
storage:
  {{- with .Values.prometheus.outOfOrderTimeWindow }}
  tsdb:
    out_of_order_time_window: {{ . }}
  {{- end }}
  {{- if not (kindIs "invalid" .Values.prometheus.exemplars) }}
  exemplars:
    max_exemplars: {{ .Values.prometheus.exemplars.maxExemplars | default 100000 | int64 }}
  {{- end }}
{{- end }}
{{- with .Values.prometheus.remoteWrite }}
remote_write:
  {{- range $remoteName, $remote := . }}
  {{- if $remote }}
  {{- if dig "enabled" true $remote }}
  - name: {{ $remoteName | quote }}
    url: {{ $remote.url | quote }}
    {{- with $remote.remoteTimeout }}
    remote_timeout: {{ . }}
    {{- end }}
    {{- if not (kindIs "invalid" $remote.headers) }}
    headers:
      {{- range $headerName, $header := $remote.headers }}
      {{- if not (kindIs "invalid" $header) }}
      {{ $headerName | quote }}: {{ $header | quote }}
      {{- end }}
      {{- end }}
    {{- end }}
    protobuf_message: {{ ternary "io.prometheus.write.v2.Request" "prometheus.WriteRequest" (eq ($remote.protocol | default "1.0") "2.0") }}
    send_exemplars: {{ $remote.sendExemplars | default false }}
    send_native_histograms: {{ $remote.sendNativeHistograms | default false }}
    {{- if not (kindIs "invalid" $remote.queue) }}
    queue_config:
      retry_on_http_429: {{ $remote.queue.retryOnRateLimit | default false }}
      {{- with $remote.queue.capacity }}
      capacity: {{ . | int64 }}
      {{- end }}
      {{- with $remote.queue.maxShards }}
      max_shards: {{ . }}
      {{- end }}
      {{- with $remote.queue.minShards }}
      min_shards: {{ . }}
      {{- end }}
      {{- with $remote.queue.maxSamplesPerSend }}
      max_samples_per_send: {{ . }}
      {{- end }}
      {{- with $remote.queue.batchSendDeadline }}
      batch_send_deadline: {{ . }}
      {{- end }}
      {{- with $remote.queue.minBackoff }}
      min_backoff: {{ . }}
      {{- end }}
      {{- with $remote.queue.maxBackoff }}
      max_backoff: {{ . }}
      {{- end }}
      {{- with $remote.queue.sampleAgeLimit }}
      sample_age_limit: {{ . }}
      {{- end }}
    {{- end }}
    {{- if not (kindIs "invalid" $remote.sigv4) }}
    sigv4:
      {{- with $remote.sigv4.region }}
      region: {{ . | quote }}
      {{- end }}
      {{- with $remote.sigv4.profile }}
      profile: {{ . | quote }}
      {{- end }}
      {{- with $remote.sigv4.roleArn }}
      role_arn: {{ . | quote }}
      {{- end }}
      {{- with $remote.sigv4.externalId }}
      external_id: {{ . | quote }}
      {{- end }}
      use_fips_sts_endpoint: {{ $remote.sigv4.useFipsStsEndpoint | default false }}
      {{- with $remote.sigv4.serviceName }}
      service_name: {{ . | quote }}
      {{- end }}
    {{- end }}
    {{- if not (kindIs "invalid" $remote.azureAd) }}
    azuread:
      {{- with $remote.azureAd.cloud }}
      cloud: {{ . }}
      {{- end }}
      {{- if not (kindIs "invalid" $remote.azureAd.managedIdentity) }}
      managed_identity:
        {{- with $remote.azureAd.managedIdentity.clientId }}
        client_id: {{ . | quote }}
        {{- else }}
        client_id: ''
        {{- end }}
      {{- end }}
      {{- with $remote.azureAd.workloadIdentity }}
      workload_identity:
        client_id: {{ .clientId | quote }}
        tenant_id: {{ .tenantId | quote }}
      {{- end }}
      {{- if not (kindIs "invalid" $remote.azureAd.sdk) }}
      sdk:
        {{- with $remote.azureAd.sdk.tenantId }}
        tenant_id: {{ . | quote }}
        {{- else }}
        tenant_id: ''
        {{- end }}
      {{- end }}
    {{- end }}
    {{- if not (kindIs "invalid" $remote.googleIam) }}
    google_iam:
      {{- with $remote.googleIam.secretName }}
      {{- with $remote.googleIam.credentialsKey }}
      credentials_file: /etc/prometheus/secrets/{{ $remote.googleIam.secretName }}/{{ . }}
      {{- end }}
      {{- if kindIs "invalid" (index $.Values.prometheus.secrets .) }}
      {{- fail (printf "prometheus.remoteWrite.%s.googleIam.secretName: %s is not in prometheus.secrets, so it would not be mounted" $remoteName .) }}
      {{- end }}
      {{- else }}
      credentials_file: ''
      {{- end }}
    {{- end }}
    {{- with $remote.writeRelabelings }}
    write_relabel_configs:
      {{- include "jobpilot-monitoring.relabelings" . | trim | nindent 6 }}
    {{- end }}
    {{- include "jobpilot-monitoring.prometheus.client" (dict "root" $ "of" $remote "place" (printf "prometheus.remoteWrite.%s" $remoteName)) | nindent 4 }}
    {{- if or (and (not (kindIs "invalid" $remote.sigv4)) (not (kindIs "invalid" $remote.azureAd))) (and (not (kindIs "invalid" $remote.sigv4)) (not (kindIs "invalid" $remote.googleIam))) (and (not (kindIs "invalid" $remote.azureAd)) (not (kindIs "invalid" $remote.googleIam))) }}
    {{- fail (printf "prometheus.remoteWrite.%s: only one login is possible; give one of sigv4, azureAd and googleIam" $remoteName) }}
    {{- end }}
    {{- with $remote.credentials }}
    {{- if and (or (not (kindIs "invalid" $remote.sigv4)) (not (kindIs "invalid" $remote.azureAd)) (not (kindIs "invalid" $remote.googleIam))) (or (not (kindIs "invalid" .authorization)) (not (kindIs "invalid" .basicAuth)) (not (kindIs "invalid" .oauth2))) }}
    {{- fail (printf "prometheus.remoteWrite.%s: only one login is possible; sigv4, azureAd and googleIam cannot stand beside authorization, basicAuth or oauth2 of credentials" $remoteName) }}
    {{- end }}
    {{- end }}
  {{- end }}
  {{- end }}
  {{- end }}
{{- end }}
{{- if and .Values.prometheus.persistence.enabled .Values.prometheus.retention.size }}
{{- if gt (include "jobpilot-monitoring.sizeBytes" .Values.prometheus.retention.size | float64) (include "jobpilot-monitoring.quantityBytes" .Values.prometheus.persistence.size | float64) }}
{{- fail (printf "prometheus.retention.size: %s is larger than the volume, prometheus.persistence.size: %s" .Values.prometheus.retention.size .Values.prometheus.persistence.size) }}
{{- end }}
{{- end }}
{{- if gt (include "jobpilot-monitoring.durationSeconds" .Values.prometheus.scrapeTimeout | float64) (include "jobpilot-monitoring.durationSeconds" .Values.prometheus.scrapeInterval | float64) }}
{{- fail (printf "prometheus.scrapeTimeout: %s is longer than prometheus.scrapeInterval: %s" .Values.prometheus.scrapeTimeout .Values.prometheus.scrapeInterval) }}
{{- end }}
{{- if lt (include "jobpilot-monitoring.durationSeconds" .Values.prometheus.startupTimeout | float64) 3.0 }}
{{- fail (printf "prometheus.startupTimeout: %s is shorter than the 3s between two startup probes" .Values.prometheus.startupTimeout) }}
{{- end }}
{{- if and .Values.prometheus.rbac.create (not .Values.prometheus.rbac.clusterWide) (not .Values.prometheus.scrape.namespaces) }}
{{- fail "prometheus.scrape.namespaces is empty: without cluster-wide rights (prometheus.rbac.clusterWide) name the namespaces to discover" }}
{{- end }}
{{- if .Values.prometheus.agent }}
{{- if not .Values.prometheus.remoteWrite }}
{{- fail "prometheus.agent: an agent keeps no samples, so prometheus.remoteWrite must say where they are sent" }}
{{- end }}
{{- end }}
{{- if and .Values.prometheus.agent .Values.grafana.enabled }}
{{- if not .Values.prometheus.queryUrl }}
{{- fail "prometheus.agent: an agent answers no queries, so Grafana needs prometheus.queryUrl; set it, or grafana.enabled to false" }}
{{- end }}
{{- end }}
{{- if .Values.prometheus.agent }}
{{- if or (not (kindIs "invalid" .Values.prometheus.outOfOrderTimeWindow)) (not (kindIs "invalid" .Values.prometheus.exemplars)) (not (kindIs "invalid" .Values.prometheus.alertRelabelings)) }}
{{- fail "prometheus.agent: an agent has no database and sends no alerts; leave outOfOrderTimeWindow, exemplars and alertRelabelings out" }}
{{- end }}
{{- end }}
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

{{/* Credentials, TLS and proxy of a scrape job or remote write; credentials are files of a mounted secret. Takes a dict of root, of and place. */}}
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
{{- with .of.proxyUrl }}
proxy_url: {{ . | quote }}
{{- end }}
{{- with .of.noProxy }}
no_proxy: {{ . | quote }}
{{- end }}
{{- if not (kindIs "invalid" .of.proxyFromEnvironment) }}
proxy_from_environment: {{ .of.proxyFromEnvironment }}
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
{{- with .oauth2 }}
oauth2:
  client_id: {{ .clientId | quote }}
  {{- with .clientSecretKey }}
  client_secret_file: /etc/prometheus/secrets/{{ $.of.credentials.secretName }}/{{ . }}
  {{- end }}
  {{- with .clientCertificateKeyId }}
  client_certificate_key_id: {{ . | quote }}
  {{- end }}
  {{- with .clientCertificateKeyKey }}
  client_certificate_key_file: /etc/prometheus/secrets/{{ $.of.credentials.secretName }}/{{ . }}
  {{- end }}
  {{- with .grantType }}
  grant_type: {{ . | quote }}
  {{- end }}
  {{- with .signatureAlgorithm }}
  signature_algorithm: {{ . }}
  {{- end }}
  {{- with .iss }}
  iss: {{ . | quote }}
  {{- end }}
  {{- with .audience }}
  audience: {{ . | quote }}
  {{- end }}
  {{- if not (kindIs "invalid" .claims) }}
  claims:
    {{- toYaml .claims | nindent 4 }}
  {{- end }}
  {{- with .scopes }}
  scopes:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  token_url: {{ .tokenUrl | quote }}
  {{- with .endpointParams }}
  endpoint_params:
    {{- include "jobpilot-monitoring.stringMap" . | trim | nindent 4 }}
  {{- end }}
  {{- if not (kindIs "invalid" .tlsConfig) }}
  tls_config:
    insecure_skip_verify: {{ .tlsConfig.insecureSkipVerify | default false }}
    {{- with .tlsConfig.caKey }}
    ca_file: /etc/prometheus/secrets/{{ $.of.credentials.secretName }}/{{ . }}
    {{- end }}
    {{- with .tlsConfig.certKey }}
    cert_file: /etc/prometheus/secrets/{{ $.of.credentials.secretName }}/{{ . }}
    {{- end }}
    {{- with .tlsConfig.keyKey }}
    key_file: /etc/prometheus/secrets/{{ $.of.credentials.secretName }}/{{ . }}
    {{- end }}
    {{- with .tlsConfig.serverName }}
    server_name: {{ . | quote }}
    {{- end }}
    {{- with .tlsConfig.minVersion }}
    min_version: {{ . }}
    {{- end }}
    {{- with .tlsConfig.maxVersion }}
    max_version: {{ . }}
    {{- end }}
  {{- end }}
  {{- with .proxyUrl }}
  proxy_url: {{ . | quote }}
  {{- end }}
  {{- with .noProxy }}
  no_proxy: {{ . | quote }}
  {{- end }}
  {{- if not (kindIs "invalid" .proxyFromEnvironment) }}
  proxy_from_environment: {{ .proxyFromEnvironment }}
  {{- end }}
{{- end }}
{{- if kindIs "invalid" (index $.root.Values.prometheus.secrets .secretName) }}
{{- fail (printf "%s.credentials.secretName: %s is not in prometheus.secrets, so it would not be mounted" $.place .secretName) }}
{{- end }}
{{- end }}
{{- if not (kindIs "invalid" .of.proxyFromEnvironment) }}
{{- if and .of.proxyFromEnvironment (not (kindIs "invalid" .of.proxyUrl)) }}
{{- fail (printf "%s: requests go through one proxy; give proxyUrl or proxyFromEnvironment, and noProxy beside proxyUrl alone" .place) }}
{{- end }}
{{- end }}
{{- if and (not (kindIs "invalid" .of.noProxy)) (not .of.proxyUrl) }}
{{- fail (printf "%s: requests go through one proxy; give proxyUrl or proxyFromEnvironment, and noProxy beside proxyUrl alone" .place) }}
{{- end }}
{{- end }}

{{/* The scrape of annotated services: of those whose annotation honor-labels is true, or of all others. Takes a dict of root and honorLabels. */}}
{{- define "jobpilot-monitoring.prometheus.annotatedServices" -}}
{{- with .root.Values.prometheus.scrape.services.scrapeInterval }}
scrape_interval: {{ . }}
{{- end }}
kubernetes_sd_configs:
  - role: endpointslice
    {{- with .root.Values.prometheus.scrape.namespaces }}
    namespaces:
      names:
        {{- toYaml . | nindent 8 }}
    {{- end }}
{{- with .root.Values.prometheus.scrape.fallbackScrapeProtocol }}
fallback_scrape_protocol: {{ . }}
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
  {{- with .root.Values.prometheus.scrape.excludedNamespaces }}
  - source_labels:
      - __meta_kubernetes_namespace
    action: drop
    regex: {{ join "|" . | quote }}
  {{- end }}
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
      - __meta_kubernetes_pod_label_jobpilot_com_server
    regex: (.+)
    target_label: server
  - source_labels:
      - __meta_kubernetes_service_name
    target_label: service
  {{- if not (kindIs "invalid" .root.Values.prometheus.scrape.services.relabelings) }}
  {{- include "jobpilot-monitoring.relabelings" .root.Values.prometheus.scrape.services.relabelings | trim | nindent 2 }}
  {{- end }}
{{- end }}
